package org.omidb.portal.application.domain;

import org.omidb.portal.form.domain.Section;

/** One line of the task list. */
public record Task(Section section, Status status) {

  /** How far a section is. */
  public enum Status {
    COMPLETED,
    INCOMPLETE,
    /** Every other section has to be completed first. */
    CANNOT_START_YET
  }
}
