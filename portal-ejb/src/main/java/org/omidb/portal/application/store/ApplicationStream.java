package org.omidb.portal.application.store;

import java.util.Map;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.history.domain.Stream;

/** The stream {@code application} and the stored names of its events. */
public final class ApplicationStream {

  public static final Stream<ApplicationEvent> APPLICATION =
      Stream.of(
          "application",
          ApplicationEvent.class,
          Map.of(
              "interest-expressed", ApplicationEvent.InterestExpressed.class,
              "interest-declined", ApplicationEvent.ExpressionDeclined.class,
              "invited", ApplicationEvent.ApplicantInvited.class,
              "invitation-accepted", ApplicationEvent.InvitationAccepted.class,
              "submitted", ApplicationEvent.ApplicationSubmitted.class,
              "review-opened", ApplicationEvent.ReviewOpened.class,
              "outcome-recorded", ApplicationEvent.OutcomeRecorded.class,
              "agreement-made", ApplicationEvent.AgreementMade.class,
              "withdrawn", ApplicationEvent.ApplicationWithdrawn.class,
              "closed", ApplicationEvent.ApplicationClosed.class));

  private ApplicationStream() {}
}
