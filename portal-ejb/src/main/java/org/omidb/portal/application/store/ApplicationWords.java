package org.omidb.portal.application.store;

import java.util.List;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ApplicationEvent.AgreementMade;
import org.omidb.portal.application.domain.ApplicationEvent.ApplicantInvited;
import org.omidb.portal.application.domain.ApplicationEvent.ApplicationClosed;
import org.omidb.portal.application.domain.ApplicationEvent.ApplicationSubmitted;
import org.omidb.portal.application.domain.ApplicationEvent.ApplicationWithdrawn;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantEvent;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantInvited;
import org.omidb.portal.application.domain.ApplicationEvent.ExpressionDeclined;
import org.omidb.portal.application.domain.ApplicationEvent.InterestExpressed;
import org.omidb.portal.application.domain.ApplicationEvent.InvitationAccepted;
import org.omidb.portal.application.domain.ApplicationEvent.MarkedAsDuplicate;
import org.omidb.portal.application.domain.ApplicationEvent.MarkedAsSpam;
import org.omidb.portal.application.domain.ApplicationEvent.MemberWithoutAccess;
import org.omidb.portal.application.domain.ApplicationEvent.MovedToForm;
import org.omidb.portal.application.domain.ApplicationEvent.OutcomeRecorded;
import org.omidb.portal.application.domain.ApplicationEvent.ReturnedToInbox;
import org.omidb.portal.application.domain.ApplicationEvent.ReviewOpened;
import org.omidb.portal.application.domain.ApplicationEvent.TermsAccepted;
import org.omidb.portal.history.domain.Stream;
import org.omidb.portal.history.store.KeptWords;

/**
 * Expressions of interest, the answers to them, submitted revisions, and the addresses of those who
 * were invited to join.
 */
public final class ApplicationWords implements KeptWords<ApplicationEvent> {

  @Override
  public Stream<ApplicationEvent> stream() {
    return ApplicationStream.APPLICATION;
  }

  @Override
  public List<Named> namedBy(ApplicationEvent event) {
    return switch (event) {
      case InterestExpressed it -> List.of(new Named("interest", it.content()));
      case ExpressionDeclined it -> List.of(new Named("answer", it.message()));
      case ApplicationSubmitted(var it) ->
          List.of(new Named("revision " + it.revision(), it.content()));
      case MarkedAsDuplicate it -> List.of();
      case MarkedAsSpam it -> List.of();
      case ReturnedToInbox it -> List.of();
      case ApplicantInvited it -> List.of();
      case InvitationAccepted it -> List.of();
      case MovedToForm it -> List.of();
      case ReviewOpened it -> List.of();
      case OutcomeRecorded it -> List.of();
      case AgreementMade it -> List.of();
      case ApplicationWithdrawn it -> List.of();
      case ApplicationClosed it -> List.of();
      case CoApplicantInvited it -> List.of(new Named("address " + it.invitee(), it.address()));
      case CoApplicantEvent it -> List.of();
      // the text comes with the portal
      case TermsAccepted it -> List.of();
      case MemberWithoutAccess it -> List.of();
    };
  }

  @Override
  public String select() {
    return """
    select application_id as id, 'interest' as place, answers as words, content_key as key
    from interest
    union all
    select application_id, 'answer', answer, answer_key from interest
    union all
    select application_id, 'revision ' || revision, body, content_key
    from application_revision
    union all
    select application_id, 'address ' || invitee, address, content_key from co_applicant_address
    """;
  }
}
