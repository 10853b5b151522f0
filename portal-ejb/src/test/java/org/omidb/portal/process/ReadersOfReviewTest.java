package org.omidb.portal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.omidb.portal.application.domain.ApplicationRelation.CONFLICTED;
import static org.omidb.portal.application.domain.ApplicationRelation.ON_PANEL;
import static org.omidb.portal.application.domain.ApplicationRelation.SIGNATORY;
import static org.omidb.portal.testing.Unused.unused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.agreement.domain.Agreement;
import org.omidb.portal.agreement.domain.AgreementEvent;
import org.omidb.portal.agreement.domain.AgreementSubject;
import org.omidb.portal.agreement.domain.AgreementText;
import org.omidb.portal.agreement.domain.Term;
import org.omidb.portal.agreement.service.AgreementHappened;
import org.omidb.portal.application.domain.ApplicationCommand;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ApplicationRefusal;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.service.ApplicationReaders;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.review.domain.InterestKind;
import org.omidb.portal.review.domain.Review;
import org.omidb.portal.review.domain.ReviewEvent;
import org.omidb.portal.review.domain.VotingRule;
import org.omidb.portal.review.service.ReviewHappened;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Reference;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.service.RefusedException;

/** What the processes of review and agreement give and take away, by event. */
class ReadersOfReviewTest {

  private static final ApplicationId APPLICATION = new ApplicationId(new UUID(7, 0));
  private static final ReviewId ROUND = new ReviewId(new UUID(8, 0));
  private static final PersonId CAROL = new PersonId(new UUID(1, 1));
  private static final PersonId MAYA = new PersonId(new UUID(1, 2));
  private static final PersonId EVE = new PersonId(new UUID(1, 3));
  private static final Sha256 WORDS = Sha256.of("words");

  private final List<String> said = new ArrayList<>();
  private final WhenConflictIsDeclared interests = new WhenConflictIsDeclared(new Noted());

  /** Notes what it is told instead of writing it. */
  private final class Noted extends ApplicationReaders {
    Noted() {
      super(unused());
    }

    @Override
    public void grant(ApplicationId application, PersonId person, ApplicationRelation relation) {
      assertThat(application).isEqualTo(APPLICATION);
      said.add("grant " + name(person) + " " + relation);
    }

    @Override
    public void revoke(ApplicationId application, PersonId person, ApplicationRelation relation) {
      assertThat(application).isEqualTo(APPLICATION);
      said.add("revoke " + name(person) + " " + relation);
    }
  }

  /** Answers every command alike. */
  private final class Answering extends Applications {
    private final Decision<ApplicationEvent> answer;

    Answering(Decision<ApplicationEvent> answer) {
      super(unused(), unused(), unused(), unused());
      this.answer = answer;
    }

    @Override
    public Decision<ApplicationEvent> execute(
        Caller caller, ApplicationId id, ApplicationCommand command) {
      assertThat(caller).isEqualTo(Caller.PORTAL);
      said.add(command.getClass().getSimpleName());
      return answer;
    }
  }

  @Test
  void who_declares_no_interest_reads() {
    interests.on(happened(new ReviewEvent.NoConflictDeclared(MAYA)));
    assertThat(said).containsExactly("revoke maya " + CONFLICTED, "grant maya " + ON_PANEL);
  }

  @Test
  void who_declares_an_interest_no_longer_reads() {
    interests.on(
        happened(new ReviewEvent.ConflictDeclared(MAYA, InterestKind.SAME_ORGANISATION, WORDS)));
    assertThat(said).containsExactly("grant maya " + CONFLICTED, "revoke maya " + ON_PANEL);
  }

  @Test
  void who_is_taken_off_the_panel_no_longer_reads() {
    interests.on(happened(new ReviewEvent.TakenOffPanel(MAYA)));
    assertThat(said).containsExactly("revoke maya " + ON_PANEL);
  }

  @Test
  void a_chair_off_the_panel_no_longer_reads_when_another_is_named() {
    interests.on(happened(new ReviewEvent.ChairNamed(EVE, CAROL)));
    interests.on(happened(new ReviewEvent.ChairNamed(EVE, MAYA)));
    interests.on(
        new ReviewHappened(
            ROUND,
            APPLICATION,
            new Review.Closed(open(), ReviewOutcome.APPROVE),
            List.of(new ReviewEvent.ChairNamed(EVE, MAYA)),
            Caller.PORTAL));
    assertThat(said).containsExactly("revoke carol " + ON_PANEL, "revoke maya " + ON_PANEL);
  }

  @Test
  void a_step_that_is_refused_takes_everything_back_with_it() {
    var refusing = new Answering(Decision.refuse(ApplicationRefusal.NOT_PERMITTED));
    var opened = new ReviewEvent.RoundOpened(APPLICATION, List.of(MAYA), CAROL, VotingRule.DEFAULT);
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> new WhenReviewOpens(refusing).on(happened(opened)));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> new WhenReviewCloses(refusing).on(closed()));
  }

  @Test
  void a_review_that_opens_or_closes_moves_its_application_and_no_other_event_does() {
    var accepting = new Answering(Decision.acceptAll(List.of()));
    var opened = new ReviewEvent.RoundOpened(APPLICATION, List.of(MAYA), CAROL, VotingRule.DEFAULT);
    new WhenReviewOpens(accepting).on(happened(opened));
    new WhenReviewOpens(accepting).on(happened(new ReviewEvent.NoConflictDeclared(MAYA)));
    new WhenReviewCloses(accepting).on(closed());
    new WhenReviewCloses(accepting).on(happened(new ReviewEvent.NoConflictDeclared(MAYA)));
    assertThat(said).containsExactly("OpenReview", "RecordOutcome");
  }

  @Test
  void the_signatory_reads_and_who_was_to_sign_before_no_longer_does() {
    var accepts = new WhenSignatoryAccepts(new Noted());
    var first = drawnUp().evolve(new AgreementEvent.SignatoryAccepted(MAYA));
    accepts.on(accepted(drawnUp(), MAYA));
    accepts.on(accepted(first, MAYA));
    accepts.on(accepted(first, EVE));
    accepts.on(accepted(first.evolve(new AgreementEvent.SentForSigning()), EVE));
    accepts.on(happened(first, new AgreementEvent.SentForSigning()));
    assertThat(said)
        .containsExactly(
            "grant maya " + SIGNATORY,
            "grant maya " + SIGNATORY,
            "revoke maya " + SIGNATORY,
            "grant eve " + SIGNATORY,
            "revoke maya " + SIGNATORY,
            "grant eve " + SIGNATORY);
  }

  private static AgreementHappened accepted(Agreement before, PersonId person) {
    return happened(before, new AgreementEvent.SignatoryAccepted(person));
  }

  private static AgreementHappened happened(Agreement before, AgreementEvent event) {
    return new AgreementHappened(
        new AgreementId(new UUID(9, 0)),
        before,
        (Agreement.DrawnUpAgreement) before.evolve(event),
        List.of(event),
        Caller.PORTAL);
  }

  private static Agreement drawnUp() {
    var subject =
        new AgreementSubject(
            new Reference(Reference.Kind.AGR, 2030, 17),
            APPLICATION,
            new PersonId(new UUID(1, 9)),
            new FrozenSelectionId(new UUID(8, 8)));
    var term = Term.of(LocalDate.of(2030, 3, 1), LocalDate.of(2031, 2, 28));
    return new Agreement.Unknown()
        .evolve(new AgreementEvent.DrawnUp(subject, new AgreementText(1, WORDS, term, false)))
        .evolve(new AgreementEvent.SignatoryInvited(WORDS, Instant.parse("2030-03-15T12:00:00Z")));
  }

  private static Review.Open open() {
    return new Review.Open(
        APPLICATION,
        CAROL,
        VotingRule.DEFAULT,
        Set.of(MAYA),
        Set.of(),
        Set.of(),
        java.util.Map.of());
  }

  private static ReviewHappened happened(ReviewEvent event) {
    return new ReviewHappened(ROUND, APPLICATION, open(), List.of(event), Caller.PORTAL);
  }

  private static ReviewHappened closed() {
    var state = new Review.Closed(open(), ReviewOutcome.APPROVE);
    return new ReviewHappened(ROUND, APPLICATION, state, List.of(), Caller.PORTAL);
  }

  private static String name(PersonId person) {
    return person.equals(MAYA) ? "maya" : person.equals(EVE) ? "eve" : "carol";
  }
}
