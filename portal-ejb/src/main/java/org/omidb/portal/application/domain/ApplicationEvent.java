package org.omidb.portal.application.domain;

import java.time.Instant;
import org.omidb.portal.history.domain.Told;
import org.omidb.portal.history.domain.Told.ToApplicant;
import org.omidb.portal.history.domain.Told.ToTeam;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Reference;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Sha256;

/**
 * What has happened to an application. Stored for ever: add fields, never rename or remove them.
 */
public sealed interface ApplicationEvent extends Told {

  record InterestExpressed(Reference reference, Sha256 content)
      implements ApplicationEvent, ToApplicant {}

  record ExpressionDeclined(DeclineReason reason, Sha256 message)
      implements ApplicationEvent, ToApplicant {}

  /** Names somebody else's, so that none but the team hears of it. */
  record MarkedAsDuplicate(Reference original) implements ApplicationEvent, ToTeam {}

  record MarkedAsSpam() implements ApplicationEvent, ToTeam {}

  record ReturnedToInbox() implements ApplicationEvent, ToTeam {}

  /**
   * @param token the hash of the link's secret, never the secret
   * @param expires the first instant at which the link no longer works
   */
  record ApplicantInvited(Sha256 token, Instant expires) implements ApplicationEvent, ToApplicant {}

  /**
   * @param formVersion the version of the form in which the draft begins; the first one, if an
   *     event of before does not say
   */
  record InvitationAccepted(PersonId applicant, int formVersion)
      implements ApplicationEvent, ToApplicant {
    public InvitationAccepted {
      formVersion = formVersion == 0 ? 1 : formVersion;
    }
  }

  /** The draft goes on in a later version of the form. */
  record MovedToForm(int formVersion) implements ApplicationEvent, ToApplicant {}

  record ApplicationSubmitted(Submission submission) implements ApplicationEvent, ToApplicant {}

  record ReviewOpened(ReviewId review) implements ApplicationEvent, ToApplicant {}

  record OutcomeRecorded(ReviewId review, ReviewOutcome outcome)
      implements ApplicationEvent, ToApplicant {}

  record AgreementMade(AgreementId agreement) implements ApplicationEvent, ToApplicant {}

  /**
   * @param revision the last revision that had been submitted, 0 for none
   */
  record ApplicationWithdrawn(int revision) implements ApplicationEvent, ToApplicant {}

  record ApplicationClosed(CloseReason reason) implements ApplicationEvent, ToApplicant {}

  /**
   * Somebody who applies has accepted the terms of access in person.
   *
   * @param terms the hash of the text that was accepted, which comes with the portal
   */
  record TermsAccepted(PersonId person, int version, Sha256 terms)
      implements ApplicationEvent, ToApplicant {}

  /**
   * Somebody whom the answers name for data will not access any, as the principal applicant says.
   */
  record MemberWithoutAccess(NamedRow row) implements ApplicationEvent, ToApplicant {}

  /** Somebody comes to those who apply together, or goes. */
  sealed interface CoApplicantEvent extends ApplicationEvent {}

  /**
   * Invites somebody, or sends them another link, and the link before it is dead.
   *
   * @param address the hash of the address that the link was mailed to, under the key of its row
   * @param token the hash of the link's secret, never the secret
   * @param expires the first instant at which the link no longer works
   */
  record CoApplicantInvited(
      InviteeId invitee, CoApplicantRole role, Sha256 address, Sha256 token, Instant expires)
      implements CoApplicantEvent, ToApplicant {}

  record CoApplicantUninvited(InviteeId invitee, UninvitedReason reason)
      implements CoApplicantEvent, ToApplicant {}

  record CoApplicantJoined(InviteeId invitee, PersonId person, CoApplicantRole role)
      implements CoApplicantEvent, ToApplicant {}

  record CoApplicantRoleChanged(PersonId person, CoApplicantRole role)
      implements CoApplicantEvent, ToApplicant {}

  /** Taken off by somebody else. */
  record CoApplicantRemoved(PersonId person) implements CoApplicantEvent, ToApplicant {}

  record CoApplicantLeft(PersonId person) implements CoApplicantEvent, ToApplicant {}

  /**
   * A co-applicant answers for it from now on.
   *
   * @param former who did before, and edits from now on
   */
  record PrincipalChanged(PersonId former, PersonId principal, HandOverReason reason)
      implements CoApplicantEvent, ToApplicant {}
}
