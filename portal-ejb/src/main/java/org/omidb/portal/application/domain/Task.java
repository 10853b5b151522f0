package org.omidb.portal.application.domain;

import org.omidb.portal.form.domain.Section;

/**
 * One line of the task list.
 *
 * @param mistakes how many of its answers cannot be submitted as they were typed
 */
public record Task(Section section, Status status, int mistakes) {

  /** How far a section is. */
  public enum Status {
    /** Nothing stands in its fields. */
    NOT_STARTED,
    IN_PROGRESS,
    COMPLETE,
    /** Something was typed that does not answer its question. */
    NEEDS_CHANGES,
    /** Every other section has to be completed first. */
    CANNOT_START_YET
  }
}
