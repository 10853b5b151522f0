package org.omidb.portal.application.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.application.domain.ApplicationEvent.AgreementMade;
import org.omidb.portal.application.domain.ApplicationEvent.ApplicantInvited;
import org.omidb.portal.application.domain.ApplicationEvent.ApplicationClosed;
import org.omidb.portal.application.domain.ApplicationEvent.ApplicationSubmitted;
import org.omidb.portal.application.domain.ApplicationEvent.ApplicationWithdrawn;
import org.omidb.portal.application.domain.ApplicationEvent.ExpressionDeclined;
import org.omidb.portal.application.domain.ApplicationEvent.InterestExpressed;
import org.omidb.portal.application.domain.ApplicationEvent.InvitationAccepted;
import org.omidb.portal.application.domain.ApplicationEvent.OutcomeRecorded;
import org.omidb.portal.application.domain.ApplicationEvent.ReviewOpened;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Reference;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Sha256;

/** Words for the tests of an application: {@code given(...).when(...).thenHappened(...)}. */
record ApplicationScenario(List<ApplicationEvent> past, Decision<ApplicationEvent> decision) {

  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  static final Instant IN_A_MONTH = NOW.plus(Duration.ofDays(30));
  static final Reference OMI_42 = new Reference(Reference.Kind.OMI, 2026, 42);
  static final PersonId RITA = new PersonId(new UUID(7, 1));
  static final PersonId EVE = new PersonId(new UUID(7, 2));
  static final Sha256 LINK = Sha256.of("the link in the mail");
  static final Sha256 OTHER_LINK = Sha256.of("another link");
  static final ReviewId ROUND_1 = new ReviewId(new UUID(8, 1));
  static final ReviewId ROUND_2 = new ReviewId(new UUID(8, 2));
  static final AgreementId AGREEMENT = new AgreementId(new UUID(9, 1));

  static Given given(ApplicationEvent... past) {
    return new Given(List.of(past), NOW);
  }

  record Given(List<ApplicationEvent> past, Instant now) {
    Optional<Integer> form() {
      return Application.from(past).form();
    }

    Given at(Instant later) {
      return new Given(past, later);
    }

    ApplicationScenario when(ApplicationCommand command) {
      return new ApplicationScenario(
          past, ApplicationRules.decide(Application.from(past), command, now));
    }
  }

  void thenHappened(ApplicationEvent... events) {
    assertThat(decision).isEqualTo(new Decision.Accepted<>(List.of(events)));
  }

  void thenRefused(ApplicationRefusal refusal) {
    assertThat(decision).isEqualTo(Decision.refuse(refusal));
  }

  static ApplicationEvent interestExpressed() {
    return new InterestExpressed(OMI_42, Sha256.of("interest"));
  }

  static ApplicationEvent interestDeclined() {
    return new ExpressionDeclined(DeclineReason.DATA_NOT_HELD, Sha256.of("sorry"));
  }

  static ApplicationEvent invited() {
    return new ApplicantInvited(LINK, IN_A_MONTH);
  }

  static ApplicationEvent invitationAccepted() {
    return new InvitationAccepted(RITA, 1);
  }

  static ApplicationEvent submitted(int revision) {
    return new ApplicationSubmitted(submission(revision));
  }

  static Submission submission(int revision) {
    return submission(revision, 1);
  }

  static Submission inVersion(int formVersion) {
    return submission(1, formVersion);
  }

  static Submission submission(int revision, int formVersion) {
    return new Submission(
        revision,
        formVersion,
        Sha256.of("answers " + revision),
        new FrozenSelectionId(new UUID(5, revision)),
        Sha256.of("cases " + revision));
  }

  static ApplicationEvent reviewOpened(ReviewId review) {
    return new ReviewOpened(review);
  }

  static ApplicationEvent outcome(ReviewId review, ReviewOutcome outcome) {
    return new OutcomeRecorded(review, outcome);
  }

  static ApplicationEvent agreementMade() {
    return new AgreementMade(AGREEMENT);
  }

  static ApplicationEvent withdrawn(int revision) {
    return new ApplicationWithdrawn(revision);
  }

  static ApplicationEvent closed(CloseReason reason) {
    return new ApplicationClosed(reason);
  }
}
