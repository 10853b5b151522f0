package org.omidb.portal.application.domain;

/**
 * The state of an application in one word, for lists and filters. Stored by name, so a name stays.
 */
public enum Stage {
  INTERESTED,
  INVITED,
  DRAFTING,
  /** The committee has asked for changes, and the applicant writes again. */
  CHANGING,
  SUBMITTED,
  UNDER_REVIEW,
  APPROVED,
  UNDER_AGREEMENT,
  DECLINED,
  REJECTED,
  WITHDRAWN,
  CLOSED,
  /** Put aside as the same as another one. */
  DUPLICATE,
  /** Put aside unanswered. */
  SPAM;

  /**
   * The stage of an application that somebody has begun.
   *
   * @throws IllegalArgumentException if nobody has
   */
  public static Stage of(Application application) {
    return switch (application) {
      case Application.Unknown it -> throw new IllegalArgumentException("Nobody has begun it");
      case Application.Interested it -> INTERESTED;
      case Application.Duplicate it -> DUPLICATE;
      case Application.Spam it -> SPAM;
      case Application.Invited it -> INVITED;
      case Application.Drafting it -> it.last().isPresent() ? CHANGING : DRAFTING;
      case Application.Submitted it -> SUBMITTED;
      case Application.UnderReview it -> UNDER_REVIEW;
      case Application.Approved it -> APPROVED;
      case Application.UnderAgreement it -> UNDER_AGREEMENT;
      case Application.Ended it ->
          switch (it.ending()) {
            case DECLINED -> DECLINED;
            case REJECTED -> REJECTED;
            case WITHDRAWN -> WITHDRAWN;
            case CLOSED -> CLOSED;
          };
    };
  }

  /** Whether nothing more will happen, unless the team puts it back into the inbox. */
  public boolean ended() {
    return switch (this) {
      case DECLINED, REJECTED, WITHDRAWN, CLOSED, DUPLICATE, SPAM -> true;
      case INTERESTED, INVITED, DRAFTING, CHANGING, SUBMITTED, UNDER_REVIEW -> false;
      case APPROVED, UNDER_AGREEMENT -> false;
    };
  }

  /** Whether the applicant may write. */
  public boolean draft() {
    return this == DRAFTING || this == CHANGING;
  }
}
