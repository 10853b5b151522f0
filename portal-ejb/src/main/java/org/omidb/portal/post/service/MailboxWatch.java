package org.omidb.portal.post.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.mail.service.MailboxSettings;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.post.domain.MailCut;
import org.omidb.portal.post.domain.MailUid;
import org.omidb.portal.post.domain.MailboxState;
import org.omidb.portal.post.domain.PostCount;
import org.omidb.portal.post.store.CutStore;
import org.omidb.portal.post.store.PostStore;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Role;

/** Whether answers by mail arrive: for those who see to it, and a mail to the team when not. */
@ApplicationScoped
@Transactional
public class MailboxWatch {

  /** A mail server that is started anew is away for less. */
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private static final Duration COUNTED = Duration.ofDays(30);

  private final PostStore store;
  private final CutStore cuts;
  private final Outbox outbox;
  private final Settings settings;
  private final InstantSource clock;

  @Inject
  public MailboxWatch(
      PostStore store, CutStore cuts, Outbox outbox, Settings settings, InstantSource clock) {
    this.store = store;
    this.cuts = cuts;
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
  }

  /** All of the mailbox was looked at. */
  void reached() {
    store.reached(clock.instant());
  }

  /** It was not, or not all of it. */
  void away() {
    var now = clock.instant();
    store.away(now);
    store
        .state(List.of())
        .failing()
        .filter(since -> !now.isBefore(since.plus(PATIENCE)))
        .filter(since -> store.tells())
        .ifPresent(since -> tell());
  }

  private void tell() {
    outbox.send(
        settings.text(Setting.TEAM_MAIL),
        "mailbox-away",
        Map.of("link", settings.text(Setting.BASE_URL) + "/admin/jobs"));
  }

  /** How the mailbox is; nothing where none is configured, or for somebody else. */
  public Optional<MailboxState> state(Caller caller) {
    return MailboxSettings.of(settings)
        .filter(it -> watches(caller))
        .map(it -> store.state(known()));
  }

  private List<MailUid> known() {
    return cuts.all().stream().filter(MailCut::isKnown).map(MailCut::mail).toList();
  }

  /** What has become of the mails of the last 30 days. */
  public List<PostCount> counts(Caller caller) {
    return watches(caller) ? store.countsSince(clock.instant().minus(COUNTED)) : List.of();
  }

  private static boolean watches(Caller caller) {
    return caller.hasAny(Role.ADMINISTRATOR, Role.AUDITOR);
  }
}
