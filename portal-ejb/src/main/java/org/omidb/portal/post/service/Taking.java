package org.omidb.portal.post.service;

import org.omidb.portal.post.domain.PostOutcome;

/** What is done with each mail of the mailbox. */
interface Taking {

  /** Decides, in a transaction of its own, what becomes of a mail. */
  PostOutcome take(FetchedMail mail);
}
