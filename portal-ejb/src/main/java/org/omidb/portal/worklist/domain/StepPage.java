package org.omidb.portal.worklist.domain;

import java.util.UUID;

/**
 * The page where a step is taken, or where one sees how far it is. Stored by name, so a name stays.
 */
public enum StepPage {
  TASKS("/application/tasks?id=", Of.APPLICATION),
  READ("/application/read?id=", Of.APPLICATION),
  TERMS("/application/terms?id=", Of.APPLICATION),
  /** Where the terms name those who have not joined. */
  MISSING("/application/terms?id=", "#missing", Of.APPLICATION),
  QUESTIONS("/application/questions?id=", Of.APPLICATION),
  INTEREST("/staff/interest?id=", Of.APPLICATION),
  PANEL("/committee/open?application=", Of.APPLICATION),
  DRAW_UP("/agreement/draw-up?application=", Of.APPLICATION),
  REVIEW("/committee/review?id=", Of.PART),
  CHAIR("/committee/chair?id=", Of.PART),
  AGREEMENT("/agreement/read?id=", Of.PART),
  CONDITIONS("/agreement/conditions?id=", Of.PART),
  REQUEST("/data/request?agreement=", Of.DATA),
  RELEASE("/data/release?id=", Of.DATA),
  RELEASES("/release/list", Of.DATA);

  private enum Of {
    APPLICATION,
    PART,
    DATA
  }

  private final String path;
  private final String place;
  private final Of of;

  StepPage(String path, Of of) {
    this(path, "", of);
  }

  StepPage(String path, String place, Of of) {
    this.path = path;
    this.place = place;
    this.of = of;
  }

  /** Whether it is about the application, and not about a review, an agreement or a release. */
  public boolean ofApplication() {
    return of == Of.APPLICATION;
  }

  /** Whether its title is who gets the data, and not what the project is called. */
  public boolean ofData() {
    return of == Of.DATA;
  }

  /** Its address within the portal. */
  public String address(UUID subject) {
    return path.endsWith("=") ? path + subject + place : path;
  }
}
