package org.omidb.portal.worklist.domain;

/**
 * The next step of a project, whoever takes it. The text {@code home.do.NAME} says it to those who
 * can take it, {@code home.wait.NAME} to those who wait for it.
 */
public enum NextStep {
  ANSWER_INTEREST,
  ACCEPT_INVITATION,
  COMPLETE_APPLICATION,
  CHANGE_APPLICATION,
  ANSWER_QUESTION,
  OPEN_REVIEW,
  DECLARE_INTEREST,
  VOTE,
  EXTEND_PANEL,
  NAME_CHAIR,
  CLOSE_REVIEW,
  ACCEPT_TERMS,
  BRING_TEAM,
  DRAW_UP_AGREEMENT,
  SEND_FOR_SIGNING,
  INVITE_SIGNATORY,
  SIGN,
  MEET_CONDITIONS,
  REQUEST_RELEASE,
  BUILD_AGAIN,
  APPROVE_RELEASE,
  PUBLISH_RELEASE,
  DOWNLOAD_RELEASE,
  TRY_AGAIN,
  ANSWER_ERASURE,
  REACH_SOMEBODY
}
