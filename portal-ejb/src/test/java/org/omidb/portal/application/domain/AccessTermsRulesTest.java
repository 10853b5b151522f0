package org.omidb.portal.application.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.application.domain.AccessTermsRules.completed;
import static org.omidb.portal.application.domain.AccessTermsRules.reminderDue;
import static org.omidb.portal.application.domain.ApplicationRefusal.ENDED;
import static org.omidb.portal.application.domain.ApplicationRefusal.NOBODY_APPLIES_YET;
import static org.omidb.portal.application.domain.ApplicationRefusal.NOT_A_CO_APPLICANT;
import static org.omidb.portal.application.domain.ApplicationRefusal.OTHER_TERMS_SINCE;
import static org.omidb.portal.application.domain.ApplicationScenario.EVE;
import static org.omidb.portal.application.domain.ApplicationScenario.RITA;
import static org.omidb.portal.application.domain.ApplicationScenario.ROUND_1;
import static org.omidb.portal.application.domain.ApplicationScenario.agreementMade;
import static org.omidb.portal.application.domain.ApplicationScenario.given;
import static org.omidb.portal.application.domain.ApplicationScenario.interestExpressed;
import static org.omidb.portal.application.domain.ApplicationScenario.invitationAccepted;
import static org.omidb.portal.application.domain.ApplicationScenario.invited;
import static org.omidb.portal.application.domain.ApplicationScenario.outcome;
import static org.omidb.portal.application.domain.ApplicationScenario.reviewOpened;
import static org.omidb.portal.application.domain.ApplicationScenario.submitted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationCommand.AcceptTerms;
import org.omidb.portal.application.domain.ApplicationEvent.ApplicationWithdrawn;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantJoined;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantLeft;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantRemoved;
import org.omidb.portal.application.domain.ApplicationEvent.OutcomeRecorded;
import org.omidb.portal.application.domain.ApplicationEvent.PrincipalChanged;
import org.omidb.portal.application.domain.ApplicationEvent.TermsAccepted;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Sha256;

/** Who accepts the terms of access, who is waited for, and how often they are reminded. */
class AccessTermsRulesTest {

  private static final AccessTerms TERMS = AccessTerms.current();
  private static final InviteeId GUEST = new InviteeId(new UUID(6, 1));

  private static AcceptTerms accept(PersonId person) {
    return new AcceptTerms(person, TERMS.hash(), TERMS);
  }

  private static TermsAccepted accepted(PersonId person) {
    return new TermsAccepted(person, TERMS.version(), TERMS.hash());
  }

  private static ApplicationEvent eveJoined() {
    return new CoApplicantJoined(GUEST, EVE, CoApplicantRole.READ);
  }

  private static ApplicationEvent[] drafting(ApplicationEvent... more) {
    var past = new ArrayList<>(List.of(interestExpressed(), invited(), invitationAccepted()));
    past.addAll(List.of(more));
    return past.toArray(ApplicationEvent[]::new);
  }

  private static Applicants applicants(ApplicationEvent... more) {
    return ((Application.Taken) Application.from(List.of(drafting(more)))).applicants();
  }

  /** Where no answer says who will access data. */
  private static Set<PersonId> waiting(Applicants applicants) {
    return AccessTermsRules.waiting(applicants, TeamFacts.NONE);
  }

  @Test
  void each_who_applies_accepts_for_themselves_and_a_second_time_says_nothing_new() {
    given(drafting(eveJoined())).when(accept(EVE)).thenHappened(accepted(EVE));
    given(drafting(eveJoined(), accepted(EVE))).when(accept(EVE)).thenHappened();
    given(drafting(eveJoined(), accepted(EVE))).when(accept(RITA)).thenHappened(accepted(RITA));
  }

  @Test
  void who_does_not_apply_accepts_nothing() {
    given(drafting()).when(accept(EVE)).thenRefused(NOT_A_CO_APPLICANT);
    given(drafting(eveJoined(), new CoApplicantLeft(EVE)))
        .when(accept(EVE))
        .thenRefused(NOT_A_CO_APPLICANT);
    given(interestExpressed(), invited()).when(accept(RITA)).thenRefused(NOBODY_APPLIES_YET);
    given(drafting(new ApplicationWithdrawn(0))).when(accept(RITA)).thenRefused(ENDED);
  }

  @Test
  void only_what_was_read_is_accepted() {
    given(drafting())
        .when(new AcceptTerms(RITA, Sha256.of("an older page"), TERMS))
        .thenRefused(OTHER_TERMS_SINCE);
  }

  @Test
  void a_later_version_is_accepted_beside_the_one_before_and_closes_nothing() {
    var later = new AccessTerms(TERMS.version() + 1, "<p>More.</p>");
    given(drafting(accepted(RITA)))
        .when(new AcceptTerms(RITA, later.hash(), later))
        .thenHappened(new TermsAccepted(RITA, later.version(), later.hash()));
    assertThat(waiting(applicants(accepted(RITA)))).isEmpty();
  }

  @Test
  void all_who_apply_are_waited_for_those_too_who_come_later_and_nobody_who_has_gone() {
    assertThat(waiting(applicants())).containsExactly(RITA);
    assertThat(waiting(applicants(accepted(RITA)))).isEmpty();
    assertThat(waiting(applicants(accepted(RITA), eveJoined()))).containsExactly(EVE);
    assertThat(waiting(applicants(accepted(RITA), eveJoined(), new CoApplicantLeft(EVE))))
        .isEmpty();
    assertThat(waiting(applicants(accepted(RITA), eveJoined(), new CoApplicantRemoved(EVE))))
        .isEmpty();
  }

  @Test
  void who_comes_back_accepts_anew() {
    assertThat(
            waiting(applicants(eveJoined(), accepted(EVE), new CoApplicantLeft(EVE), eveJoined())))
        .containsExactlyInAnyOrder(RITA, EVE);
    assertThat(
            waiting(
                applicants(eveJoined(), accepted(EVE), new CoApplicantRemoved(EVE), eveJoined())))
        .containsExactlyInAnyOrder(RITA, EVE);
  }

  @Test
  void a_hand_over_takes_nobodys_acceptance() {
    var handedOver =
        applicants(
            eveJoined(),
            accepted(EVE),
            accepted(RITA),
            new PrincipalChanged(RITA, EVE, HandOverReason.HANDED_OVER));
    assertThat(waiting(handedOver)).isEmpty();
  }

  @Test
  void the_terms_are_complete_once_it_is_approved_and_nobody_is_waited_for() {
    var left = new CoApplicantLeft(EVE);
    var approval = outcome(ROUND_1, ReviewOutcome.APPROVE);
    assertThat(completes(approval, eveJoined(), accepted(RITA), accepted(EVE))).isTrue();
    assertThat(completes(approval, eveJoined(), accepted(RITA))).isFalse();
    assertThat(completes(approval)).isFalse();
    assertThat(completes(accepted(RITA), approval)).isTrue();
    assertThat(completes(left, eveJoined(), accepted(RITA), approval)).isTrue();
    assertThat(completes(left, eveJoined(), approval)).isFalse();
    assertThat(completes(new CoApplicantRemoved(EVE), eveJoined(), accepted(RITA), approval))
        .isTrue();
    assertThat(completes(accepted(RITA), approval, agreementMade())).isTrue();
    assertThat(completes(left, eveJoined(), accepted(RITA), approval, agreementMade())).isTrue();
    assertThat(completes(left, eveJoined(), approval, agreementMade())).isFalse();
  }

  @Test
  void the_terms_are_complete_once_and_never_before_the_approval() {
    var approval = outcome(ROUND_1, ReviewOutcome.APPROVE);
    assertThat(completes(agreementMade(), accepted(RITA), approval)).isFalse();
    assertThat(
            completes(
                new CoApplicantLeft(EVE), eveJoined(), accepted(RITA), accepted(EVE), approval))
        .isFalse();
    assertThat(completed(state(drafting()), state(drafting(accepted(RITA))), TeamFacts.NONE))
        .isFalse();
  }

  /**
   * Whether the last of these events completes the terms, where the review comes at the approval.
   */
  private static boolean completes(ApplicationEvent last, ApplicationEvent... earlier) {
    var past = new ArrayList<>(List.of(drafting()));
    for (var event : earlier) {
      add(past, event);
    }
    var after = new ArrayList<>(past);
    add(after, last);
    return completed(
        Application.from(after.subList(0, after.size() - 1)),
        Application.from(after),
        TeamFacts.NONE);
  }

  private static void add(List<ApplicationEvent> past, ApplicationEvent event) {
    if (event instanceof OutcomeRecorded) {
      past.add(submitted(1));
      past.add(reviewOpened(ROUND_1));
    }
    past.add(event);
  }

  private static Application state(ApplicationEvent... past) {
    return Application.from(List.of(past));
  }

  @Test
  void somebody_is_reminded_at_once_then_weekly_and_not_for_ever() {
    var first = LocalDate.of(2027, 3, 1);
    assertThat(reminderDue(List.of(), first)).isTrue();
    assertThat(reminderDue(List.of(first), first)).isFalse();
    assertThat(reminderDue(List.of(first), first.plusDays(6))).isFalse();
    assertThat(reminderDue(List.of(first), first.plusDays(7))).isTrue();
    var three = List.of(first, first.plusDays(7), first.plusDays(14));
    assertThat(reminderDue(three, first.plusDays(20))).isFalse();
    assertThat(reminderDue(three, first.plusDays(21))).isTrue();
    var four = new ArrayList<>(three);
    four.add(first.plusDays(21));
    assertThat(reminderDue(four, first.plusDays(1_000))).isFalse();
  }

  /** What somebody has accepted can be read for ever. */
  @Test
  void the_terms_that_somebody_may_have_accepted_stay_as_they_were() {
    assertThat(AccessTerms.of(1).hash().hex())
        .isEqualTo("6b4bf050c0357a36725841e7bab0fe326d9b9acffc9342c7ffc7bcedd3f7c771");
    assertThat(AccessTerms.CURRENT).isEqualTo(1);
  }
}
