package org.omidb.portal.application.domain;

import static org.omidb.portal.application.domain.ApplicationRefusal.NOT_PERMITTED;
import static org.omidb.portal.application.domain.ApplicationRelation.APPLICANT;
import static org.omidb.portal.application.domain.ApplicationRelation.CO_EDITOR;
import static org.omidb.portal.application.domain.ApplicationRelation.CO_READER;
import static org.omidb.portal.application.domain.ApplicationRelation.INVITED;
import static org.omidb.portal.application.domain.ApplicationRelation.PORTAL;
import static org.omidb.portal.application.domain.ApplicationRelation.VISITOR;
import static org.omidb.portal.shared.domain.Role.LICENSING;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PermissionTable;
import org.omidb.portal.shared.domain.Who;

/**
 * Who may ask what of an application, and in which state. What another feature's event brings about
 * (a review opened or closed, an agreement signed or ended) only the portal itself asks for.
 */
public final class ApplicationPermissions {

  private static final Set<Class<? extends Application>> BEFORE_AN_AGREEMENT =
      Set.of(
          Application.Drafting.class,
          Application.Submitted.class,
          Application.UnderReview.class,
          Application.Approved.class);

  /** Before, the answers themselves can be changed, or a committee reads them. */
  private static final Set<Class<? extends Application>> BEFORE_THE_DATA =
      Set.of(Application.Approved.class, Application.UnderAgreement.class);

  private static final Set<Class<? extends Application>> TAKEN = in(Application.Taken.class);

  /** Left by whoever was to go on with it, or with an agreement that has ended. */
  private static final Set<Class<? extends Application>> CLOSED_BY_THE_PORTAL =
      Set.of(
          Application.Invited.class, Application.Drafting.class, Application.UnderAgreement.class);

  public static final PermissionTable<Application, ApplicationCommand> TABLE =
      PermissionTable.of(
          ApplicationCommand.class,
          List.of(
              row(ApplicationCommand.ExpressInterest.class, in(Application.Unknown.class), VISITOR),
              row(
                  ApplicationCommand.DeclineExpression.class,
                  in(Application.Interested.class),
                  LICENSING),
              row(
                  ApplicationCommand.MarkAsDuplicate.class,
                  in(Application.Interested.class),
                  LICENSING),
              row(ApplicationCommand.MarkAsSpam.class, in(Application.Interested.class), LICENSING),
              row(ApplicationCommand.PutBack.class, in(Application.SortedOut.class), LICENSING),
              row(
                  ApplicationCommand.Invite.class,
                  Set.of(Application.Interested.class, Application.Invited.class),
                  LICENSING),
              row(
                  ApplicationCommand.AcceptInvitation.class,
                  in(Application.Invited.class),
                  INVITED),
              row(
                  ApplicationCommand.MoveToForm.class,
                  in(Application.Drafting.class),
                  APPLICANT,
                  LICENSING),
              row(ApplicationCommand.Submit.class, in(Application.Drafting.class), APPLICANT),
              row(ApplicationCommand.OpenReview.class, in(Application.Submitted.class), PORTAL),
              row(
                  ApplicationCommand.RecordOutcome.class,
                  in(Application.UnderReview.class),
                  PORTAL),
              row(ApplicationCommand.RecordAgreement.class, in(Application.Approved.class), PORTAL),
              row(ApplicationCommand.Withdraw.class, BEFORE_AN_AGREEMENT, APPLICANT),
              row(ApplicationCommand.Close.class, CLOSED_BY_THE_PORTAL, PORTAL),
              row(ApplicationCommand.InviteCoApplicant.class, BEFORE_AN_AGREEMENT, APPLICANT),
              row(ApplicationCommand.InviteCoApplicantAgain.class, BEFORE_AN_AGREEMENT, APPLICANT),
              row(ApplicationCommand.UninviteCoApplicant.class, TAKEN, APPLICANT, PORTAL),
              row(ApplicationCommand.JoinApplication.class, BEFORE_AN_AGREEMENT, INVITED),
              row(ApplicationCommand.ChangeCoApplicantRole.class, TAKEN, APPLICANT),
              row(ApplicationCommand.RemoveCoApplicant.class, TAKEN, APPLICANT),
              row(ApplicationCommand.HandOver.class, BEFORE_AN_AGREEMENT, APPLICANT),
              row(ApplicationCommand.HandOverFor.class, BEFORE_AN_AGREEMENT, LICENSING),
              row(ApplicationCommand.LeaveApplication.class, TAKEN, CO_EDITOR, CO_READER),
              row(ApplicationCommand.AcceptTerms.class, TAKEN, APPLICANT, CO_EDITOR, CO_READER),
              row(ApplicationCommand.SayWithoutAccess.class, BEFORE_THE_DATA, APPLICANT)));

  private ApplicationPermissions() {}

  /**
   * The rule's answer to those whom the table allows. Who may ask for the command in another state
   * hears from the rule why it is too late or too early; everybody else only that they may not.
   */
  public static Decision<ApplicationEvent> decide(
      Set<? extends Who> who, Application application, ApplicationCommand command, Instant now) {
    return TABLE.decide(
        who,
        application,
        command,
        NOT_PERMITTED,
        () -> ApplicationRules.decide(application, command, now));
  }

  private static Set<Class<? extends Application>> in(Class<? extends Application> state) {
    return Set.of(state);
  }

  private static PermissionTable.Row<Application, ApplicationCommand> row(
      Class<? extends ApplicationCommand> command,
      Set<Class<? extends Application>> states,
      Who... who) {
    return new PermissionTable.Row<>(command, states, Set.of(who));
  }
}
