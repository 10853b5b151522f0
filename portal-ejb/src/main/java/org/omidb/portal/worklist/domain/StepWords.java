package org.omidb.portal.worklist.domain;

/** A step as a mail asks for it. The pages of the portal ask for it in the same words. */
public final class StepWords {

  private StepWords() {}

  public static String of(NextStep step) {
    return switch (step) {
      case ANSWER_INTEREST -> "Answer the expression of interest";
      case ACCEPT_INVITATION -> "Accept the invitation";
      case COMPLETE_APPLICATION -> "Complete your application";
      case CHANGE_APPLICATION -> "Change your application as the committee asks";
      case REACH_SOMEBODY -> "Reach somebody whom a mail did not";
      case ANSWER_QUESTION -> "Answer a question about the application";
      case OPEN_REVIEW -> "Choose the panel and open the review";
      case DECLARE_INTEREST -> "Say whether you have an interest";
      case VOTE -> "Read the application and vote";
      case EXTEND_PANEL -> "Extend the panel, as too few members are left";
      case NAME_CHAIR -> "Name another chair for the review";
      case CLOSE_REVIEW -> "Close the review";
      case ACCEPT_TERMS -> "Read and accept the terms of access";
      case BRING_TEAM -> "See to those who are named for data and have not joined";
      case DRAW_UP_AGREEMENT -> "Draw up the agreement";
      case SEND_FOR_SIGNING -> "Send the agreement for signing";
      case INVITE_SIGNATORY -> "Invite somebody who signs for the recipient";
      case SIGN -> "Read and sign the agreement";
      case MEET_CONDITIONS -> "Meet the committee’s conditions and send the team the evidence";
      case REQUEST_RELEASE -> "Build the release";
      case BUILD_AGAIN -> "Look at a build that failed";
      case APPROVE_RELEASE -> "Check and approve the release";
      case PUBLISH_RELEASE -> "Publish the release";
      case DOWNLOAD_RELEASE -> "Download the release";
      case TRY_AGAIN -> "See why tasks failed and let them be tried again";
      case ANSWER_ERASURE -> "Answer who asks for their data to be erased";
    };
  }
}
