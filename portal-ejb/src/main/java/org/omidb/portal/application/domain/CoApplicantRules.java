package org.omidb.portal.application.domain;

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
import static org.omidb.portal.shared.domain.Decision.accept;
import static org.omidb.portal.shared.domain.Decision.acceptAll;
import static org.omidb.portal.shared.domain.Decision.refuse;

import java.time.Instant;
import java.util.List;
import org.omidb.portal.application.domain.Application.Ended;
import org.omidb.portal.application.domain.Application.Interested;
import org.omidb.portal.application.domain.Application.Taken;
import org.omidb.portal.application.domain.Application.UnderAgreement;
import org.omidb.portal.application.domain.Application.Unknown;
import org.omidb.portal.application.domain.ApplicationCommand.ChangeCoApplicantRole;
import org.omidb.portal.application.domain.ApplicationCommand.CoApplicantCommand;
import org.omidb.portal.application.domain.ApplicationCommand.HandOver;
import org.omidb.portal.application.domain.ApplicationCommand.HandOverFor;
import org.omidb.portal.application.domain.ApplicationCommand.InviteCoApplicant;
import org.omidb.portal.application.domain.ApplicationCommand.InviteCoApplicantAgain;
import org.omidb.portal.application.domain.ApplicationCommand.JoinApplication;
import org.omidb.portal.application.domain.ApplicationCommand.LeaveApplication;
import org.omidb.portal.application.domain.ApplicationCommand.RemoveCoApplicant;
import org.omidb.portal.application.domain.ApplicationCommand.UninviteCoApplicant;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantInvited;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantJoined;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantLeft;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantRemoved;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantRoleChanged;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantUninvited;
import org.omidb.portal.application.domain.ApplicationEvent.PrincipalChanged;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PersonId;

/**
 * Who applies together with whom. Before there is an agreement people come and go; afterwards they
 * only go, as the agreement names who uses the data.
 */
final class CoApplicantRules {

  private CoApplicantRules() {}

  static Decision<ApplicationEvent> decide(
      Application it, CoApplicantCommand command, Instant now) {
    return switch (it) {
      case Unknown unknown -> refuse(NOBODY_APPLIES_YET);
      case Interested interested -> refuse(NOBODY_APPLIES_YET);
      case Application.SortedOut sorted -> refuse(NOBODY_APPLIES_YET);
      case Application.Invited invited -> refuse(NOBODY_APPLIES_YET);
      case Ended ended -> refuse(ENDED);
      case Taken taken when taken instanceof UnderAgreement && grows(command) ->
          refuse(CLOSED_BY_AGREEMENT);
      case Taken taken -> decide(taken.applicants(), command, now);
    };
  }

  /** Whether it changes who comes or answers, as opposed to who goes. */
  private static boolean grows(CoApplicantCommand command) {
    return switch (command) {
      case InviteCoApplicant c -> true;
      case InviteCoApplicantAgain c -> true;
      case JoinApplication c -> true;
      case UninviteCoApplicant c -> false;
      case ChangeCoApplicantRole c -> false;
      case RemoveCoApplicant c -> false;
      case LeaveApplication c -> false;
      case HandOver c -> true;
      case HandOverFor c -> true;
    };
  }

  private static Decision<ApplicationEvent> decide(
      Applicants applicants, CoApplicantCommand command, Instant now) {
    return switch (command) {
      case InviteCoApplicant c -> invite(applicants, c, now);
      case InviteCoApplicantAgain c -> inviteAgain(applicants, c, now);
      case UninviteCoApplicant c ->
          applicants.invitee(c.invitee()).isPresent()
              ? accept(new CoApplicantUninvited(c.invitee(), c.reason()))
              : refuse(NOT_INVITED_TO_JOIN);
      case JoinApplication c -> join(applicants, c, now);
      case ChangeCoApplicantRole c -> changeRole(applicants, c);
      case RemoveCoApplicant c ->
          ofMember(applicants, c.person(), new CoApplicantRemoved(c.person()));
      case HandOver c -> handOver(applicants, c.to(), HandOverReason.HANDED_OVER);
      case HandOverFor c when !c.reason().ofTeam() -> refuse(HAND_OVER_WITHOUT_REASON);
      case HandOverFor c when !c.former().equals(applicants.principal()) ->
          refuse(HANDED_OVER_SINCE);
      case HandOverFor c -> handOver(applicants, c.to(), c.reason());
      case LeaveApplication c -> ofMember(applicants, c.person(), new CoApplicantLeft(c.person()));
    };
  }

  private static Decision<ApplicationEvent> invite(
      Applicants applicants, InviteCoApplicant command, Instant now) {
    return switch (command.addressee()) {
      case PRINCIPAL -> refuse(OWN_ADDRESS);
      case MEMBER -> refuse(ALREADY_APPLIES);
      case INVITED -> refuse(ALREADY_INVITED);
      case NEW -> {
        if (applicants.size() >= Applicants.MOST) {
          yield refuse(TOO_MANY_APPLICANTS);
        }
        yield command.expires().isAfter(now)
            ? accept(
                new CoApplicantInvited(
                    command.invitee(),
                    command.role(),
                    command.address(),
                    command.token(),
                    command.expires()))
            : refuse(EXPIRY_PASSED);
      }
    };
  }

  private static Decision<ApplicationEvent> inviteAgain(
      Applicants applicants, InviteCoApplicantAgain command, Instant now) {
    var invitee = applicants.invitee(command.invitee());
    if (invitee.isEmpty()) {
      return refuse(NOT_INVITED_TO_JOIN);
    }
    return command.expires().isAfter(now)
        ? accept(
            new CoApplicantInvited(
                command.invitee(),
                invitee.get().role(),
                invitee.get().address(),
                command.token(),
                command.expires()))
        : refuse(EXPIRY_PASSED);
  }

  /** Why a link is of no use is said to those whom it was mailed to alone; others learn nothing. */
  private static Decision<ApplicationEvent> join(
      Applicants applicants, JoinApplication command, Instant now) {
    var spent = applicants.spent().get(command.token());
    if (spent != null) {
      return refuse(
          switch (spent) {
            case USED -> INVITATION_USED;
            case REPLACED -> INVITATION_REPLACED;
            case WITHDRAWN, NOT_TAKEN_UP -> INVITATION_WITHDRAWN;
          });
    }
    var invitee = applicants.invitee(command.token());
    if (invitee.isEmpty()) {
      return refuse(INVITATION_UNKNOWN);
    }
    if (applicants.has(command.person())) {
      return refuse(ALREADY_APPLIES);
    }
    return now.isBefore(invitee.get().expires())
        ? accept(new CoApplicantJoined(invitee.get().id(), command.person(), invitee.get().role()))
        : refuse(INVITATION_EXPIRED);
  }

  /** Asked for the role that somebody has, nothing happens. */
  private static Decision<ApplicationEvent> changeRole(
      Applicants applicants, ChangeCoApplicantRole command) {
    var role = applicants.members().get(command.person());
    if (role == null) {
      return refuse(NOT_A_CO_APPLICANT);
    }
    return role == command.role()
        ? acceptAll(List.of())
        : accept(new CoApplicantRoleChanged(command.person(), command.role()));
  }

  private static Decision<ApplicationEvent> handOver(
      Applicants applicants, PersonId to, HandOverReason reason) {
    return ofMember(applicants, to, new PrincipalChanged(applicants.principal(), to, reason));
  }

  private static Decision<ApplicationEvent> ofMember(
      Applicants applicants, PersonId person, ApplicationEvent event) {
    return applicants.members().containsKey(person) ? accept(event) : refuse(NOT_A_CO_APPLICANT);
  }
}
