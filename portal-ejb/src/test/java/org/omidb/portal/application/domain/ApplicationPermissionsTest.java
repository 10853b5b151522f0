package org.omidb.portal.application.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.application.domain.ApplicationRelation.*;
import static org.omidb.portal.application.domain.ApplicationScenario.*;
import static org.omidb.portal.application.domain.CoApplicantRole.EDIT;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.application.domain.ApplicationCommand.Invite;
import org.omidb.portal.application.domain.ApplicationCommand.RecordOutcome;
import org.omidb.portal.application.domain.ApplicationCommand.Submit;
import org.omidb.portal.application.domain.ApplicationCommand.Withdraw;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantInvited;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantJoined;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PermissionTable;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Reference;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Who;
import org.omidb.portal.testing.TableAgainstRules;

class ApplicationPermissionsTest {

  private static final Application INTERESTED = Application.from(List.of(interestExpressed()));
  private static final Application DRAFT =
      Application.from(List.of(interestExpressed(), invited(), invitationAccepted()));
  private static final Application SUBMITTED = DRAFT.evolve(submitted(1));
  private static final Reference OMI_41 = new Reference(Reference.Kind.OMI, 2026, 41);
  private static final InviteeId GUEST = new InviteeId(new UUID(6, 1));
  private static final PersonId MILO = new PersonId(new UUID(7, 3));

  /** Rita with Eve, and a guest who has a link. */
  private static final Application TOGETHER =
      DRAFT
          .evolve(new CoApplicantInvited(GUEST, EDIT, LINK, LINK, IN_A_MONTH))
          .evolve(new CoApplicantJoined(GUEST, EVE, EDIT))
          .evolve(new CoApplicantInvited(GUEST, EDIT, LINK, OTHER_LINK, IN_A_MONTH));

  private static final Application UNDER_REVIEW = SUBMITTED.evolve(reviewOpened(ROUND_1));

  @ParameterizedTest
  @EnumSource(Role.class)
  void no_role_of_the_realm_submits_for_the_applicant(Role role) {
    assertRefused(Set.of(role), DRAFT, new Submit(submission(1)));
  }

  @Test
  void the_applicant_submits_and_withdraws() {
    assertAccepted(Set.of(APPLICANT), DRAFT, new Submit(submission(1)));
    assertAccepted(Set.of(APPLICANT), UNDER_REVIEW, new Withdraw());
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void only_licensing_invites(Role role) {
    assertThat(
            ApplicationPermissions.TABLE.allows(
                Set.of(role), INTERESTED, new Invite(LINK, IN_A_MONTH)))
        .isEqualTo(role == Role.LICENSING);
  }

  @Test
  void a_panel_member_reads_and_records_no_outcome_alone() {
    assertRefused(
        Set.of(ON_PANEL, Role.COMMITTEE_MEMBER),
        UNDER_REVIEW,
        new RecordOutcome(ROUND_1, ReviewOutcome.APPROVE));
  }

  @Test
  void co_applicants_bind_nobody() {
    for (var who : List.of(CO_EDITOR, CO_READER)) {
      assertThat(ApplicationPermissions.TABLE.rows())
          .filteredOn(row -> row.who().contains(who))
          .extracting(PermissionTable.Row::command)
          .isEqualTo(
              List.of(
                  ApplicationCommand.LeaveApplication.class, ApplicationCommand.AcceptTerms.class));
    }
  }

  @Test
  void an_auditor_is_named_nowhere() {
    assertThat(ApplicationPermissions.TABLE.rows())
        .noneMatch(row -> row.who().contains(Role.AUDITOR));
  }

  @Test
  void a_conflicted_person_is_named_nowhere() {
    assertThat(ApplicationPermissions.TABLE.rows())
        .noneMatch(row -> row.who().contains(CONFLICTED));
  }

  @Test
  void who_comes_too_late_hears_why() {
    assertThat(
            ApplicationPermissions.decide(
                Set.of(APPLICANT), SUBMITTED, new Submit(submission(1)), NOW))
        .isEqualTo(Decision.refuse(ApplicationRefusal.NOT_A_DRAFT));
  }

  @Test
  void everybody_else_hears_only_that_they_may_not() {
    var others = EnumSet.allOf(Role.class);
    assertThat(ApplicationPermissions.decide(others, SUBMITTED, new Submit(submission(1)), NOW))
        .isEqualTo(Decision.refuse(ApplicationRefusal.NOT_PERMITTED));
  }

  private static final List<Application> STATES =
      List.of(
          new Application.Unknown(),
          INTERESTED,
          INTERESTED.evolve(invited()),
          DRAFT,
          TOGETHER,
          TOGETHER.evolve(submitted(1)),
          TOGETHER.evolve(submitted(1)).evolve(reviewOpened(ROUND_1)),
          TOGETHER
              .evolve(submitted(1))
              .evolve(reviewOpened(ROUND_1))
              .evolve(outcome(ROUND_1, ReviewOutcome.APPROVE)),
          SUBMITTED,
          UNDER_REVIEW,
          UNDER_REVIEW.evolve(outcome(ROUND_1, ReviewOutcome.APPROVE)),
          UNDER_REVIEW.evolve(outcome(ROUND_1, ReviewOutcome.APPROVE)).evolve(agreementMade()),
          INTERESTED.evolve(new ApplicationEvent.MarkedAsSpam()),
          INTERESTED.evolve(new ApplicationEvent.MarkedAsDuplicate(OMI_41)),
          INTERESTED.evolve(interestDeclined()));

  private static final List<ApplicationCommand> COMMANDS =
      List.of(
          new ApplicationCommand.ExpressInterest(OMI_42, LINK),
          new ApplicationCommand.DeclineExpression(DeclineReason.DATA_NOT_HELD, LINK),
          new ApplicationCommand.MarkAsDuplicate(OMI_41, new Application.Interested(OMI_41)),
          new ApplicationCommand.MarkAsSpam(),
          new ApplicationCommand.PutBack(false),
          new Invite(LINK, IN_A_MONTH),
          new ApplicationCommand.AcceptInvitation(RITA, LINK, 1),
          new ApplicationCommand.MoveToForm(2, 2),
          new ApplicationCommand.AcceptTerms(
              RITA, AccessTerms.current().hash(), AccessTerms.current()),
          new ApplicationCommand.SayWithoutAccess(
              new NamedRow(1, 1), DataTeamTest.named(1, "milo@example.org")),
          new Submit(submission(1)),
          new ApplicationCommand.OpenReview(ROUND_1),
          new RecordOutcome(ROUND_1, ReviewOutcome.APPROVE),
          new ApplicationCommand.RecordAgreement(AGREEMENT),
          new Withdraw(),
          new ApplicationCommand.Close(CloseReason.AGREEMENT_ENDED),
          new ApplicationCommand.Close(CloseReason.NOT_TAKEN_UP),
          new ApplicationCommand.InviteCoApplicant(
              GUEST, CoApplicantRole.READ, LINK, Addressee.NEW, OTHER_LINK, IN_A_MONTH),
          new ApplicationCommand.InviteCoApplicantAgain(GUEST, LINK, IN_A_MONTH),
          new ApplicationCommand.UninviteCoApplicant(GUEST, UninvitedReason.WITHDRAWN),
          new ApplicationCommand.JoinApplication(MILO, OTHER_LINK),
          new ApplicationCommand.ChangeCoApplicantRole(EVE, CoApplicantRole.READ),
          new ApplicationCommand.RemoveCoApplicant(EVE),
          new ApplicationCommand.HandOver(EVE),
          new ApplicationCommand.HandOverFor(RITA, EVE, HandOverReason.HAS_LEFT),
          new ApplicationCommand.LeaveApplication(EVE));

  @Test
  void the_table_lists_only_what_the_rules_may_accept() {
    TableAgainstRules.samplesAreWhole(
        Application.class, STATES, ApplicationCommand.class, COMMANDS);
    TableAgainstRules.everyRowIsPossible(
        ApplicationPermissions.TABLE,
        STATES,
        COMMANDS,
        (state, command) -> ApplicationRules.decide(state, command, NOW));
  }

  @Test
  void the_permission_comes_before_the_rule() {
    TableAgainstRules.nobodyHearsARule(
        STATES,
        COMMANDS,
        (state, command) -> ApplicationPermissions.decide(Set.of(ON_PANEL), state, command, NOW),
        Decision.refuse(ApplicationRefusal.NOT_PERMITTED));
  }

  /** What a review or an agreement brings about has no button. */
  @Test
  void what_other_features_bring_about_only_the_portal_asks_for() {
    assertThat(ApplicationPermissions.TABLE.rows())
        .filteredOn(row ->
            List.of(
                    ApplicationCommand.OpenReview.class,
                    RecordOutcome.class,
                    ApplicationCommand.RecordAgreement.class,
                    ApplicationCommand.Close.class)
                .contains(row.command()))
        .hasSize(4)
        .allMatch(row -> row.who().equals(Set.of(PORTAL)));
  }

  private static void assertAccepted(
      Set<? extends Who> who, Application state, ApplicationCommand command) {
    assertThat(ApplicationPermissions.decide(who, state, command, NOW))
        .isInstanceOf(Decision.Accepted.class);
  }

  private static void assertRefused(
      Set<? extends Who> who, Application state, ApplicationCommand command) {
    assertThat(ApplicationPermissions.decide(who, state, command, NOW))
        .isEqualTo(Decision.refuse(ApplicationRefusal.NOT_PERMITTED));
  }
}
