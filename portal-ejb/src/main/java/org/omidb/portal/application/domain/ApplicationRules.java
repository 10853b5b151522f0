package org.omidb.portal.application.domain;

import static org.omidb.portal.application.domain.ApplicationRefusal.*;
import static org.omidb.portal.shared.domain.Decision.accept;
import static org.omidb.portal.shared.domain.Decision.refuse;

import java.time.Instant;
import org.omidb.portal.application.domain.Application.Approved;
import org.omidb.portal.application.domain.Application.Drafting;
import org.omidb.portal.application.domain.Application.Ended;
import org.omidb.portal.application.domain.Application.Interested;
import org.omidb.portal.application.domain.Application.SortedOut;
import org.omidb.portal.application.domain.Application.Submitted;
import org.omidb.portal.application.domain.Application.Taken;
import org.omidb.portal.application.domain.Application.UnderAgreement;
import org.omidb.portal.application.domain.Application.UnderReview;
import org.omidb.portal.application.domain.Application.Unknown;
import org.omidb.portal.application.domain.ApplicationCommand.AcceptInvitation;
import org.omidb.portal.application.domain.ApplicationCommand.AcceptTerms;
import org.omidb.portal.application.domain.ApplicationCommand.Close;
import org.omidb.portal.application.domain.ApplicationCommand.CoApplicantCommand;
import org.omidb.portal.application.domain.ApplicationCommand.DeclineExpression;
import org.omidb.portal.application.domain.ApplicationCommand.ExpressInterest;
import org.omidb.portal.application.domain.ApplicationCommand.Invite;
import org.omidb.portal.application.domain.ApplicationCommand.MarkAsDuplicate;
import org.omidb.portal.application.domain.ApplicationCommand.MarkAsSpam;
import org.omidb.portal.application.domain.ApplicationCommand.MoveToForm;
import org.omidb.portal.application.domain.ApplicationCommand.OpenReview;
import org.omidb.portal.application.domain.ApplicationCommand.PutBack;
import org.omidb.portal.application.domain.ApplicationCommand.RecordAgreement;
import org.omidb.portal.application.domain.ApplicationCommand.RecordOutcome;
import org.omidb.portal.application.domain.ApplicationCommand.SayWithoutAccess;
import org.omidb.portal.application.domain.ApplicationCommand.Submit;
import org.omidb.portal.application.domain.ApplicationCommand.Withdraw;
import org.omidb.portal.application.domain.ApplicationEvent.AgreementMade;
import org.omidb.portal.application.domain.ApplicationEvent.ApplicantInvited;
import org.omidb.portal.application.domain.ApplicationEvent.ApplicationClosed;
import org.omidb.portal.application.domain.ApplicationEvent.ApplicationWithdrawn;
import org.omidb.portal.application.domain.ApplicationEvent.ExpressionDeclined;
import org.omidb.portal.application.domain.ApplicationEvent.InterestExpressed;
import org.omidb.portal.application.domain.ApplicationEvent.InvitationAccepted;
import org.omidb.portal.application.domain.ApplicationEvent.MovedToForm;
import org.omidb.portal.application.domain.ApplicationEvent.OutcomeRecorded;
import org.omidb.portal.application.domain.ApplicationEvent.ReviewOpened;
import org.omidb.portal.shared.domain.Decision;

/** In which order an application goes from the first word to its end. */
public final class ApplicationRules {

  private ApplicationRules() {}

  public static Decision<ApplicationEvent> decide(
      Application application, ApplicationCommand command, Instant now) {
    return switch (command) {
      case ExpressInterest c -> express(application, c);
      case DeclineExpression c -> decline(application, c);
      case MarkAsDuplicate c -> SortingRules.decide(application, c);
      case MarkAsSpam c -> SortingRules.decide(application, c);
      case PutBack c -> SortingRules.decide(application, c);
      case Invite c -> invite(application, c, now);
      case AcceptInvitation c -> acceptInvitation(application, c, now);
      case MoveToForm c -> moveToForm(application, c);
      case Submit c -> submit(application, c);
      case OpenReview c -> openReview(application, c);
      case RecordOutcome c -> recordOutcome(application, c);
      case RecordAgreement c -> recordAgreement(application, c);
      case Withdraw c -> withdraw(application);
      case Close c -> close(application, c);
      case AcceptTerms c -> AccessTermsRules.decide(application, c);
      case SayWithoutAccess c -> AccessTermsRules.decide(application, c);
      case CoApplicantCommand c -> CoApplicantRules.decide(application, c, now);
    };
  }

  private static Decision<ApplicationEvent> express(Application it, ExpressInterest command) {
    return it instanceof Unknown
        ? accept(new InterestExpressed(command.reference(), command.content()))
        : refuse(ALREADY_SENT);
  }

  private static Decision<ApplicationEvent> decline(Application it, DeclineExpression command) {
    return switch (it) {
      case Interested interested ->
          accept(new ExpressionDeclined(command.reason(), command.message()));
      case SortedOut sorted -> refuse(SORTED_OUT);
      case Unknown unknown -> refuse(NOT_EXPRESSED);
      case Application.Invited invited -> refuse(ALREADY_ANSWERED);
      case Taken taken -> refuse(ALREADY_ANSWERED);
      case Ended ended -> refuse(ENDED);
    };
  }

  private static Decision<ApplicationEvent> invite(Application it, Invite command, Instant now) {
    return switch (it) {
      case Unknown unknown -> refuse(NOT_EXPRESSED);
      case Taken taken -> refuse(ALREADY_ANSWERED);
      case Ended ended -> refuse(ENDED);
      case Interested interested -> invited(command, now);
      case SortedOut sorted -> refuse(SORTED_OUT);
      case Application.Invited again -> invited(command, now);
    };
  }

  private static Decision<ApplicationEvent> invited(Invite command, Instant now) {
    return command.expires().isAfter(now)
        ? accept(new ApplicantInvited(command.token(), command.expires()))
        : refuse(EXPIRY_PASSED);
  }

  private static Decision<ApplicationEvent> acceptInvitation(
      Application it, AcceptInvitation command, Instant now) {
    return switch (it) {
      case Application.Invited(var reference, var token, var expires)
          when !token.equals(command.token()) ->
          refuse(INVITATION_UNKNOWN);
      case Application.Invited(var reference, var token, var expires) when !now.isBefore(expires) ->
          refuse(INVITATION_EXPIRED);
      case Application.Invited invited ->
          accept(new InvitationAccepted(command.person(), command.formVersion()));
      case Taken taken -> refuse(INVITATION_USED);
      case Unknown unknown -> refuse(NOT_INVITED);
      case Interested interested -> refuse(NOT_INVITED);
      case SortedOut sorted -> refuse(NOT_INVITED);
      case Ended ended -> refuse(ENDED);
    };
  }

  /** Only forwards, and only to what whoever asks has been shown. */
  private static Decision<ApplicationEvent> moveToForm(Application it, MoveToForm command) {
    return switch (it) {
      case Drafting draft when draft.formVersion() >= command.formVersion() ->
          refuse(NO_NEWER_FORM);
      case Drafting draft when command.formVersion() != command.current() ->
          refuse(ANOTHER_FORM_SINCE);
      case Drafting draft -> accept(new MovedToForm(command.formVersion()));
      case Ended ended -> refuse(ENDED);
      case Unknown unknown -> refuse(NOT_A_DRAFT);
      case Interested interested -> refuse(NOT_A_DRAFT);
      case SortedOut sorted -> refuse(NOT_A_DRAFT);
      case Application.Invited invited -> refuse(NOT_A_DRAFT);
      case Taken taken -> refuse(NOT_A_DRAFT);
    };
  }

  private static Decision<ApplicationEvent> submit(Application it, Submit command) {
    return switch (it) {
      case Drafting draft when draft.revision() != command.submission().revision() ->
          refuse(NOT_THE_NEXT_REVISION);
      case Drafting draft when draft.formVersion() != command.submission().formVersion() ->
          refuse(ANOTHER_FORM_SINCE);
      case Drafting draft ->
          accept(new ApplicationEvent.ApplicationSubmitted(command.submission()));
      case Ended ended -> refuse(ENDED);
      case Unknown unknown -> refuse(NOT_A_DRAFT);
      case Interested interested -> refuse(NOT_A_DRAFT);
      case SortedOut sorted -> refuse(NOT_A_DRAFT);
      case Application.Invited invited -> refuse(NOT_A_DRAFT);
      case Taken taken -> refuse(NOT_A_DRAFT);
    };
  }

  private static Decision<ApplicationEvent> openReview(Application it, OpenReview command) {
    return it instanceof Submitted
        ? accept(new ReviewOpened(command.review()))
        : refuse(NOT_SUBMITTED);
  }

  private static Decision<ApplicationEvent> recordOutcome(Application it, RecordOutcome command) {
    return switch (it) {
      case UnderReview review when review.review().equals(command.review()) ->
          accept(new OutcomeRecorded(command.review(), command.outcome()));
      case UnderReview review -> refuse(ANOTHER_REVIEW);
      case Ended ended -> refuse(ENDED);
      case Unknown unknown -> refuse(NOT_UNDER_REVIEW);
      case Interested interested -> refuse(NOT_UNDER_REVIEW);
      case SortedOut sorted -> refuse(NOT_UNDER_REVIEW);
      case Application.Invited invited -> refuse(NOT_UNDER_REVIEW);
      case Taken taken -> refuse(NOT_UNDER_REVIEW);
    };
  }

  private static Decision<ApplicationEvent> recordAgreement(
      Application it, RecordAgreement command) {
    return it instanceof Approved
        ? accept(new AgreementMade(command.agreement()))
        : refuse(NOT_APPROVED);
  }

  /** At any time before an agreement; afterwards the agreement itself has to be ended. */
  private static Decision<ApplicationEvent> withdraw(Application it) {
    return switch (it) {
      case UnderAgreement agreed -> refuse(UNDER_AGREEMENT);
      case Taken taken ->
          accept(new ApplicationWithdrawn(it.lastSubmission().map(Submission::revision).orElse(0)));
      case Ended ended -> refuse(ENDED);
      case Unknown unknown -> refuse(NOT_EXPRESSED);
      case Interested interested -> refuse(NOT_A_DRAFT);
      case SortedOut sorted -> refuse(NOT_A_DRAFT);
      case Application.Invited invited -> refuse(NOT_A_DRAFT);
    };
  }

  private static Decision<ApplicationEvent> close(Application it, Close command) {
    return switch (command.reason()) {
      case NOT_TAKEN_UP ->
          it instanceof Application.Invited || it instanceof Drafting
              ? accept(new ApplicationClosed(command.reason()))
              : refuse(NOT_A_DRAFT);
      case AGREEMENT_ENDED ->
          it instanceof UnderAgreement
              ? accept(new ApplicationClosed(command.reason()))
              : refuse(NOT_UNDER_AGREEMENT);
    };
  }
}
