package org.omidb.portal.post.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.testing.Unused.unused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.omidb.portal.config.Settings;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.post.domain.MailCut;
import org.omidb.portal.post.domain.MailUid;
import org.omidb.portal.post.store.CutStore;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** A mail that ends the connection time after time is passed over, and the team told once. */
@NeedsDatabase
class PassedOverTest {

  static final MailUid GOOD = new MailUid(7, 1);
  static final MailUid BAD = new MailUid(7, 2);

  final List<String> mails = new ArrayList<>();

  private Instant now = Instant.parse("2030-01-02T03:04:05Z");

  @Test
  void it_is_passed_over_after_so_many_and_the_team_is_told_once_when_it_was_tried_again() {
    passing(GOOD, BAD);
    cut(GOOD);
    for (int time = 1; time < MailCut.MOST; time++) {
      cut(BAD);
      assertThat(passing(GOOD, BAD)).isEmpty();
    }
    cut(BAD);
    assertThat(passing(GOOD, BAD)).containsExactly(BAD);
    assertThat(mails).as("a server that is slow for two minutes").isEmpty();
    later(Duration.ofHours(1));
    cut(BAD);
    assertThat(mails).containsExactly("mail-passed-over");
    later(Duration.ofDays(1));
    cut(BAD);
    assertThat(mails).containsExactly("mail-passed-over");
  }

  @Test
  void it_is_tried_again_after_an_hour_and_then_each_day() {
    passing(GOOD, BAD);
    for (int time = 0; time < MailCut.MOST; time++) {
      cut(BAD);
    }
    later(Duration.ofMinutes(59));
    assertThat(passing(GOOD, BAD)).containsExactly(BAD);
    later(Duration.ofMinutes(1));
    assertThat(passing(GOOD, BAD)).isEmpty();
    for (int day = 0; day < 3; day++) {
      cut(BAD);
      later(Duration.ofHours(23));
      assertThat(passing(GOOD, BAD)).containsExactly(BAD);
      later(Duration.ofHours(1));
      assertThat(passing(GOOD, BAD)).isEmpty();
    }
  }

  @Test
  void it_is_forgotten_once_it_lies_there_no_more() {
    passing(BAD);
    for (int time = 0; time < MailCut.MOST; time++) {
      cut(BAD);
    }
    assertThat(passing(GOOD)).isEmpty();
    assertThat(passing(GOOD, BAD)).isEmpty();
    assertThat(passing()).isEmpty();
  }

  @Test
  void another_mail_has_its_number_in_a_folder_that_was_made_anew() {
    passing(BAD);
    for (int time = 0; time < MailCut.MOST; time++) {
      cut(BAD);
    }
    assertThat(passing(new MailUid(8, BAD.uid()))).isEmpty();
  }

  private void later(Duration time) {
    now = now.plus(time);
  }

  private List<MailUid> passing(MailUid... there) {
    return with(it -> List.copyOf(it.passedOver(List.of(there))));
  }

  private void cut(MailUid mail) {
    with(it -> {
      it.at(mail);
      return true;
    });
  }

  private <T> T with(Function<PassedOver, T> work) {
    return TestDatabase.inTransaction(em ->
        work.apply(
            new PassedOver(
                new CutStore(em),
                new Letters(),
                new Settings(key -> Optional.ofNullable(MailboxWatchTest.VALUES.get(key))),
                () -> now)));
  }

  private final class Letters extends Outbox {
    Letters() {
      super(unused(), unused(), unused());
    }

    @Override
    public void send(
        Optional<java.util.UUID> about,
        String recipient,
        String template,
        Map<String, String> values,
        Optional<String> replyTo) {
      mails.add(template);
    }
  }
}
