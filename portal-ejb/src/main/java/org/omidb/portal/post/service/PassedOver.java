package org.omidb.portal.post.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.post.domain.MailUid;
import org.omidb.portal.post.store.CutStore;

/**
 * Mails that end the connection each time they are fetched: those behind them would wait for ever,
 * as each look begins with the first. After {@value #MOST} of them such a mail is passed over, and
 * the team hears of it.
 */
@ApplicationScoped
@Transactional
public class PassedOver implements Cuts {

  /** A connection that is lost by chance is lost at another mail the next time. */
  static final int MOST = 4;

  private static final Logger LOG = System.getLogger(PassedOver.class.getName());

  private final CutStore store;
  private final Outbox outbox;
  private final Settings settings;
  private final InstantSource clock;

  @Inject
  public PassedOver(CutStore store, Outbox outbox, Settings settings, InstantSource clock) {
    this.store = store;
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Set<MailUid> passedOver(Collection<MailUid> all) {
    store.keepOnly(all);
    return Set.copyOf(store.atLeast(MOST));
  }

  @Override
  public void at(MailUid mail) {
    if (store.cut(mail, clock.instant()) == MOST) {
      LOG.log(
          Level.WARNING,
          "Mail {0} of the mailbox is passed over: it ends the connection each time it is fetched",
          Long.toString(mail.uid()));
      outbox.send(
          settings.text(Setting.TEAM_MAIL),
          "mail-passed-over",
          Map.of("link", settings.text(Setting.BASE_URL) + "/admin/jobs"));
    }
  }
}
