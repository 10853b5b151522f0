package org.omidb.portal.application.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.application.domain.ApplicationRefusal.*;
import static org.omidb.portal.application.domain.ApplicationScenario.*;
import static org.omidb.portal.shared.domain.ReviewOutcome.*;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationCommand.AcceptInvitation;
import org.omidb.portal.application.domain.ApplicationCommand.Close;
import org.omidb.portal.application.domain.ApplicationCommand.DeclineExpression;
import org.omidb.portal.application.domain.ApplicationCommand.ExpressInterest;
import org.omidb.portal.application.domain.ApplicationCommand.Invite;
import org.omidb.portal.application.domain.ApplicationCommand.MoveToForm;
import org.omidb.portal.application.domain.ApplicationCommand.OpenReview;
import org.omidb.portal.application.domain.ApplicationCommand.RecordAgreement;
import org.omidb.portal.application.domain.ApplicationCommand.RecordOutcome;
import org.omidb.portal.application.domain.ApplicationCommand.Submit;
import org.omidb.portal.application.domain.ApplicationCommand.Withdraw;
import org.omidb.portal.application.domain.ApplicationEvent.ApplicantInvited;
import org.omidb.portal.application.domain.ApplicationEvent.InvitationAccepted;
import org.omidb.portal.application.domain.ApplicationEvent.MovedToForm;
import org.omidb.portal.shared.domain.Sha256;

class ApplicationRulesTest {

  @Test
  void an_expression_of_interest_gives_the_application_its_reference() {
    given()
        .when(new ExpressInterest(OMI_42, Sha256.of("interest")))
        .thenHappened(interestExpressed());
  }

  @Test
  void interest_is_expressed_once() {
    given(interestExpressed())
        .when(new ExpressInterest(OMI_42, Sha256.of("again")))
        .thenRefused(ALREADY_SENT);
  }

  @Test
  void the_team_declines_with_a_reason() {
    given(interestExpressed())
        .when(new DeclineExpression(DeclineReason.DATA_NOT_HELD, Sha256.of("sorry")))
        .thenHappened(interestDeclined());
  }

  @Test
  void somebody_invited_is_not_declined() {
    given(interestExpressed(), invited())
        .when(new DeclineExpression(DeclineReason.OTHER, Sha256.of("sorry")))
        .thenRefused(ALREADY_ANSWERED);
  }

  @Test
  void a_declined_visitor_is_not_invited() {
    given(interestExpressed(), interestDeclined())
        .when(new Invite(LINK, IN_A_MONTH))
        .thenRefused(ENDED);
  }

  @Test
  void an_invitation_expires_in_the_future() {
    given(interestExpressed()).when(new Invite(LINK, NOW)).thenRefused(EXPIRY_PASSED);
  }

  @Test
  void nobody_is_invited_who_has_not_expressed_interest() {
    given().when(new Invite(LINK, IN_A_MONTH)).thenRefused(NOT_EXPRESSED);
  }

  @Test
  void a_second_invitation_kills_the_first_link() {
    given(interestExpressed(), invited(), new ApplicantInvited(OTHER_LINK, IN_A_MONTH))
        .when(new AcceptInvitation(RITA, LINK, 1))
        .thenRefused(INVITATION_UNKNOWN);
  }

  @Test
  void whoever_holds_the_link_becomes_the_applicant() {
    given(interestExpressed(), invited())
        .when(new AcceptInvitation(RITA, LINK, 1))
        .thenHappened(invitationAccepted());
  }

  @Test
  void a_link_works_until_the_instant_at_which_it_expires() {
    given(interestExpressed(), invited())
        .at(IN_A_MONTH.minusNanos(1))
        .when(new AcceptInvitation(RITA, LINK, 1))
        .thenHappened(invitationAccepted());
  }

  @Test
  void an_expired_link_invites_nobody() {
    given(interestExpressed(), invited())
        .at(IN_A_MONTH)
        .when(new AcceptInvitation(RITA, LINK, 1))
        .thenRefused(INVITATION_EXPIRED);
  }

  @Test
  void a_link_is_used_once() {
    given(interestExpressed(), invited(), invitationAccepted())
        .when(new AcceptInvitation(EVE, LINK, 1))
        .thenRefused(INVITATION_USED);
  }

  @Test
  void the_applicant_submits_the_first_revision() {
    given(drafting()).when(new Submit(submission(1))).thenHappened(submitted(1));
  }

  @Test
  void a_revision_is_submitted_once() {
    given(drafting(), submitted(1)).when(new Submit(submission(1))).thenRefused(NOT_A_DRAFT);
  }

  @Test
  void after_a_request_for_changes_the_next_revision_follows() {
    given(drafting(), submitted(1), reviewOpened(ROUND_1), outcome(ROUND_1, ASK_FOR_CHANGES))
        .when(new Submit(submission(2)))
        .thenHappened(submitted(2));
  }

  @Test
  void a_page_of_the_last_revision_does_not_submit_the_next() {
    given(drafting(), submitted(1), reviewOpened(ROUND_1), outcome(ROUND_1, ASK_FOR_CHANGES))
        .when(new Submit(submission(1)))
        .thenRefused(NOT_THE_NEXT_REVISION);
  }

  @Test
  void a_review_opens_on_what_is_submitted() {
    given(drafting(), submitted(1))
        .when(new OpenReview(ROUND_1))
        .thenHappened(reviewOpened(ROUND_1));
  }

  @Test
  void no_review_opens_on_a_draft() {
    given(drafting()).when(new OpenReview(ROUND_1)).thenRefused(NOT_SUBMITTED);
  }

  @Test
  void an_application_has_one_review_at_a_time() {
    given(drafting(), submitted(1), reviewOpened(ROUND_1))
        .when(new OpenReview(ROUND_2))
        .thenRefused(NOT_SUBMITTED);
  }

  @Test
  void the_outcome_comes_from_the_review_that_is_open() {
    given(drafting(), submitted(1), reviewOpened(ROUND_1))
        .when(new RecordOutcome(ROUND_2, APPROVE))
        .thenRefused(ANOTHER_REVIEW);
  }

  @Test
  void an_approval_with_conditions_is_an_approval() {
    var past =
        given(
            drafting(),
            submitted(1),
            reviewOpened(ROUND_1),
            outcome(ROUND_1, APPROVE_WITH_CONDITIONS));
    assertThat(Application.from(past.past()))
        .isEqualTo(new Application.Approved(OMI_42, Applicants.of(RITA), submission(1), true));
    past.when(new RecordAgreement(AGREEMENT)).thenHappened(agreementMade());
  }

  @Test
  void a_rejected_application_has_ended() {
    var past = given(drafting(), submitted(1), reviewOpened(ROUND_1), outcome(ROUND_1, REJECT));
    assertThat(Application.from(past.past()))
        .isEqualTo(
            new Application.Ended(
                OMI_42,
                Optional.of(RITA),
                Optional.of(submission(1)),
                Optional.of(1),
                Application.Ending.REJECTED));
    past.when(new Submit(submission(2))).thenRefused(ENDED);
  }

  @Test
  void a_draft_begins_in_the_version_that_its_applicant_was_shown_first() {
    given(interestExpressed(), invited())
        .when(new AcceptInvitation(RITA, LINK, 3))
        .thenHappened(new InvitationAccepted(RITA, 3));
    assertThat(given(interestExpressed(), invited(), new InvitationAccepted(RITA, 3)).form())
        .contains(3);
  }

  @Test
  void an_invitation_that_was_accepted_before_there_were_versions_began_in_the_first() {
    assertThat(new InvitationAccepted(RITA, 0).formVersion()).isEqualTo(1);
  }

  @Test
  void a_draft_moves_to_the_current_version_alone() {
    given(drafting()).when(new MoveToForm(2, 2)).thenHappened(new MovedToForm(2));
    given(drafting()).when(new MoveToForm(2, 3)).thenRefused(ANOTHER_FORM_SINCE);
    assertThat(given(with(drafting(), new MovedToForm(2))).form()).contains(2);
  }

  @Test
  void a_draft_moves_to_no_version_that_it_has_or_had() {
    given(drafting()).when(new MoveToForm(1, 1)).thenRefused(NO_NEWER_FORM);
    given(with(drafting(), new MovedToForm(3)))
        .when(new MoveToForm(2, 2))
        .thenRefused(NO_NEWER_FORM);
  }

  @Test
  void only_what_was_written_in_the_version_of_the_draft_is_submitted() {
    given(drafting(), new MovedToForm(2))
        .when(new Submit(submission(1)))
        .thenRefused(ANOTHER_FORM_SINCE);
    given(drafting()).when(new Submit(inVersion(2))).thenRefused(ANOTHER_FORM_SINCE);
  }

  @Test
  void what_is_no_draft_keeps_its_version() {
    given(interestExpressed()).when(new MoveToForm(2, 2)).thenRefused(NOT_A_DRAFT);
    given(with(drafting(), submitted(1))).when(new MoveToForm(2, 2)).thenRefused(NOT_A_DRAFT);
    given(with(drafting(), withdrawn(0))).when(new MoveToForm(2, 2)).thenRefused(ENDED);
  }

  @Test
  void what_comes_back_for_changes_keeps_the_version_in_which_it_was_submitted() {
    var past =
        new ApplicationEvent[] {
          new InvitationAccepted(RITA, 1),
          new MovedToForm(2),
          new ApplicationEvent.ApplicationSubmitted(inVersion(2)),
          reviewOpened(ROUND_1),
          outcome(ROUND_1, ASK_FOR_CHANGES)
        };
    var returned = given(with(new ApplicationEvent[] {interestExpressed(), invited()}, past));
    assertThat(returned.form()).contains(2);
    returned.when(new MoveToForm(3, 3)).thenHappened(new MovedToForm(3));
  }

  @Test
  void what_ended_as_a_draft_is_read_in_the_version_in_which_it_was_written() {
    assertThat(given(with(drafting(), new MovedToForm(2), withdrawn(0))).form()).contains(2);
    assertThat(given(interestExpressed(), interestDeclined()).form()).isEmpty();
  }

  @Test
  void an_applicant_withdraws_a_draft() {
    given(drafting()).when(new Withdraw()).thenHappened(withdrawn(0));
  }

  @Test
  void an_applicant_withdraws_during_the_review() {
    given(drafting(), submitted(1), reviewOpened(ROUND_1))
        .when(new Withdraw())
        .thenHappened(withdrawn(1));
  }

  @Test
  void the_outcome_of_a_withdrawn_application_is_not_recorded() {
    given(drafting(), submitted(1), reviewOpened(ROUND_1), withdrawn(1))
        .when(new RecordOutcome(ROUND_1, APPROVE))
        .thenRefused(ENDED);
  }

  @Test
  void nobody_withdraws_from_under_an_agreement() {
    given(approved(), agreementMade()).when(new Withdraw()).thenRefused(UNDER_AGREEMENT);
  }

  @Test
  void an_application_closes_when_its_agreement_has_ended() {
    given(approved(), agreementMade())
        .when(new Close(CloseReason.AGREEMENT_ENDED))
        .thenHappened(closed(CloseReason.AGREEMENT_ENDED));
  }

  @Test
  void an_approved_application_without_agreement_cannot_lose_one() {
    given(approved()).when(new Close(CloseReason.AGREEMENT_ENDED)).thenRefused(NOT_UNDER_AGREEMENT);
  }

  @Test
  void an_invitation_that_nobody_takes_up_is_closed() {
    given(interestExpressed(), invited())
        .when(new Close(CloseReason.NOT_TAKEN_UP))
        .thenHappened(closed(CloseReason.NOT_TAKEN_UP));
  }

  @Test
  void a_submitted_application_is_not_closed_as_not_taken_up() {
    given(drafting(), submitted(1))
        .when(new Close(CloseReason.NOT_TAKEN_UP))
        .thenRefused(NOT_A_DRAFT);
  }

  @Test
  void a_history_that_contradicts_itself_is_noticed() {
    assertThatThrownBy(() -> Application.from(List.of(interestExpressed(), submitted(1))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cannot follow");
  }

  private static ApplicationEvent[] drafting() {
    return new ApplicationEvent[] {interestExpressed(), invited(), invitationAccepted()};
  }

  private static ApplicationEvent[] approved() {
    return with(drafting(), submitted(1), reviewOpened(ROUND_1), outcome(ROUND_1, APPROVE));
  }

  private static Given given(ApplicationEvent[] past, ApplicationEvent... more) {
    return ApplicationScenario.given(with(past, more));
  }

  private static Given given(ApplicationEvent... past) {
    return ApplicationScenario.given(past);
  }

  private static ApplicationEvent[] with(ApplicationEvent[] past, ApplicationEvent... more) {
    var all = new java.util.ArrayList<>(List.of(past));
    all.addAll(List.of(more));
    return all.toArray(ApplicationEvent[]::new);
  }
}
