package org.omidb.portal.application.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.history.domain.Evolving;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Reference;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.Sha256;

/** An application as far as its events tell. */
public sealed interface Application extends Evolving<Application, ApplicationEvent> {

  /** Nobody has said anything yet. */
  record Unknown() implements Application {}

  /** Somebody has sent an expression of interest, and the team has to answer. */
  record Interested(Reference reference) implements Application {}

  /** A link is on its way to the visitor; {@code token} is the hash of the newest one. */
  record Invited(Reference reference, Sha256 token, Instant expires) implements Application {}

  /** Put aside by the team before it was answered; it can be put back into the inbox. */
  sealed interface SortedOut extends Application {
    Reference reference();
  }

  /**
   * The same project as another one has been sent for.
   *
   * @param original the other one, with which the team goes on
   */
  record Duplicate(Reference reference, Reference original) implements SortedOut {}

  /** Nothing that anybody has to answer. */
  record Spam(Reference reference) implements SortedOut {}

  /** What has an applicant, whatever the state of it. */
  sealed interface Taken extends Application {
    Reference reference();

    Applicants applicants();

    /** The same, with others who apply. */
    Taken with(Applicants applicants);

    /** The principal applicant. */
    default PersonId applicant() {
      return applicants().principal();
    }
  }

  /**
   * The applicant writes.
   *
   * @param revision the revision that is submitted next
   * @param last what was submitted before the committee asked for changes
   * @param formVersion the version of the form in which they write, whichever is newer
   */
  record Drafting(
      Reference reference,
      Applicants applicants,
      int revision,
      Optional<Submission> last,
      int formVersion)
      implements Taken {
    @Override
    public Drafting with(Applicants other) {
      return new Drafting(reference, other, revision, last, formVersion);
    }
  }

  /** Waits for the committee's review to open. */
  record Submitted(Reference reference, Applicants applicants, Submission submission)
      implements Taken {
    @Override
    public Submitted with(Applicants other) {
      return new Submitted(reference, other, submission);
    }
  }

  record UnderReview(
      Reference reference, Applicants applicants, Submission submission, ReviewId review)
      implements Taken {
    @Override
    public UnderReview with(Applicants other) {
      return new UnderReview(reference, other, submission, review);
    }
  }

  /** Waits for an agreement to be signed by all its parties. */
  record Approved(
      Reference reference, Applicants applicants, Submission submission, boolean withConditions)
      implements Taken {
    @Override
    public Approved with(Applicants other) {
      return new Approved(reference, other, submission, withConditions);
    }
  }

  record UnderAgreement(
      Reference reference, Applicants applicants, Submission submission, AgreementId agreement)
      implements Taken {
    @Override
    public UnderAgreement with(Applicants other) {
      return new UnderAgreement(reference, other, submission, agreement);
    }
  }

  /**
   * Nothing more will happen.
   *
   * @param form the version of the form in which somebody has written, if somebody has
   */
  record Ended(
      Reference reference,
      Optional<PersonId> applicant,
      Optional<Submission> submission,
      Optional<Integer> form,
      Ending ending)
      implements Application {}

  /** How an application ended. */
  enum Ending {
    DECLINED,
    REJECTED,
    WITHDRAWN,
    CLOSED
  }

  static Application from(List<ApplicationEvent> history) {
    return Evolving.after(new Unknown(), history);
  }

  @Override
  default Application evolve(ApplicationEvent event) {
    return switch (event) {
      case ApplicationEvent.InterestExpressed e -> {
        expect(Unknown.class, e);
        yield new Interested(e.reference());
      }
      case ApplicationEvent.ExpressionDeclined e -> {
        expect(Interested.class, e);
        yield ended(Ending.DECLINED, e);
      }
      case ApplicationEvent.MarkedAsDuplicate e ->
          new Duplicate(expect(Interested.class, e).reference(), e.original());
      case ApplicationEvent.MarkedAsSpam e -> new Spam(expect(Interested.class, e).reference());
      case ApplicationEvent.ReturnedToInbox e ->
          new Interested(expect(SortedOut.class, e).reference());
      case ApplicationEvent.ApplicantInvited e -> {
        if (!(this instanceof Invited)) {
          expect(Interested.class, e);
        }
        yield new Invited(name().orElseThrow(), e.token(), e.expires());
      }
      case ApplicationEvent.InvitationAccepted e -> {
        var invited = expect(Invited.class, e);
        yield new Drafting(
            invited.reference(),
            Applicants.of(e.applicant()),
            1,
            Optional.empty(),
            e.formVersion());
      }
      case ApplicationEvent.MovedToForm e -> {
        var it = expect(Drafting.class, e);
        yield new Drafting(
            it.reference(), it.applicants(), it.revision(), it.last(), e.formVersion());
      }
      case ApplicationEvent.ApplicationSubmitted e -> {
        var draft = expect(Drafting.class, e);
        yield new Submitted(draft.reference(), draft.applicants(), e.submission());
      }
      case ApplicationEvent.ReviewOpened e -> {
        var it = expect(Submitted.class, e);
        yield new UnderReview(it.reference(), it.applicants(), it.submission(), e.review());
      }
      case ApplicationEvent.OutcomeRecorded e -> decided(expect(UnderReview.class, e), e);
      case ApplicationEvent.AgreementMade e -> {
        var it = expect(Approved.class, e);
        yield new UnderAgreement(it.reference(), it.applicants(), it.submission(), e.agreement());
      }
      case ApplicationEvent.ApplicationWithdrawn e -> ended(Ending.WITHDRAWN, e);
      case ApplicationEvent.ApplicationClosed e -> ended(Ending.CLOSED, e);
      case ApplicationEvent.TermsAccepted e -> {
        var it = expect(Taken.class, e);
        yield it.with(it.applicants().after(e));
      }
      case ApplicationEvent.MemberWithoutAccess e -> {
        var it = expect(Taken.class, e);
        yield it.with(it.applicants().after(e));
      }
      case ApplicationEvent.CoApplicantEvent e -> {
        var it = expect(Taken.class, e);
        yield it.with(it.applicants().after(e));
      }
    };
  }

  private Application decided(UnderReview it, ApplicationEvent.OutcomeRecorded event) {
    return switch (event.outcome()) {
      case APPROVE -> new Approved(it.reference(), it.applicants(), it.submission(), false);
      case APPROVE_WITH_CONDITIONS ->
          new Approved(it.reference(), it.applicants(), it.submission(), true);
      case ASK_FOR_CHANGES ->
          new Drafting(
              it.reference(),
              it.applicants(),
              it.submission().revision() + 1,
              Optional.of(it.submission()),
              it.submission().formVersion());
      case REJECT -> ended(Ending.REJECTED, event);
    };
  }

  /** The name people say aloud, given at the expression of interest. */
  default Optional<Reference> name() {
    return switch (this) {
      case Unknown it -> Optional.empty();
      case Interested it -> Optional.of(it.reference());
      case SortedOut it -> Optional.of(it.reference());
      case Invited it -> Optional.of(it.reference());
      case Taken it -> Optional.of(it.reference());
      case Ended it -> Optional.of(it.reference());
    };
  }

  /** The person who accepted the invitation. */
  default Optional<PersonId> owner() {
    return switch (this) {
      case Unknown it -> Optional.empty();
      case Interested it -> Optional.empty();
      case SortedOut it -> Optional.empty();
      case Invited it -> Optional.empty();
      case Taken it -> Optional.of(it.applicant());
      case Ended it -> it.applicant();
    };
  }

  /** What was submitted last. */
  default Optional<Submission> lastSubmission() {
    return switch (this) {
      case Unknown it -> Optional.empty();
      case Interested it -> Optional.empty();
      case SortedOut it -> Optional.empty();
      case Invited it -> Optional.empty();
      case Drafting it -> it.last();
      case Submitted it -> Optional.of(it.submission());
      case UnderReview it -> Optional.of(it.submission());
      case Approved it -> Optional.of(it.submission());
      case UnderAgreement it -> Optional.of(it.submission());
      case Ended it -> it.submission();
    };
  }

  /** The version of the form in which the applicant writes, or has written last. */
  default Optional<Integer> form() {
    return switch (this) {
      case Unknown it -> Optional.empty();
      case Interested it -> Optional.empty();
      case SortedOut it -> Optional.empty();
      case Invited it -> Optional.empty();
      case Drafting it -> Optional.of(it.formVersion());
      case Submitted it -> Optional.of(it.submission().formVersion());
      case UnderReview it -> Optional.of(it.submission().formVersion());
      case Approved it -> Optional.of(it.submission().formVersion());
      case UnderAgreement it -> Optional.of(it.submission().formVersion());
      case Ended it -> it.form();
    };
  }

  private Ended ended(Ending ending, ApplicationEvent event) {
    if (this instanceof Ended) {
      throw impossible(event);
    }
    var reference = name().orElseThrow(() -> impossible(event));
    return new Ended(reference, owner(), lastSubmission(), form(), ending);
  }

  private <S extends Application> S expect(Class<S> state, ApplicationEvent event) {
    if (!state.isInstance(this)) {
      throw impossible(event);
    }
    return state.cast(this);
  }

  private IllegalStateException impossible(ApplicationEvent event) {
    return new IllegalStateException(event + " cannot follow " + this);
  }
}
