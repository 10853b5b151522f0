package org.omidb.portal.release.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.omidb.portal.release.domain.Contents.Counts;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;

/** Words for the tests of a release: {@code given(...).when(...).thenHappened(...)}. */
record ReleaseScenario(Decision<ReleaseEvent> decision) {

  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  static final PersonId DANA = person(1);
  static final PersonId DEV = person(2);
  static final PersonId RITA = person(3);
  static final AgreementId AGREEMENT = new AgreementId(new UUID(7, 1));
  static final ApplicationId APPLICATION = new ApplicationId(new UUID(7, 2));
  static final FrozenSelectionId SELECTION = new FrozenSelectionId(new UUID(7, 3));
  static final BuildId FIRST = new BuildId(new UUID(8, 1));
  static final BuildId SECOND = new BuildId(new UUID(8, 2));
  static final CheckId CHECK = new CheckId(new UUID(8, 3));
  static final Contents CONTENTS =
      new Contents(Sha256.of("SHA256SUMS"), 12, 3456, new Counts(1, 2, 3, 4, 1, 1));
  static final Conditions ONE_OPEN = new Conditions(1);

  /** One who is named for data has not joined the application. */
  static final Conditions NOT_JOINED = new Conditions(0, 0, 1, Set.of());

  /** Two of those who apply have not accepted the terms of access. */
  static final Conditions NOT_ACCEPTED = new Conditions(0, 2, 0, Set.of());

  static Given given(ReleaseEvent... past) {
    return new Given(List.of(past));
  }

  record Given(List<ReleaseEvent> past) {
    Given and(ReleaseEvent... more) {
      return new Given(Stream.concat(past.stream(), Stream.of(more)).toList());
    }

    Release release() {
      return Release.from(past);
    }

    ReleaseScenario when(ReleaseCommand command) {
      return new ReleaseScenario(ReleaseRules.decide(Release.from(past), command, NOW));
    }
  }

  void thenHappened(ReleaseEvent... events) {
    assertThat(decision).isEqualTo(new Decision.Accepted<>(List.of(events)));
  }

  void thenNothingMoreHappened() {
    thenHappened();
  }

  void thenRefused(ReleaseRefusal refusal) {
    assertThat(decision).isEqualTo(Decision.refuse(refusal));
  }

  static PersonId person(long number) {
    return new PersonId(new UUID(9, number));
  }

  static AgreementPermit active() {
    return new AgreementPermit(
        AGREEMENT,
        true,
        NOW.minus(Duration.ofDays(30)),
        NOW.plus(Duration.ofDays(30)),
        Set.of(RITA));
  }

  static AgreementPermit ended() {
    return new AgreementPermit(AGREEMENT, false, active().from(), active().until(), Set.of(RITA));
  }

  static AgreementPermit expired() {
    return new AgreementPermit(AGREEMENT, true, active().from(), NOW, Set.of(RITA));
  }

  static ReleaseEvent requestedBy(PersonId builder) {
    return new ReleaseEvent.Requested(
        AGREEMENT, APPLICATION, SELECTION, Linking.WITHIN_AGREEMENT, FIRST, builder);
  }

  static ReleaseEvent built() {
    return new ReleaseEvent.BuildFinished(FIRST, CONTENTS);
  }

  static ReleaseEvent failed(BuildFailure reason) {
    return new ReleaseEvent.BuildFailureReported(FIRST, reason);
  }

  static ReleaseEvent repeatedBy(PersonId builder) {
    return new ReleaseEvent.BuildRepeated(SECOND, builder);
  }

  static ReleaseEvent approvedBy(PersonId approver) {
    return new ReleaseEvent.ReleaseApproved(approver);
  }

  static ReleaseEvent published() {
    return new ReleaseEvent.ReleasePublished();
  }

  static ReleaseEvent withdrawn() {
    return new ReleaseEvent.ReleaseWithdrawn(WithdrawReason.OPTED_OUT);
  }

  static ReleaseCommand request(
      AgreementPermit agreement, Conditions conditions, PersonId builder) {
    return new ReleaseCommand.Request(
        agreement, conditions, APPLICATION, SELECTION, Linking.WITHIN_AGREEMENT, FIRST, builder);
  }

  static ReleaseCommand approve(PersonId approver) {
    return new ReleaseCommand.Approve(approver, CONTENTS.manifest());
  }

  static ReleaseCommand publish() {
    return publishUnder(active());
  }

  static ReleaseCommand publishUnder(AgreementPermit agreement) {
    return publishing(agreement, Conditions.ALL_MET, CONTENTS.manifest());
  }

  static ReleaseCommand publishing(AgreementPermit agreement, Conditions conditions, Sha256 seen) {
    return new ReleaseCommand.Publish(agreement, conditions, seen, CHECK, DEV);
  }

  static ReleaseEvent publishingBegun() {
    return new ReleaseEvent.PublishingBegun(CHECK, DEV);
  }

  static ReleaseEvent stoppedBy(PublishObstacle obstacle) {
    return new ReleaseEvent.PublishingStopped(CHECK, obstacle);
  }

  static ReleaseCommand checkedUnder(AgreementPermit agreement, Conditions conditions) {
    return new ReleaseCommand.ReportChecked(CHECK, agreement, conditions, CONTENTS.manifest(), 0);
  }
}
