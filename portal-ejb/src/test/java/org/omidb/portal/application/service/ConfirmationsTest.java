package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.application.domain.ApplicationRefusal.CONFIRMATION_UNKNOWN;
import static org.omidb.portal.testing.Unused.unused;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationEvent.InterestExpressed;
import org.omidb.portal.application.domain.ConfirmationLink;
import org.omidb.portal.application.domain.ConfirmationLink.Dead;
import org.omidb.portal.application.domain.ConfirmationLink.Open;
import org.omidb.portal.application.domain.ConfirmationLink.Used;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.jobs.service.Job;
import org.omidb.portal.jobs.service.Lane;
import org.omidb.portal.link.domain.LinkSecret;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.MailAddress;
import org.omidb.portal.shared.domain.Reference;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** Nothing of an expression of interest reaches the team before its address has answered. */
@NeedsDatabase
class ConfirmationsTest extends ApplicationJourney {

  private static final Duration WEEK = Duration.ofDays(7);

  @Test
  void until_it_is_confirmed_there_is_no_application_no_reference_and_nobody_else_is_told() {
    send();
    assertThat(portal.happened).isEmpty();
    assertThat(waiting()).isEqualTo(1);
    assertThat(interests()).isZero();
    assertThat(portal.mails)
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.recipient()).isEqualTo(val);
          assertThat(mail.subject() + mail.body()).doesNotContainPattern("OMI-\\d");
          assertThat(mail.body()).contains("until 10:00 on 29 November 2026");
        });
  }

  @Test
  void opening_the_link_changes_nothing() {
    var secret = send();
    for (int opened = 0; opened < 3; opened++) {
      assertThat(worth(secret)).isInstanceOf(Open.class);
    }
    assertThat(portal.mails).hasSize(1);
    assertThat(portal.happened).isEmpty();
    assertThat(waiting()).isEqualTo(1);
  }

  @Test
  void confirming_it_begins_the_application_and_leaves_no_second_copy_of_the_words() {
    var reference = confirmedReference(send());
    var begun = portal.happened.getLast();
    assertThat(begun.events())
        .singleElement()
        .isInstanceOfSatisfying(
            InterestExpressed.class, event -> assertThat(event.reference()).isEqualTo(reference));
    assertThat(stage(begun.id())).isEqualTo(Stage.INTERESTED);
    assertThat(waiting()).isZero();
    assertThat(portal.with(it -> it.interests().read(portal.lena, begun.id())).answers())
        .isEqualTo(visitor);
  }

  @Test
  void a_link_pressed_again_has_no_effect_and_the_same_answer_for_a_week() {
    var secret = send();
    pass(WEEK.minusSeconds(1));
    var reference = confirmedReference(secret);
    for (int again = 0; again < 2; again++) {
      assertThat(confirm(secret)).isEqualTo(Decision.accept(reference));
      assertThat(worth(secret)).isEqualTo(new Used(reference));
      pass(WEEK.minusSeconds(1));
    }
    assertThat(portal.happened).hasSize(1);
    assertThat(portal.mails).hasSize(3);
    pass(Duration.ofSeconds(2));
    assertThat(confirm(secret)).isEqualTo(Decision.refuse(CONFIRMATION_UNKNOWN));
  }

  @Test
  void a_link_pressed_twice_at_the_same_moment_has_one_effect() throws Exception {
    var secret = send();
    var second = new CompletableFuture<Decision<Reference>>();
    var first =
        portal.with(it -> {
          var answer = it.confirmations().confirm(secret);
          Thread.ofVirtual().start(() -> second.complete(confirm(secret)));
          assertWaits(second);
          return answer;
        });
    assertThat(first).isInstanceOf(Accepted.class);
    assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(first);
    assertThat(portal.happened).hasSize(1);
    assertThat(interests()).isEqualTo(1);
  }

  @Test
  void the_same_words_sent_twice_at_the_same_moment_wait_once() throws Exception {
    var second = new CompletableFuture<Decision<MailAddress>>();
    portal.with(it -> {
      var answer = it.interests().express(UUID.randomUUID(), visitor, portal.home, false);
      Thread.ofVirtual().start(() -> second.complete(expressed(visitor, portal.home)));
      assertWaits(second);
      return answer;
    });
    assertThat(second.get(20, TimeUnit.SECONDS)).isInstanceOf(Accepted.class);
    assertThat(waiting()).isEqualTo(1);
    assertThat(portal.mails).hasSize(1);
  }

  @Test
  void two_links_for_the_same_words_begin_one_application() {
    var first = send();
    pass(Duration.ofDays(2));
    var second = send();
    assertThat(second).isNotEqualTo(first);
    assertThat(confirmedReference(second)).isEqualTo(confirmedReference(first));
    assertThat(portal.happened).hasSize(1);
    assertThat(waiting()).isZero();
  }

  @Test
  void a_link_that_is_damaged_or_unknown_begins_nothing() {
    var secret = send();
    for (var other :
        List.of("", "x", secret.substring(1), secret + "x", LinkSecret.random().reveal())) {
      assertThat(worth(other)).isEqualTo(new Dead());
      assertThat(confirm(other)).isEqualTo(Decision.refuse(CONFIRMATION_UNKNOWN));
    }
    assertThat(portal.happened).isEmpty();
    assertThat(worth(secret)).isInstanceOf(Open.class);
  }

  @Test
  void after_a_week_a_link_is_dead_though_nothing_has_been_removed_yet() {
    var secret = send();
    pass(WEEK);
    assertThat(worth(secret)).isEqualTo(new Dead());
    assertThat(confirm(secret)).isEqualTo(Decision.refuse(CONFIRMATION_UNKNOWN));
    assertThat(waiting()).isEqualTo(1);
    assertThat(portal.happened).isEmpty();
  }

  @Test
  void what_nobody_confirms_goes_after_a_week_and_what_waits_stays() {
    send();
    pass(WEEK.minusSeconds(1));
    cleanUp();
    assertThat(waiting()).isEqualTo(1);
    pass(Duration.ofSeconds(1));
    cleanUp();
    assertThat(waiting()).isZero();
  }

  @Test
  void a_link_that_was_confirmed_is_kept_for_a_week_and_then_forgotten() {
    var secret = send();
    var reference = confirmedReference(secret);
    pass(WEEK.minusSeconds(1));
    cleanUp();
    assertThat(worth(secret)).isEqualTo(new Used(reference));
    assertThat(links(secret)).isEqualTo(1);
    pass(Duration.ofSeconds(1));
    cleanUp();
    assertThat(links(secret)).isZero();
  }

  @Test
  void the_removing_comes_by_itself_every_night_in_the_lane_of_short_work() {
    var job =
        new RemoveUnconfirmed(
            new Confirmations(
                unused(), unused(), unused(), unused(), unused(), unused(), unused(), unused(),
                unused()));
    assertThat(job.name().lane()).isEqualTo(Lane.UPKEEP);
    assertThat(job.daily()).contains(LocalTime.of(1, 20));
  }

  @Test
  void a_form_of_last_week_can_be_sent_again_before_anything_is_removed() {
    var key = UUID.randomUUID();
    expressed(key, visitor, portal.home);
    pass(WEEK);
    assertThat(expressed(key, newVisitor(val), portal.home)).isInstanceOf(Accepted.class);
    assertThat(portal.mails).hasSize(2);
    assertThat(waiting()).isEqualTo(1);
    assertThat(worth(mailedSecret())).isInstanceOf(Open.class);
  }

  /** Sends the form, and reads the secret in the mail. */
  private String send() {
    assertThat(expressed(visitor, portal.home)).isInstanceOf(Accepted.class);
    return mailedSecret();
  }

  private Reference confirmedReference(String secret) {
    return switch (confirm(secret)) {
      case Accepted(var references) -> references.getFirst();
      case Decision.Refused(var refusal) -> throw new AssertionError(refusal);
    };
  }

  private ConfirmationLink worth(String secret) {
    return portal.with(it -> it.confirmations().look(secret));
  }

  private void pass(Duration time) {
    portal.now.updateAndGet(now -> now.plus(time));
  }

  private void cleanUp() {
    portal.with(it -> {
      new RemoveUnconfirmed(it.confirmations()).run(Job.NOTHING_SPECIAL);
      return true;
    });
  }

  private long interests() {
    return count("select count(*) from interest where email = :it", val);
  }

  private static long links(String secret) {
    return count(
        "select count(*) from confirmed_interest where token = :it", LinkSecret.hash(secret).hex());
  }

  private static long count(String sql, String value) {
    return TestDatabase.inTransaction(
        em -> (Long) em.createNativeQuery(sql).setParameter("it", value).getSingleResult());
  }

  /** The other transaction goes on only after this one. */
  private static void assertWaits(Future<?> other) {
    assertThatThrownBy(() -> other.get(700, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
  }
}
