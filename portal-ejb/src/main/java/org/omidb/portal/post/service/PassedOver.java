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
import java.util.stream.Collectors;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.post.domain.MailCut;
import org.omidb.portal.post.domain.MailUid;
import org.omidb.portal.post.store.CutStore;

/**
 * Mails that end the connection each time they are fetched: those behind them would wait for ever,
 * as each look begins with the first. After {@value MailCut#MOST} such a mail is passed over, for
 * an hour and from then on for a day: a mail server that is slow for minutes loses the connection
 * as often, and what is an answer has to be taken in the end. The team hears of one that ended the
 * connection after the hour, too.
 */
@ApplicationScoped
@Transactional
public class PassedOver implements Cuts {

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
    var now = clock.instant();
    return store.all().stream()
        .filter(cut -> cut.waits(now))
        .map(MailCut::mail)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void at(MailUid mail) {
    var cut = store.cut(mail, clock.instant());
    if (cut.waits(cut.last())) {
      LOG.log(
          Level.WARNING,
          "Mail {0} of the mailbox is passed over for now: it has ended the connection {1} times",
          Long.toString(mail.uid()),
          cut.cuts());
    }
    if (cut.tells()) {
      outbox.send(
          settings.text(Setting.TEAM_MAIL),
          "mail-passed-over",
          Map.of("link", settings.text(Setting.BASE_URL) + "/admin/jobs"));
    }
  }
}
