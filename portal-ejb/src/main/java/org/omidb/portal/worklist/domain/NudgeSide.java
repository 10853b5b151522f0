package org.omidb.portal.worklist.domain;

/**
 * As what somebody waits for a step. Each side reminds for itself, and hears of its own reminders.
 * Stored by name, so a name stays.
 */
public enum NudgeSide {
  /** Who applies. */
  APPLICANTS,
  /** Who waits by an office of the team. */
  TEAM,
  /** Who chairs a review, and waits for its members. */
  CHAIR;

  /** As what the readers of this line wait. */
  public static NudgeSide of(StepLine line) {
    if (!line.readers().roles().isEmpty()) {
      return TEAM;
    }
    return line.page() == StepPage.REVIEW ? CHAIR : APPLICANTS;
  }
}
