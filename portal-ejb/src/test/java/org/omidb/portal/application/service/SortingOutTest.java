package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.application.domain.ApplicationRefusal.*;
import static org.omidb.portal.testing.Unused.unused;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.jobs.service.Job;
import org.omidb.portal.jobs.service.Lane;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** Expressions of interest that need no answer: duplicates and spam. */
@NeedsDatabase
class SortingOutTest extends ApplicationJourney {

  private final String other = "other-" + UUID.randomUUID() + "@example.org";

  @Test
  void a_visitor_whose_own_it_repeats_is_told_which_goes_on() {
    var first = interest();
    var second = confirmed(newVisitor(val.toUpperCase(Locale.ROOT)));
    assertThat(duplicate(second, " " + reference(first).toLowerCase(Locale.ROOT)))
        .isInstanceOf(Accepted.class);
    assertThat(stage(second)).isEqualTo(Stage.DUPLICATE);
    assertThat(stage(first)).isEqualTo(Stage.INTERESTED);
    var mail = portal.mails.getLast();
    assertThat(mail.recipient()).isEqualToIgnoringCase(val);
    assertThat(mail.body())
        .contains(reference(second), "your other one, " + reference(first), "team@example.org");
    assertThat(original(second)).extracting(ApplicationLine::id).isEqualTo(first);
  }

  @Test
  void a_visitor_learns_nothing_of_what_somebody_else_has_sent() {
    var first = interest();
    var second = confirmed(newVisitor(other));
    duplicate(second, reference(first));
    var mail = portal.mails.getLast();
    assertThat(mail.recipient()).isEqualTo(other);
    assertThat(mail.subject() + mail.body())
        .contains(reference(second), "another one")
        .doesNotContain(reference(first), val, "your other");
  }

  @Test
  void the_visitor_is_told_when_it_is_put_back() {
    var first = interest();
    var second = confirmed(newVisitor(other));
    duplicate(second, reference(first));
    assertThat(putBack(second)).isInstanceOf(Accepted.class);
    assertThat(stage(second)).isEqualTo(Stage.INTERESTED);
    assertThat(portal.mails.getLast().recipient()).isEqualTo(other);
    assertThat(portal.mails.getLast().subject()).contains("open again");
    assertThat(invite(second)).isNotBlank();
  }

  @Test
  void of_spam_and_of_its_way_back_nobody_is_told() {
    var id = interest();
    var mails = portal.mails.size();
    assertThat(decided(it -> it.sorting().spam(portal.lena, id))).isInstanceOf(Accepted.class);
    assertThat(stage(id)).isEqualTo(Stage.SPAM);
    assertThat(putBack(id)).isInstanceOf(Accepted.class);
    assertThat(portal.mails).hasSize(mails);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "OMI", "OMI-2026-999999999", "AGR-2026-0001", "\u0000", "OMI-1-1 x"})
  void what_nothing_is_called_is_refused_and_nobody_is_told(String typed) {
    var id = interest();
    var mails = portal.mails.size();
    assertThat(duplicate(id, typed)).isEqualTo(Decision.refuse(ORIGINAL_UNKNOWN));
    assertThat(portal.mails).hasSize(mails);
    assertThat(stage(id)).isEqualTo(Stage.INTERESTED);
  }

  @Test
  void two_are_not_each_the_others_duplicate() {
    var first = interest();
    var second = confirmed(newVisitor(other));
    duplicate(second, reference(first));
    assertThat(duplicate(first, reference(second))).isEqualTo(Decision.refuse(ORIGINAL_SORTED_OUT));
    assertThat(duplicate(first, reference(first))).isEqualTo(Decision.refuse(OWN_REFERENCE));
  }

  @Test
  void what_an_officer_may_not_read_is_called_unknown() {
    var first = interest();
    var second = confirmed(newVisitor(other));
    var reference = reference(first);
    TestDatabase.transact(em ->
        em.createNativeQuery(
                "insert into application_relation (application_id, person_id, relation)"
                    + " values (:id, :person, 'CONFLICTED')")
            .setParameter("id", first.value())
            .setParameter("person", portal.lena.id().value())
            .executeUpdate());
    assertThat(duplicate(second, reference)).isEqualTo(Decision.refuse(ORIGINAL_UNKNOWN));
    assertThatThrownBy(() -> decided(it -> it.sorting().spam(portal.lena, first)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void nobody_but_licensing_puts_anything_aside_or_back() {
    var id = interest();
    var auditor = Portal.caller("audit", Role.AUDITOR);
    assertThat(decided(it -> it.sorting().spam(auditor, id)))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
    assertThat(decided(it -> it.sorting().duplicate(auditor, id, "OMI-2026-9999")))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
    decided(it -> it.sorting().spam(portal.lena, id));
    assertThat(decided(it -> it.sorting().putBack(auditor, id)))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
    assertThatThrownBy(() -> decided(it -> it.sorting().putBack(portal.rita, id)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> decided(it -> it.sorting().duplicate(portal.rita, id, "x")))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void the_words_of_spam_go_after_a_month_and_then_it_is_not_put_back() {
    var id = interest();
    decided(it -> it.sorting().spam(portal.lena, id));
    portal.now.updateAndGet(now -> now.plus(SortingOut.SPAM_KEPT).minusSeconds(1));
    night();
    assertThat(email(id)).isEqualTo(val);
    portal.now.updateAndGet(now -> now.plus(Duration.ofSeconds(1)));
    night();
    assertThat(email(id)).isEmpty();
    assertThat(portal.spam).containsExactly(new SpamErased(id));
    assertThat(portal.with(it -> it.applications().read(portal.lena, id)).title())
        .isEqualTo(ApplicationErasure.ERASED);
    assertThat(putBack(id)).isEqualTo(Decision.refuse(WORDS_ERASED));
    night();
  }

  @Test
  void what_was_put_back_or_is_a_duplicate_keeps_its_words() {
    var first = interest();
    var second = confirmed(newVisitor(other));
    decided(it -> it.sorting().spam(portal.lena, first));
    putBack(first);
    duplicate(second, reference(first));
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(90)));
    night();
    portal.with(it -> {
      it.sorting().erase(first);
      return true;
    });
    assertThat(email(first)).isEqualTo(val);
    assertThat(email(second)).isEqualTo(other);
  }

  @Test
  void the_erasing_comes_by_itself_every_night() {
    var job =
        new EraseSpam(
            new SortingOut(
                unused(), unused(), unused(), unused(), unused(), unused(), unused(), unused()));
    assertThat(job.name().lane()).isEqualTo(Lane.UPKEEP);
    assertThat(job.daily()).contains(LocalTime.of(1, 25));
  }

  private void night() {
    portal.with(it -> {
      new EraseSpam(it.sorting()).run(Job.NOTHING_SPECIAL);
      return true;
    });
  }

  private Decision<?> duplicate(ApplicationId id, String typed) {
    return decided(it -> it.sorting().duplicate(portal.lena, id, typed));
  }

  private Decision<?> putBack(ApplicationId id) {
    return decided(it -> it.sorting().putBack(portal.lena, id));
  }

  private ApplicationLine original(ApplicationId id) {
    return found(it -> it.sorting().original(portal.lena, id)).orElseThrow();
  }

  private String reference(ApplicationId id) {
    return portal.with(it -> it.applications().read(portal.lena, id)).reference();
  }

  private String email(ApplicationId id) {
    return portal.with(it -> it.interests().read(portal.lena, id)).email();
  }
}
