package org.omidb.portal.thread.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import org.omidb.portal.config.Settings;
import org.omidb.portal.link.domain.LinkTerm;
import org.omidb.portal.mail.domain.MailToken;
import org.omidb.portal.mail.service.MailboxSettings;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.thread.domain.ReplyTo;
import org.omidb.portal.thread.domain.ThreadId;
import org.omidb.portal.thread.store.ReplyStore;

/**
 * Addresses for answers by mail: each is of one mail to one person about one question, works as
 * long as a mailed link does, and proves nothing alone.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReplyAddresses {

  private final ReplyStore store;
  private final Settings settings;
  private final InstantSource clock;

  @Inject
  public ReplyAddresses(ReplyStore store, Settings settings, InstantSource clock) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A new address for a mail of the same transaction; nothing where no mailbox is configured.
   *
   * @param thread one with the applicant
   * @param person {@link PersonId#VISITOR} for who has sent the expression of interest
   */
  Optional<String> next(ThreadId thread, ApplicationId application, PersonId person) {
    return MailboxSettings.of(settings)
        .map(mailbox -> {
          var token = MailToken.random();
          var expires = LinkTerm.end(clock.instant());
          store.add(new ReplyTo(token.hash(), thread, application, person, expires));
          return mailbox.addresses().with(token);
        });
  }

  public Optional<ReplyTo> find(Sha256 token) {
    return store.find(token);
  }

  /**
   * Whether the person may be told of one more mail to this address that was not taken; asking
   * counts as telling.
   */
  public boolean tells(ReplyTo reply, int most) {
    return store.notices(reply.token(), most);
  }
}
