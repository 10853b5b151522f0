package org.omidb.portal.worklist.domain;

/**
 * With whom a step lies, as those who wait for it are told: never with which of the people of a
 * body. The text {@code home.with.NAME} says it.
 */
public enum HeldBy {
  COMMITTEE,
  TEAM,
  DATA_MANAGERS,
  APPLICANTS,
  /** Who signs for the database. */
  SIGNATORIES,
  /** Who signs for those who get the data, whether a link was mailed to them or they have come. */
  RECIPIENT,
  /** Somebody to whom a link was mailed. */
  INVITED;

  /**
   * What others are told of a holder.
   *
   * @param kind of the holder ({@link Holder#kind()})
   */
  public static HeldBy of(NextStep step, String kind) {
    return switch (kind) {
      case "committee" -> COMMITTEE;
      case "team" -> TEAM;
      case "applicants" -> APPLICANTS;
      case "invited" -> step == NextStep.SIGN ? RECIPIENT : INVITED;
      case "people" -> people(step);
      case "office" -> office(step);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static HeldBy people(NextStep step) {
    return switch (step) {
      case DECLARE_INTEREST, VOTE, EXTEND_PANEL, CLOSE_REVIEW -> COMMITTEE;
      case SIGN -> RECIPIENT;
      case ACCEPT_INVITATION, COMPLETE_APPLICATION, CHANGE_APPLICATION -> APPLICANTS;
      case ANSWER_QUESTION, ACCEPT_TERMS, BRING_TEAM, MEET_CONDITIONS -> APPLICANTS;
      case DOWNLOAD_RELEASE -> APPLICANTS;
      // an office has these
      case ANSWER_INTEREST, OPEN_REVIEW, NAME_CHAIR, DRAW_UP_AGREEMENT -> office(step);
      case SEND_FOR_SIGNING, INVITE_SIGNATORY -> office(step);
      case REQUEST_RELEASE, BUILD_AGAIN, APPROVE_RELEASE, PUBLISH_RELEASE -> office(step);
      case TRY_AGAIN, ANSWER_ERASURE, REACH_SOMEBODY -> office(step);
    };
  }

  private static HeldBy office(NextStep step) {
    return switch (step) {
      case OPEN_REVIEW, DECLARE_INTEREST, VOTE, EXTEND_PANEL, CLOSE_REVIEW -> COMMITTEE;
      case SIGN -> SIGNATORIES;
      case REQUEST_RELEASE, BUILD_AGAIN, APPROVE_RELEASE, PUBLISH_RELEASE -> DATA_MANAGERS;
      case ANSWER_INTEREST, ANSWER_QUESTION, NAME_CHAIR, DRAW_UP_AGREEMENT -> TEAM;
      case SEND_FOR_SIGNING, INVITE_SIGNATORY -> TEAM;
      case TRY_AGAIN, ANSWER_ERASURE, REACH_SOMEBODY -> TEAM;
      // people have these
      case ACCEPT_INVITATION, COMPLETE_APPLICATION, CHANGE_APPLICATION -> people(step);
      case ACCEPT_TERMS, BRING_TEAM, MEET_CONDITIONS, DOWNLOAD_RELEASE -> people(step);
    };
  }
}
