package org.omidb.portal.post.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.testing.Unused.unused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.post.domain.MailboxState;
import org.omidb.portal.post.domain.PostCount;
import org.omidb.portal.post.store.CutStore;
import org.omidb.portal.post.store.PostStore;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** A mailbox that cannot be looked into is told of, once, and shown to those who see to it. */
@NeedsDatabase
class MailboxWatchTest {

  static final Map<String, String> VALUES =
      Map.of(
          Setting.BASE_URL.key(), "https://portal.example",
          Setting.TEAM_MAIL.key(), "team@portal.example",
          Setting.IMAP_HOST.key(), "imap.example",
          Setting.IMAP_USER.key(), "answers",
          Setting.IMAP_PASSWORD.key(), "hidden",
          Setting.IMAP_AUTHSERV.key(), "mx.example",
          Setting.REPLY_ADDRESS.key(), "answers+{token}@portal.example");

  final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2030-01-02T03:04:05Z"));
  final List<String> mails = new ArrayList<>();

  @Test
  void the_team_hears_once_of_a_mailbox_that_stays_away_and_again_of_the_next_time() {
    reached();
    for (int minutes : new int[] {0, 29, 1, 10, 60}) {
      pass(minutes);
      away();
    }
    assertThat(mails).containsExactly("mailbox-away");
    assertThat(state(Role.ADMINISTRATOR).orElseThrow().failing())
        .contains(Instant.parse("2030-01-02T03:04:05Z"));
    reached();
    assertThat(state(Role.AUDITOR).orElseThrow().failing()).isEmpty();
    assertThat(state(Role.AUDITOR).orElseThrow().looked()).contains(now.get());
    away();
    assertThat(mails).hasSize(1);
    pass(30);
    away();
    assertThat(mails).hasSize(2);
  }

  @Test
  void only_those_who_see_to_it_are_shown_how_it_is() {
    assertThat(state(Role.LICENSING)).isEmpty();
    assertThat(state(Role.RESEARCHER)).isEmpty();
    List<PostCount> counts = with(it -> it.counts(caller(Role.LICENSING)));
    assertThat(counts).isEmpty();
  }

  private Optional<MailboxState> state(Role role) {
    return with(it -> it.state(caller(role)));
  }

  private static Caller caller(Role role) {
    return new Caller(new PersonId(Uuid7.next()), Set.of(role));
  }

  private void pass(int minutes) {
    now.updateAndGet(it -> it.plus(Duration.ofMinutes(minutes)));
  }

  private void reached() {
    with(it -> {
      it.reached();
      return true;
    });
  }

  private void away() {
    with(it -> {
      it.away();
      return true;
    });
  }

  private <T> T with(Function<MailboxWatch, T> work) {
    return TestDatabase.inTransaction(em ->
        work.apply(
            new MailboxWatch(
                new PostStore(em),
                new CutStore(em),
                new Letters(),
                new Settings(key -> Optional.ofNullable(VALUES.get(key))),
                now::get)));
  }

  private final class Letters extends Outbox {
    Letters() {
      super(unused(), unused(), unused());
    }

    @Override
    public void send(
        Optional<UUID> about,
        String recipient,
        String template,
        Map<String, String> values,
        Optional<String> replyTo) {
      mails.add(template);
    }
  }
}
