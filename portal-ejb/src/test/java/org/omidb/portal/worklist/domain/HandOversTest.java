package org.omidb.portal.worklist.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.worklist.domain.NextStep.APPROVE_RELEASE;
import static org.omidb.portal.worklist.domain.NextStep.CLOSE_REVIEW;
import static org.omidb.portal.worklist.domain.NextStep.VOTE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;

class HandOversTest {

  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
  private static final UUID RELEASE = Uuid7.next();

  @Test
  void a_step_that_has_just_come_to_somebody_is_told() {
    assertThat(HandOvers.between(List.of(), List.of(line(APPROVE_RELEASE, RELEASE, true))))
        .containsExactly(line(APPROVE_RELEASE, RELEASE, true));
  }

  @Test
  void who_had_it_before_is_not_told_again_whoever_else_has_it_now() {
    var before = line(APPROVE_RELEASE, RELEASE, true);
    assertThat(HandOvers.between(List.of(before), List.of(before))).isEmpty();
  }

  @Test
  void the_same_step_of_another_release_is_told() {
    var other = line(APPROVE_RELEASE, Uuid7.next(), true);
    var before = line(APPROVE_RELEASE, RELEASE, true);
    assertThat(HandOvers.between(List.of(before), List.of(before, other))).containsExactly(other);
  }

  @Test
  void who_only_waits_for_it_is_not_told_and_has_not_had_it() {
    var watching = line(CLOSE_REVIEW, RELEASE, false);
    var holding = line(CLOSE_REVIEW, RELEASE, true);
    assertThat(HandOvers.between(List.of(), List.of(watching))).isEmpty();
    assertThat(HandOvers.between(List.of(watching), List.of(holding))).containsExactly(holding);
  }

  @Test
  void what_has_a_mail_of_its_own_is_not_told_twice() {
    assertThat(HandOvers.between(List.of(), List.of(line(VOTE, RELEASE, true)))).isEmpty();
  }

  private static StepLine line(NextStep step, UUID subject, boolean yours) {
    return new StepLine(
        step,
        "office",
        yours,
        Readers.office(Role.DATA_MANAGER, Set.of()),
        NOON,
        Optional.empty(),
        false,
        subject,
        StepPage.RELEASE);
  }
}
