package org.omidb.portal.application.domain;

import java.time.Instant;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Reference;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Sha256;

/** What can be asked of an application. */
public sealed interface ApplicationCommand {

  /**
   * @param content the hash of the answers of the expression of interest
   */
  record ExpressInterest(Reference reference, Sha256 content) implements ApplicationCommand {}

  /**
   * @param message the hash of what the visitor is told
   */
  record DeclineExpression(DeclineReason reason, Sha256 message) implements ApplicationCommand {}

  /**
   * Says that another expression of interest, or application, is for the same project.
   *
   * @param original what the other one is called
   * @param state how the other one stands; unknown where there is none, or none for whoever asks
   */
  record MarkAsDuplicate(Reference original, Application state) implements ApplicationCommand {}

  /** Says that nobody has to answer it, and nobody hears of that. */
  record MarkAsSpam() implements ApplicationCommand {}

  /**
   * Has it wait for an answer again.
   *
   * @param erased whether its words are gone, so that nobody can answer them
   */
  record PutBack(boolean erased) implements ApplicationCommand {}

  /** Sends a link; asked again, a new one, and the link before it is dead. */
  record Invite(Sha256 token, Instant expires) implements ApplicationCommand {}

  /**
   * @param formVersion the version of the form in which new answers are written
   */
  record AcceptInvitation(PersonId person, Sha256 token, int formVersion)
      implements ApplicationCommand {}

  /**
   * Has the draft go on in a later version of the form.
   *
   * @param formVersion what somebody was shown, and has chosen
   * @param current the version in which new answers are written now
   */
  record MoveToForm(int formVersion, int current) implements ApplicationCommand {}

  record Submit(Submission submission) implements ApplicationCommand {}

  record OpenReview(ReviewId review) implements ApplicationCommand {}

  record RecordOutcome(ReviewId review, ReviewOutcome outcome) implements ApplicationCommand {}

  /** The agreement is signed by all: from now on it is ended, not withdrawn. */
  record RecordAgreement(AgreementId agreement) implements ApplicationCommand {}

  record Withdraw() implements ApplicationCommand {}

  record Close(CloseReason reason) implements ApplicationCommand {}

  /**
   * Accepts the terms of access, in person.
   *
   * @param shown the hash of the text that the person has read
   */
  record AcceptTerms(PersonId person, Sha256 shown, AccessTerms current)
      implements ApplicationCommand {}

  /**
   * Says that somebody whom the answers name for data, and who has not joined, will not access any.
   *
   * @param facts what the answers say now
   */
  record SayWithoutAccess(NamedRow row, TeamFacts facts) implements ApplicationCommand {}

  /** What is asked of those who apply together. */
  sealed interface CoApplicantCommand extends ApplicationCommand {}

  /**
   * @param address the hash of the address, under the key of its row
   * @param addressee whose address it is
   */
  record InviteCoApplicant(
      InviteeId invitee,
      CoApplicantRole role,
      Sha256 address,
      Addressee addressee,
      Sha256 token,
      Instant expires)
      implements CoApplicantCommand {}

  /** Sends another link, and the one before it is dead. */
  record InviteCoApplicantAgain(InviteeId invitee, Sha256 token, Instant expires)
      implements CoApplicantCommand {}

  record UninviteCoApplicant(InviteeId invitee, UninvitedReason reason)
      implements CoApplicantCommand {}

  record JoinApplication(PersonId person, Sha256 token) implements CoApplicantCommand {}

  record ChangeCoApplicantRole(PersonId person, CoApplicantRole role)
      implements CoApplicantCommand {}

  record RemoveCoApplicant(PersonId person) implements CoApplicantCommand {}

  /** The principal applicant makes a co-applicant the principal one. */
  record HandOver(PersonId to) implements CoApplicantCommand {}

  /**
   * The team does, in place of a principal applicant who cannot.
   *
   * @param former who the page said is the principal applicant
   */
  record HandOverFor(PersonId former, PersonId to, HandOverReason reason)
      implements CoApplicantCommand {}

  /** The person takes themselves off. */
  record LeaveApplication(PersonId person) implements CoApplicantCommand {}
}
