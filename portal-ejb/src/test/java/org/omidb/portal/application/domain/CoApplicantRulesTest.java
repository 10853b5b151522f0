package org.omidb.portal.application.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.application.domain.ApplicationRefusal.ALREADY_APPLIES;
import static org.omidb.portal.application.domain.ApplicationRefusal.ALREADY_INVITED;
import static org.omidb.portal.application.domain.ApplicationRefusal.CLOSED_BY_AGREEMENT;
import static org.omidb.portal.application.domain.ApplicationRefusal.ENDED;
import static org.omidb.portal.application.domain.ApplicationRefusal.EXPIRY_PASSED;
import static org.omidb.portal.application.domain.ApplicationRefusal.HANDED_OVER_SINCE;
import static org.omidb.portal.application.domain.ApplicationRefusal.HAND_OVER_WITHOUT_REASON;
import static org.omidb.portal.application.domain.ApplicationRefusal.INVITATION_EXPIRED;
import static org.omidb.portal.application.domain.ApplicationRefusal.INVITATION_REPLACED;
import static org.omidb.portal.application.domain.ApplicationRefusal.INVITATION_UNKNOWN;
import static org.omidb.portal.application.domain.ApplicationRefusal.INVITATION_USED;
import static org.omidb.portal.application.domain.ApplicationRefusal.INVITATION_WITHDRAWN;
import static org.omidb.portal.application.domain.ApplicationRefusal.NOBODY_APPLIES_YET;
import static org.omidb.portal.application.domain.ApplicationRefusal.NOT_A_CO_APPLICANT;
import static org.omidb.portal.application.domain.ApplicationRefusal.NOT_INVITED_TO_JOIN;
import static org.omidb.portal.application.domain.ApplicationRefusal.OWN_ADDRESS;
import static org.omidb.portal.application.domain.ApplicationRefusal.TOO_MANY_APPLICANTS;
import static org.omidb.portal.application.domain.ApplicationScenario.EVE;
import static org.omidb.portal.application.domain.ApplicationScenario.IN_A_MONTH;
import static org.omidb.portal.application.domain.ApplicationScenario.LINK;
import static org.omidb.portal.application.domain.ApplicationScenario.NOW;
import static org.omidb.portal.application.domain.ApplicationScenario.OTHER_LINK;
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
import static org.omidb.portal.application.domain.CoApplicantRole.EDIT;
import static org.omidb.portal.application.domain.CoApplicantRole.READ;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.application.domain.ApplicationCommand.ChangeCoApplicantRole;
import org.omidb.portal.application.domain.ApplicationCommand.HandOver;
import org.omidb.portal.application.domain.ApplicationCommand.HandOverFor;
import org.omidb.portal.application.domain.ApplicationCommand.InviteCoApplicant;
import org.omidb.portal.application.domain.ApplicationCommand.InviteCoApplicantAgain;
import org.omidb.portal.application.domain.ApplicationCommand.JoinApplication;
import org.omidb.portal.application.domain.ApplicationCommand.LeaveApplication;
import org.omidb.portal.application.domain.ApplicationCommand.RemoveCoApplicant;
import org.omidb.portal.application.domain.ApplicationCommand.UninviteCoApplicant;
import org.omidb.portal.application.domain.ApplicationEvent.ApplicationWithdrawn;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantInvited;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantJoined;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantLeft;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantRemoved;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantRoleChanged;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantUninvited;
import org.omidb.portal.application.domain.ApplicationEvent.PrincipalChanged;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Sha256;

/** Who applies together with whom. */
class CoApplicantRulesTest {

  private static final InviteeId GUEST = new InviteeId(new UUID(6, 1));
  private static final Sha256 ADDRESS = Sha256.of("an address under a key");
  private static final Sha256 FIRST = Sha256.of("the first link to join");
  private static final Sha256 SECOND = Sha256.of("the second link to join");

  private static ApplicationEvent guestInvited(Sha256 token) {
    return new CoApplicantInvited(GUEST, EDIT, ADDRESS, token, IN_A_MONTH);
  }

  private static ApplicationEvent eveJoined() {
    return new CoApplicantJoined(GUEST, EVE, EDIT);
  }

  private static InviteCoApplicant invite(Addressee addressee) {
    return new InviteCoApplicant(GUEST, EDIT, ADDRESS, addressee, FIRST, IN_A_MONTH);
  }

  private static ApplicationScenario.Given drafting(ApplicationEvent... more) {
    var past = new ArrayList<>(List.of(interestExpressed(), invited(), invitationAccepted()));
    past.addAll(List.of(more));
    return given(past.toArray(ApplicationEvent[]::new));
  }

  private static ApplicationScenario.Given underAgreement(ApplicationEvent... before) {
    var past = new ArrayList<>(List.of(before));
    past.add(submitted(1));
    past.add(reviewOpened(ROUND_1));
    past.add(outcome(ROUND_1, ReviewOutcome.APPROVE));
    past.add(agreementMade());
    return drafting(past.toArray(ApplicationEvent[]::new));
  }

  @Test
  void somebody_is_invited_and_joins_in_the_role_that_was_meant() {
    drafting().when(invite(Addressee.NEW)).thenHappened(guestInvited(FIRST));
    drafting(guestInvited(FIRST)).when(new JoinApplication(EVE, FIRST)).thenHappened(eveJoined());
    assertThat(
            ((Application.Taken)
                    Application.from(drafting(guestInvited(FIRST), eveJoined()).past()))
                .applicants())
        .satisfies(all -> {
          assertThat(all.members()).containsOnlyKeys(EVE).containsValue(EDIT);
          assertThat(all.invited()).isEmpty();
          assertThat(all.principal()).isEqualTo(RITA);
        });
  }

  @Test
  void nobody_is_invited_before_somebody_applies_or_after_the_end() {
    given(interestExpressed(), invited())
        .when(invite(Addressee.NEW))
        .thenRefused(NOBODY_APPLIES_YET);
    drafting(new ApplicationWithdrawn(0)).when(invite(Addressee.NEW)).thenRefused(ENDED);
  }

  @Test
  void who_applies_or_is_invited_is_not_invited() {
    drafting().when(invite(Addressee.PRINCIPAL)).thenRefused(OWN_ADDRESS);
    drafting().when(invite(Addressee.MEMBER)).thenRefused(ALREADY_APPLIES);
    drafting().when(invite(Addressee.INVITED)).thenRefused(ALREADY_INVITED);
  }

  @Test
  void an_invitation_ends_in_the_future() {
    drafting().at(IN_A_MONTH).when(invite(Addressee.NEW)).thenRefused(EXPIRY_PASSED);
    drafting(guestInvited(FIRST))
        .at(IN_A_MONTH)
        .when(new InviteCoApplicantAgain(GUEST, SECOND, IN_A_MONTH))
        .thenRefused(EXPIRY_PASSED);
  }

  @Test
  void there_is_a_limit_and_who_is_invited_counts() {
    var many = new ArrayList<ApplicationEvent>();
    for (int i = 0; i < Applicants.MOST; i++) {
      var guest = new InviteeId(new UUID(60, i));
      many.add(new CoApplicantInvited(guest, READ, ADDRESS, Sha256.of("link " + i), IN_A_MONTH));
    }
    var full = many.toArray(ApplicationEvent[]::new);
    drafting(full).when(invite(Addressee.NEW)).thenRefused(TOO_MANY_APPLICANTS);
    many.removeLast();
    drafting(many.toArray(ApplicationEvent[]::new))
        .when(invite(Addressee.NEW))
        .thenHappened(guestInvited(FIRST));
    assertThat(TOO_MANY_APPLICANTS.limits()).containsExactly(Applicants.MOST);
  }

  @Test
  void of_several_links_the_newest_works_and_once() {
    var again = drafting(guestInvited(FIRST));
    again
        .when(new InviteCoApplicantAgain(GUEST, SECOND, IN_A_MONTH))
        .thenHappened(guestInvited(SECOND));
    var two = drafting(guestInvited(FIRST), guestInvited(SECOND));
    two.when(new JoinApplication(EVE, FIRST)).thenRefused(INVITATION_REPLACED);
    two.when(new JoinApplication(EVE, SECOND)).thenHappened(eveJoined());
    drafting(guestInvited(SECOND), eveJoined())
        .when(new JoinApplication(EVE, SECOND))
        .thenRefused(INVITATION_USED);
  }

  @Test
  void a_link_that_was_never_mailed_or_leads_elsewhere_is_unknown() {
    drafting(guestInvited(FIRST))
        .when(new JoinApplication(EVE, LINK))
        .thenRefused(INVITATION_UNKNOWN);
    drafting().when(new JoinApplication(EVE, OTHER_LINK)).thenRefused(INVITATION_UNKNOWN);
  }

  @Test
  void a_link_ends_on_time() {
    drafting(guestInvited(FIRST))
        .at(IN_A_MONTH.minusNanos(1))
        .when(new JoinApplication(EVE, FIRST))
        .thenHappened(eveJoined());
    drafting(guestInvited(FIRST))
        .at(IN_A_MONTH)
        .when(new JoinApplication(EVE, FIRST))
        .thenRefused(INVITATION_EXPIRED);
  }

  @Test
  void who_applies_already_does_not_join() {
    drafting(guestInvited(FIRST))
        .when(new JoinApplication(RITA, FIRST))
        .thenRefused(ALREADY_APPLIES);
  }

  @ParameterizedTest
  @EnumSource
  void an_invitation_is_withdrawn_once(UninvitedReason reason) {
    var gone = new CoApplicantUninvited(GUEST, reason);
    drafting(guestInvited(FIRST)).when(new UninviteCoApplicant(GUEST, reason)).thenHappened(gone);
    var after = drafting(guestInvited(FIRST), gone);
    after.when(new UninviteCoApplicant(GUEST, reason)).thenRefused(NOT_INVITED_TO_JOIN);
    after.when(new JoinApplication(EVE, FIRST)).thenRefused(INVITATION_WITHDRAWN);
    after
        .when(new InviteCoApplicantAgain(GUEST, SECOND, IN_A_MONTH))
        .thenRefused(NOT_INVITED_TO_JOIN);
  }

  @Test
  void a_role_is_changed_and_asked_for_again_nothing_happens() {
    var joined = drafting(guestInvited(FIRST), eveJoined());
    joined
        .when(new ChangeCoApplicantRole(EVE, READ))
        .thenHappened(new CoApplicantRoleChanged(EVE, READ));
    joined.when(new ChangeCoApplicantRole(EVE, EDIT)).thenHappened();
    joined.when(new ChangeCoApplicantRole(RITA, READ)).thenRefused(NOT_A_CO_APPLICANT);
  }

  @Test
  void co_applicants_are_removed_and_leave_and_the_principal_applicant_is_not() {
    var joined = drafting(guestInvited(FIRST), eveJoined());
    joined.when(new RemoveCoApplicant(EVE)).thenHappened(new CoApplicantRemoved(EVE));
    joined.when(new LeaveApplication(EVE)).thenHappened(new CoApplicantLeft(EVE));
    joined.when(new RemoveCoApplicant(RITA)).thenRefused(NOT_A_CO_APPLICANT);
    joined.when(new LeaveApplication(RITA)).thenRefused(NOT_A_CO_APPLICANT);
    var left = drafting(guestInvited(FIRST), eveJoined(), new CoApplicantLeft(EVE));
    left.when(new RemoveCoApplicant(EVE)).thenRefused(NOT_A_CO_APPLICANT);
  }

  @Test
  void under_an_agreement_people_go_and_nobody_comes() {
    var signed = underAgreement(guestInvited(FIRST));
    signed.when(invite(Addressee.NEW)).thenRefused(CLOSED_BY_AGREEMENT);
    signed
        .when(new InviteCoApplicantAgain(GUEST, SECOND, IN_A_MONTH))
        .thenRefused(CLOSED_BY_AGREEMENT);
    signed.when(new JoinApplication(EVE, FIRST)).thenRefused(CLOSED_BY_AGREEMENT);
    signed
        .when(new UninviteCoApplicant(GUEST, UninvitedReason.WITHDRAWN))
        .thenHappened(new CoApplicantUninvited(GUEST, UninvitedReason.WITHDRAWN));
    underAgreement(guestInvited(FIRST), eveJoined())
        .when(new LeaveApplication(EVE))
        .thenHappened(new CoApplicantLeft(EVE));
  }

  @Test
  void those_who_apply_stay_through_all_that_happens_to_the_application() {
    var past =
        underAgreement(guestInvited(FIRST), eveJoined(), new CoApplicantRoleChanged(EVE, READ))
            .past();
    assertThat(Application.from(past))
        .isInstanceOfSatisfying(
            Application.UnderAgreement.class,
            it -> assertThat(it.applicants().members()).containsEntry(EVE, READ));
  }

  @Test
  void a_co_applicant_becomes_the_principal_one_and_the_former_goes_on_editing() {
    var joined = drafting(guestInvited(FIRST), eveJoined());
    var changed = new PrincipalChanged(RITA, EVE, HandOverReason.HANDED_OVER);
    joined.when(new HandOver(EVE)).thenHappened(changed);
    joined.when(new HandOver(RITA)).thenRefused(NOT_A_CO_APPLICANT);
    drafting().when(new HandOver(EVE)).thenRefused(NOT_A_CO_APPLICANT);
    var after = drafting(guestInvited(FIRST), eveJoined(), changed);
    assertThat(Application.from(after.past()).owner()).contains(EVE);
    after
        .when(new HandOver(RITA))
        .thenHappened(new PrincipalChanged(EVE, RITA, HandOverReason.HANDED_OVER));
    underAgreement(guestInvited(FIRST), eveJoined())
        .when(new HandOver(EVE))
        .thenRefused(CLOSED_BY_AGREEMENT);
  }

  @Test
  void the_team_hands_over_for_a_reason_and_only_what_it_was_shown() {
    var joined = drafting(guestInvited(FIRST), eveJoined());
    joined
        .when(new HandOverFor(RITA, EVE, HandOverReason.HAS_LEFT))
        .thenHappened(new PrincipalChanged(RITA, EVE, HandOverReason.HAS_LEFT));
    joined
        .when(new HandOverFor(RITA, EVE, HandOverReason.HANDED_OVER))
        .thenRefused(HAND_OVER_WITHOUT_REASON);
    joined.when(new HandOverFor(EVE, EVE, HandOverReason.HAS_LEFT)).thenRefused(HANDED_OVER_SINCE);
  }

  @Test
  void a_link_says_what_it_is_worth() {
    assertThat(worth(FIRST)).isEqualTo(JoinLink.UNKNOWN);
    assertThat(worth(FIRST, guestInvited(FIRST))).isEqualTo(JoinLink.OPEN);
    assertThat(JoinLink.of(state(guestInvited(FIRST)), FIRST, IN_A_MONTH))
        .isEqualTo(JoinLink.EXPIRED);
    assertThat(worth(FIRST, guestInvited(FIRST), guestInvited(SECOND)))
        .isEqualTo(JoinLink.REPLACED);
    assertThat(worth(FIRST, guestInvited(FIRST), eveJoined())).isEqualTo(JoinLink.USED);
    for (var reason : UninvitedReason.values()) {
      assertThat(worth(FIRST, guestInvited(FIRST), new CoApplicantUninvited(GUEST, reason)))
          .isEqualTo(JoinLink.WITHDRAWN);
    }
    assertThat(worth(FIRST, guestInvited(FIRST), new ApplicationWithdrawn(0)))
        .isEqualTo(JoinLink.TOO_LATE);
    assertThat(
            JoinLink.of(Application.from(underAgreement(guestInvited(FIRST)).past()), FIRST, NOW))
        .isEqualTo(JoinLink.TOO_LATE);
    assertThat(JoinLink.of(Application.from(List.of(interestExpressed())), FIRST, NOW))
        .isEqualTo(JoinLink.UNKNOWN);
  }

  private static Application state(ApplicationEvent... more) {
    return Application.from(drafting(more).past());
  }

  private static JoinLink worth(Sha256 token, ApplicationEvent... more) {
    return JoinLink.of(state(more), token, NOW);
  }
}
