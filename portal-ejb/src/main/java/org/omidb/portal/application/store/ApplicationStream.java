package org.omidb.portal.application.store;

import static java.util.Map.entry;

import java.util.Map;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.history.domain.Stream;

/** The stream {@code application} and the stored names of its events. */
public final class ApplicationStream {

  public static final Stream<ApplicationEvent> APPLICATION =
      Stream.of(
          "application",
          ApplicationEvent.class,
          Map.ofEntries(
              entry("interest-expressed", ApplicationEvent.InterestExpressed.class),
              entry("interest-declined", ApplicationEvent.ExpressionDeclined.class),
              entry("marked-as-duplicate", ApplicationEvent.MarkedAsDuplicate.class),
              entry("marked-as-spam", ApplicationEvent.MarkedAsSpam.class),
              entry("returned-to-inbox", ApplicationEvent.ReturnedToInbox.class),
              entry("invited", ApplicationEvent.ApplicantInvited.class),
              entry("invitation-accepted", ApplicationEvent.InvitationAccepted.class),
              entry("moved-to-form", ApplicationEvent.MovedToForm.class),
              entry("submitted", ApplicationEvent.ApplicationSubmitted.class),
              entry("review-opened", ApplicationEvent.ReviewOpened.class),
              entry("outcome-recorded", ApplicationEvent.OutcomeRecorded.class),
              entry("agreement-made", ApplicationEvent.AgreementMade.class),
              entry("withdrawn", ApplicationEvent.ApplicationWithdrawn.class),
              entry("closed", ApplicationEvent.ApplicationClosed.class),
              entry("co-applicant-invited", ApplicationEvent.CoApplicantInvited.class),
              entry("co-applicant-uninvited", ApplicationEvent.CoApplicantUninvited.class),
              entry("co-applicant-joined", ApplicationEvent.CoApplicantJoined.class),
              entry("co-applicant-role-changed", ApplicationEvent.CoApplicantRoleChanged.class),
              entry("co-applicant-removed", ApplicationEvent.CoApplicantRemoved.class),
              entry("co-applicant-left", ApplicationEvent.CoApplicantLeft.class),
              entry("principal-changed", ApplicationEvent.PrincipalChanged.class),
              entry("terms-accepted", ApplicationEvent.TermsAccepted.class),
              entry("member-without-access", ApplicationEvent.MemberWithoutAccess.class)));

  private ApplicationStream() {}
}
