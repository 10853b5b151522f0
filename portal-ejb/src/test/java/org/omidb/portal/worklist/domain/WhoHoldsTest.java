package org.omidb.portal.worklist.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.worklist.domain.HoldFacts.CAROL;
import static org.omidb.portal.worklist.domain.HoldFacts.COLIN;
import static org.omidb.portal.worklist.domain.HoldFacts.CORA;
import static org.omidb.portal.worklist.domain.HoldFacts.DANA;
import static org.omidb.portal.worklist.domain.HoldFacts.DEV;
import static org.omidb.portal.worklist.domain.HoldFacts.IVO;
import static org.omidb.portal.worklist.domain.HoldFacts.LENA;
import static org.omidb.portal.worklist.domain.HoldFacts.MAYA;
import static org.omidb.portal.worklist.domain.HoldFacts.MILO;
import static org.omidb.portal.worklist.domain.HoldFacts.MINA;
import static org.omidb.portal.worklist.domain.HoldFacts.NOW;
import static org.omidb.portal.worklist.domain.HoldFacts.RITA;
import static org.omidb.portal.worklist.domain.HoldFacts.ROSA;
import static org.omidb.portal.worklist.domain.HoldFacts.RUFUS;
import static org.omidb.portal.worklist.domain.HoldFacts.TERM;
import static org.omidb.portal.worklist.domain.HoldFacts.accepted;
import static org.omidb.portal.worklist.domain.HoldFacts.active;
import static org.omidb.portal.worklist.domain.HoldFacts.and;
import static org.omidb.portal.worklist.domain.HoldFacts.answered;
import static org.omidb.portal.worklist.domain.HoldFacts.approved;
import static org.omidb.portal.worklist.domain.HoldFacts.asked;
import static org.omidb.portal.worklist.domain.HoldFacts.built;
import static org.omidb.portal.worklist.domain.HoldFacts.changes;
import static org.omidb.portal.worklist.domain.HoldFacts.conflicted;
import static org.omidb.portal.worklist.domain.HoldFacts.drafting;
import static org.omidb.portal.worklist.domain.HoldFacts.drawnUp;
import static org.omidb.portal.worklist.domain.HoldFacts.failed;
import static org.omidb.portal.worklist.domain.HoldFacts.free;
import static org.omidb.portal.worklist.domain.HoldFacts.interested;
import static org.omidb.portal.worklist.domain.HoldFacts.invited;
import static org.omidb.portal.worklist.domain.HoldFacts.invitedToSign;
import static org.omidb.portal.worklist.domain.HoldFacts.joined;
import static org.omidb.portal.worklist.domain.HoldFacts.left;
import static org.omidb.portal.worklist.domain.HoldFacts.met;
import static org.omidb.portal.worklist.domain.HoldFacts.naming;
import static org.omidb.portal.worklist.domain.HoldFacts.opened;
import static org.omidb.portal.worklist.domain.HoldFacts.out;
import static org.omidb.portal.worklist.domain.HoldFacts.published;
import static org.omidb.portal.worklist.domain.HoldFacts.rejected;
import static org.omidb.portal.worklist.domain.HoldFacts.releaseApproved;
import static org.omidb.portal.worklist.domain.HoldFacts.requested;
import static org.omidb.portal.worklist.domain.HoldFacts.resolved;
import static org.omidb.portal.worklist.domain.HoldFacts.role;
import static org.omidb.portal.worklist.domain.HoldFacts.signatory;
import static org.omidb.portal.worklist.domain.HoldFacts.signed;
import static org.omidb.portal.worklist.domain.HoldFacts.submitted;
import static org.omidb.portal.worklist.domain.HoldFacts.voted;
import static org.omidb.portal.worklist.domain.HoldFacts.withdrawn;
import static org.omidb.portal.worklist.domain.HoldFacts.withoutAccess;
import static org.omidb.portal.worklist.domain.NextStep.ACCEPT_INVITATION;
import static org.omidb.portal.worklist.domain.NextStep.ACCEPT_TERMS;
import static org.omidb.portal.worklist.domain.NextStep.ANSWER_INTEREST;
import static org.omidb.portal.worklist.domain.NextStep.ANSWER_QUESTION;
import static org.omidb.portal.worklist.domain.NextStep.APPROVE_RELEASE;
import static org.omidb.portal.worklist.domain.NextStep.BRING_TEAM;
import static org.omidb.portal.worklist.domain.NextStep.BUILD_AGAIN;
import static org.omidb.portal.worklist.domain.NextStep.CHANGE_APPLICATION;
import static org.omidb.portal.worklist.domain.NextStep.CLOSE_REVIEW;
import static org.omidb.portal.worklist.domain.NextStep.COMPLETE_APPLICATION;
import static org.omidb.portal.worklist.domain.NextStep.DECLARE_INTEREST;
import static org.omidb.portal.worklist.domain.NextStep.DOWNLOAD_RELEASE;
import static org.omidb.portal.worklist.domain.NextStep.DRAW_UP_AGREEMENT;
import static org.omidb.portal.worklist.domain.NextStep.EXTEND_PANEL;
import static org.omidb.portal.worklist.domain.NextStep.INVITE_SIGNATORY;
import static org.omidb.portal.worklist.domain.NextStep.MEET_CONDITIONS;
import static org.omidb.portal.worklist.domain.NextStep.NAME_CHAIR;
import static org.omidb.portal.worklist.domain.NextStep.OPEN_REVIEW;
import static org.omidb.portal.worklist.domain.NextStep.PUBLISH_RELEASE;
import static org.omidb.portal.worklist.domain.NextStep.REQUEST_RELEASE;
import static org.omidb.portal.worklist.domain.NextStep.SEND_FOR_SIGNING;
import static org.omidb.portal.worklist.domain.NextStep.SIGN;
import static org.omidb.portal.worklist.domain.NextStep.VOTE;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.CoApplicantRole;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.thread.domain.Voice;

/** Who holds an application, from its first line to the download. */
class WhoHoldsTest {

  private final HoldScenario it = new HoldScenario();

  @Test
  void a_visitor_who_was_asked_holds_the_question_and_the_team_what_was_answered() {
    for (var before :
        List.of(
            new HoldScenario().given(interested()),
            new HoldScenario().given(interested(), invited()))) {
      var it = before.given(asked(Voice.STAFF));
      assertThat(it.steps())
          .filteredOn(step -> step.step() == ANSWER_QUESTION)
          .extracting(OpenStep::holder)
          .containsExactly(new Holder.Guest());
      it.given(answered(Voice.APPLICANT));
      assertThat(it.steps())
          .filteredOn(step -> step.step() == ANSWER_QUESTION)
          .extracting(OpenStep::holder)
          .containsExactly(Holder.office(Role.LICENSING, Set.of()));
    }
  }

  @Test
  void nobody_holds_what_the_team_has_put_aside_until_it_is_put_back() {
    for (var aside : List.of(HoldFacts.spam(), HoldFacts.duplicate())) {
      new HoldScenario()
          .given(interested(), aside)
          .nobody(NobodyBecause.SORTED_OUT)
          .readsNothing(LENA)
          .given(HoldFacts.putBack())
          .yours(LENA, ANSWER_INTEREST);
    }
  }

  @Test
  void nobody_holds_what_nobody_has_begun() {
    it.nobody(NobodyBecause.NOT_BEGUN);
  }

  @Test
  void an_expression_of_interest_is_answered_by_licensing_and_nobody_else_knows_of_it() {
    it.given(interested());
    it.yours(LENA, ANSWER_INTEREST).waits(LENA);
    for (var other : Set.of(CAROL, DANA, RITA, COLIN, IVO)) {
      it.readsNothing(other);
    }
  }

  @Test
  void an_invitation_lies_with_somebody_who_has_no_account_until_it_ends() {
    it.given(interested(), invited());
    it.waits(LENA, ACCEPT_INVITATION).readsNothing(RITA);
    assertThat(it.steps().getFirst().holder()).isEqualTo(new Holder.Guest());
    assertThat(it.steps().getFirst().due()).contains(NOW.plus(Duration.ofDays(30)));
  }

  @Test
  void those_who_write_complete_a_draft_and_those_who_read_wait() {
    it.given(drafting());
    it.yours(RITA, COMPLETE_APPLICATION).readsNothing(LENA).readsNothing(CAROL);
    it.given(joined(CORA, CoApplicantRole.READ));
    it.waits(CORA, COMPLETE_APPLICATION).yours(RITA, COMPLETE_APPLICATION);
    it.given(role(CORA, CoApplicantRole.EDIT));
    it.yours(CORA, COMPLETE_APPLICATION);
  }

  @Test
  void what_was_submitted_waits_for_licensing_or_a_chair_and_never_for_who_applies() {
    it.given(submitted());
    it.yours(LENA, OPEN_REVIEW)
        .yours(CAROL, OPEN_REVIEW)
        .waits(RITA, OPEN_REVIEW)
        .readsNothing(MAYA);
    it.yours(and(RITA, Role.LICENSING)).waits(and(RITA, Role.LICENSING), OPEN_REVIEW);
  }

  @Test
  void each_member_declares_then_votes_and_those_outside_wait_for_the_committee() {
    it.given(submitted(), opened(MAYA, MILO, MINA));
    it.yours(MAYA, DECLARE_INTEREST).yours(CAROL, DECLARE_INTEREST);
    it.waits(RITA, VOTE).waits(LENA, VOTE);
    it.given(free(MAYA), conflicted(MILO));
    it.yours(MAYA, VOTE).readsNothing(MILO);
    it.given(voted(MAYA));
    it.readsNothing(MAYA);
  }

  @Test
  void a_chair_waits_then_closes_and_extends_a_panel_that_is_too_small() {
    it.given(submitted(), opened(MAYA, MILO, MINA), free(CAROL));
    it.waits(CAROL, VOTE);
    it.given(free(MAYA), free(MILO), free(MINA), voted(MAYA), voted(MILO), voted(MINA));
    it.yours(CAROL, CLOSE_REVIEW).waits(RITA, VOTE).waits(LENA, VOTE);
    it.given(conflicted(MILO));
    it.yours(CAROL, EXTEND_PANEL).waits(RITA, VOTE).waits(LENA, VOTE);
  }

  @Test
  void a_chair_with_an_interest_is_replaced_by_licensing_and_reads_of_nothing() {
    it.given(submitted(), opened(MAYA, MILO, MINA), conflicted(CAROL));
    it.readsNothing(CAROL).yours(LENA, NAME_CHAIR).waits(RITA, VOTE);
  }

  @Test
  void what_those_outside_read_is_the_same_whatever_goes_on_in_the_committee() {
    it.given(submitted(), opened(MAYA, MILO, MINA));
    var before = it.told(RITA);
    it.given(free(MAYA), conflicted(MILO), free(CAROL), free(MINA), voted(MAYA));
    assertThat(it.told(RITA)).isEqualTo(before);
  }

  @Test
  void licensing_with_an_interest_no_longer_reads_of_a_review() {
    var lea = and(MAYA, Role.LICENSING);
    it.given(submitted(), opened(MAYA, MILO, MINA), conflicted(MAYA));
    it.readsNothing(lea);
    it.given(changes());
    it.readsNothing(lea).waits(LENA, CHANGE_APPLICATION).yours(RITA, CHANGE_APPLICATION);
  }

  @Test
  void
      an_approved_application_waits_for_the_terms_and_for_a_draft_that_its_applicants_do_not_see() {
    it.given(approved(0));
    it.yours(RITA, ACCEPT_TERMS).yours(LENA, DRAW_UP_AGREEMENT).waits(RITA, DRAW_UP_AGREEMENT);
    var before = it.told(RITA);
    it.given(drawnUp());
    it.yours(LENA, SEND_FOR_SIGNING);
    assertThat(it.told(RITA)).isEqualTo(before);
  }

  @Test
  void who_is_named_for_data_and_has_not_joined_is_to_be_brought_by_the_principal_applicant() {
    it.given(approved(0)).team(naming("cora@example.org", true));
    it.yours(RITA, ACCEPT_TERMS, BRING_TEAM).waits(RITA, DRAW_UP_AGREEMENT);
    it.given(joined(CORA, CoApplicantRole.READ));
    it.yours(RITA, ACCEPT_TERMS).yours(CORA, ACCEPT_TERMS);
    it.given(left(CORA));
    it.yours(RITA, ACCEPT_TERMS).readsNothing(CORA);
  }

  @Test
  void nobody_is_waited_for_who_will_not_access_data() {
    it.given(approved(0)).team(naming("cora@example.org", false));
    it.yours(RITA, ACCEPT_TERMS);
    it.given(joined(CORA, CoApplicantRole.READ));
    it.yours(CORA).waits(CORA, DRAW_UP_AGREEMENT);
    it.team(naming("someone@example.org", true)).yours(RITA, ACCEPT_TERMS, BRING_TEAM);
    it.given(withoutAccess(1));
    it.yours(RITA, ACCEPT_TERMS);
  }

  @Test
  void nothing_is_published_before_all_who_are_named_for_data_have_joined() {
    it.given(active(0), requested(DANA), built(), releaseApproved(DEV), accepted(RITA));
    it.team(naming("cora@example.org", true)).yours(RITA, BRING_TEAM);
    it.yours(DANA).waits(DANA, PUBLISH_RELEASE);
    it.given(withoutAccess(1));
    it.yours(DANA, PUBLISH_RELEASE);
  }

  @Test
  void each_party_signs_by_its_own_and_nobody_for_two() {
    it.given(approved(0), drawnUp(), signatory(RUFUS), out());
    it.yours(COLIN, SIGN).yours(ROSA, SIGN).yours(RUFUS, SIGN).waits(LENA, SIGN);
    it.waits(RITA, SIGN).readsNothing(DANA);
    it.yours(and(RITA, Role.CRH_SIGNATORY), ACCEPT_TERMS);
    it.given(signed(COLIN));
    it.readsNothing(COLIN).readsNothing(and(COLIN, Role.ROYAL_SURREY_SIGNATORY)).yours(ROSA, SIGN);
  }

  @Test
  void an_unused_link_of_the_recipients_signatory_lies_with_a_guest() {
    it.given(approved(0), drawnUp(), out());
    assertThat(it.steps())
        .anySatisfy(step -> {
          assertThat(step.step()).isEqualTo(SIGN);
          assertThat(step.holder()).isEqualTo(new Holder.Guest());
        });
  }

  @Test
  void licensing_is_asked_to_invite_a_signatory_where_nobody_can_sign_any_more() {
    it.given(approved(0), drawnUp(), out());
    it.yours(LENA, INVITE_SIGNATORY).waits(LENA, SIGN);
    it.given(invitedToSign(NOW.plusSeconds(60)));
    it.yours(LENA).waits(LENA, SIGN);
    it.at(NOW.plusSeconds(60)).yours(LENA, INVITE_SIGNATORY);
    it.given(signatory(RUFUS)).yours(LENA);
  }

  @Test
  void conditions_hold_back_the_release_until_the_last_is_met() {
    it.given(active(2));
    it.yours(RITA, ACCEPT_TERMS, MEET_CONDITIONS).waits(LENA, MEET_CONDITIONS).readsNothing(DANA);
    it.given(met(1));
    it.yours(RITA, ACCEPT_TERMS, MEET_CONDITIONS).readsNothing(DANA);
    it.given(met(2));
    it.yours(RITA, ACCEPT_TERMS).yours(DANA, REQUEST_RELEASE).readsNothing(LENA);
  }

  @Test
  void a_release_is_built_within_the_term_only() {
    it.given(active(0));
    it.yours(DANA, REQUEST_RELEASE);
    it.at(TERM.starts().minusSeconds(1)).readsNothing(DANA);
    it.at(TERM.ends()).readsNothing(DANA);
  }

  @Test
  void who_built_a_release_does_not_approve_it_and_who_gets_it_does_neither() {
    it.given(active(0), accepted(RITA), requested(DANA));
    it.readsNothing(DANA).readsNothing(DEV).waits(RITA, REQUEST_RELEASE);
    it.given(built());
    it.yours(DEV, APPROVE_RELEASE).yours(DANA).waits(DANA, APPROVE_RELEASE);
    it.yours(and(RITA, Role.DATA_MANAGER));
    it.given(releaseApproved(DEV));
    it.yours(DANA, PUBLISH_RELEASE).yours(and(RITA, Role.DATA_MANAGER));
  }

  @Test
  void a_build_that_failed_waits_for_any_data_manager_and_one_rejected_for_another() {
    it.given(active(0), accepted(RITA), requested(DANA), failed());
    it.yours(DANA, BUILD_AGAIN).yours(DEV, BUILD_AGAIN);
    it.given(rejected());
    it.yours(DANA, REQUEST_RELEASE);
  }

  @Test
  void nothing_is_published_before_all_have_accepted_the_terms() {
    it.given(active(0), requested(DANA), built(), releaseApproved(DEV));
    it.yours(RITA, ACCEPT_TERMS).yours(DANA).waits(DANA, PUBLISH_RELEASE);
    it.given(accepted(RITA));
    it.yours(DANA, PUBLISH_RELEASE).yours(RITA);
  }

  @Test
  void a_release_waits_for_its_reader_until_they_fetch_and_not_after_the_term() {
    it.given(active(0), accepted(RITA), requested(DANA), built(), releaseApproved(DEV));
    it.given(published());
    it.yours(RITA, DOWNLOAD_RELEASE).waits(RITA).readsNothing(DANA);
    it.at(TERM.ends()).readsNothing(RITA);
    it.at(NOW);
    it.fetched(RITA);
    it.readsNothing(RITA).nobody(NobodyBecause.DELIVERED);
  }

  @Test
  void a_question_waits_for_the_side_that_has_not_answered() {
    it.given(submitted(), asked(Voice.STAFF));
    it.yours(RITA, ANSWER_QUESTION);
    it.given(answered(Voice.APPLICANT));
    it.yours(RITA).yours(LENA, OPEN_REVIEW, ANSWER_QUESTION).yours(CAROL, OPEN_REVIEW);
    it.given(resolved());
    it.yours(LENA, OPEN_REVIEW);
  }

  @Test
  void who_asked_waits_for_no_answer_of_their_own() {
    it.given(submitted(), asked(Voice.APPLICANT));
    it.yours(RITA).yours(LENA, OPEN_REVIEW, ANSWER_QUESTION);
    it.given(answered(Voice.STAFF));
    it.yours(RITA).yours(LENA, OPEN_REVIEW);
  }

  @Test
  void what_has_ended_is_held_by_nobody() {
    it.given(submitted(), asked(Voice.STAFF), withdrawn());
    it.nobody(NobodyBecause.ENDED).readsNothing(RITA).readsNothing(LENA);
  }
}
