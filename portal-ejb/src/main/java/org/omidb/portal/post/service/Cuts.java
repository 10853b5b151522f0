package org.omidb.portal.post.service;

import java.util.Collection;
import java.util.Set;
import org.omidb.portal.post.domain.MailUid;

/** What is remembered of mails at which the mail server ends the connection. */
interface Cuts {

  /** Which of these, all that lie in the folder, are passed over. */
  Set<MailUid> passedOver(Collection<MailUid> all);

  /** The connection was lost at this one. */
  void at(MailUid mail);
}
