package org.omidb.portal.worklist.domain;

import java.util.Optional;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.Stage;

/**
 * A stretch of the way on which others than those who apply have an application, and whose length
 * those who apply want to know. Stored by name, so a name stays.
 */
public enum TimedStage {
  /** From an expression of interest to its answer. */
  INTEREST,
  /** From a submission to a panel. */
  PANEL,
  /** From a panel to the committee's decision. */
  REVIEW,
  /** From the approval to an agreement that all parties have signed. */
  AGREEMENT,
  /** From an agreement to data that can be downloaded. */
  RELEASE;

  /** On which stretch an application is; empty while it is with those who apply, and at the end. */
  static Optional<TimedStage> of(Application application, boolean published) {
    return switch (application) {
      case Application.Unknown it -> Optional.empty();
      case Application.Interested it -> Optional.of(INTEREST);
      // where it is put back, its visitor has waited all the time; else it never ends
      case Application.SortedOut it -> Optional.of(INTEREST);
      case Application.Invited it -> Optional.empty();
      case Application.Drafting it -> Optional.empty();
      case Application.Submitted it -> Optional.of(PANEL);
      case Application.UnderReview it -> Optional.of(REVIEW);
      case Application.Approved it -> Optional.of(AGREEMENT);
      case Application.UnderAgreement it -> published ? Optional.empty() : Optional.of(RELEASE);
      case Application.Ended it -> Optional.empty();
    };
  }

  /** The stretch whose end an applicant waits for, whose application is in this stage. */
  public static Optional<TimedStage> of(Stage stage) {
    return switch (stage) {
      case INTERESTED -> Optional.of(INTEREST);
      case SUBMITTED -> Optional.of(PANEL);
      case UNDER_REVIEW -> Optional.of(REVIEW);
      case APPROVED -> Optional.of(AGREEMENT);
      // whether a release is out already, the stage does not say
      case UNDER_AGREEMENT -> Optional.empty();
      case INVITED, DRAFTING, CHANGING -> Optional.empty();
      case DECLINED, REJECTED, WITHDRAWN, CLOSED, DUPLICATE, SPAM -> Optional.empty();
    };
  }

  /** The stretch whose end somebody waits for, who waits for this step of another. */
  public static Optional<TimedStage> of(NextStep step) {
    return switch (step) {
      case ANSWER_INTEREST -> Optional.of(INTEREST);
      case OPEN_REVIEW -> Optional.of(PANEL);
      case DECLARE_INTEREST, VOTE, EXTEND_PANEL, NAME_CHAIR, CLOSE_REVIEW -> Optional.of(REVIEW);
      case DRAW_UP_AGREEMENT, SEND_FOR_SIGNING, INVITE_SIGNATORY, SIGN -> Optional.of(AGREEMENT);
      case REQUEST_RELEASE, BUILD_AGAIN, APPROVE_RELEASE, PUBLISH_RELEASE -> Optional.of(RELEASE);
      case ACCEPT_INVITATION, COMPLETE_APPLICATION, CHANGE_APPLICATION -> Optional.empty();
      case ANSWER_QUESTION, ACCEPT_TERMS, BRING_TEAM, MEET_CONDITIONS -> Optional.empty();
      case DOWNLOAD_RELEASE, TRY_AGAIN, ANSWER_ERASURE, REACH_SOMEBODY -> Optional.empty();
    };
  }

  /**
   * Whether this state is what the stretch leads to: an application that was withdrawn or closed on
   * the way tells nothing of how long the way is.
   */
  boolean leadsTo(Application state) {
    return switch (state) {
      case Application.Ended it ->
          switch (it.ending()) {
            case DECLINED, REJECTED -> true;
            case WITHDRAWN, CLOSED -> false;
          };
      case Application.Unknown it -> false;
      case Application.Interested it -> false;
      case Application.SortedOut it -> false;
      case Application.Invited it -> true;
      case Application.Taken it -> true;
    };
  }
}
