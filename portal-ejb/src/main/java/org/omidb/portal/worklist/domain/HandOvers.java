package org.omidb.portal.worklist.domain;

import java.util.List;

/**
 * Which steps go over to somebody without a mail of their own, so that the portal tells whoever has
 * them that they do. Every step says which it is.
 */
public final class HandOvers {

  private HandOvers() {}

  /**
   * The steps that have come to somebody with what has just happened, and of which nothing else
   * tells them.
   *
   * @param before what rows said of an application
   * @param after what they say now
   */
  public static List<StepLine> between(List<StepLine> before, List<StepLine> after) {
    return after.stream()
        .filter(line -> line.yours() && isSilent(line.step()))
        .filter(line -> before.stream().noneMatch(known -> isSame(known, line)))
        .toList();
  }

  private static boolean isSame(StepLine one, StepLine other) {
    return one.yours() && one.step() == other.step() && one.subject().equals(other.subject());
  }

  /** Whether nothing else tells its holders. */
  static boolean isSilent(NextStep step) {
    return switch (step) {
      // a mail of its own asks for it, or says what it follows from
      case ANSWER_INTEREST,
          ACCEPT_INVITATION,
          CHANGE_APPLICATION,
          ANSWER_QUESTION,
          OPEN_REVIEW,
          DECLARE_INTEREST,
          NAME_CHAIR,
          ACCEPT_TERMS,
          BRING_TEAM,
          SIGN,
          MEET_CONDITIONS,
          DOWNLOAD_RELEASE ->
          false;
      // whoever has it has just opened it themselves
      case COMPLETE_APPLICATION, VOTE, SEND_FOR_SIGNING -> false;
      // of no application, and found at home
      case TRY_AGAIN, ANSWER_ERASURE, REACH_SOMEBODY -> false;
      case EXTEND_PANEL,
          CLOSE_REVIEW,
          DRAW_UP_AGREEMENT,
          INVITE_SIGNATORY,
          REQUEST_RELEASE,
          BUILD_AGAIN,
          APPROVE_RELEASE,
          PUBLISH_RELEASE ->
          true;
    };
  }
}
