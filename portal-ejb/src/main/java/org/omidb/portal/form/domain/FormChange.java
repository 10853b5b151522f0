package org.omidb.portal.form.domain;

import java.util.List;

/**
 * What a later version of a form has otherwise in one place.
 *
 * @param kind what has happened there
 * @param section the title of the section in which it is, or was
 * @param where the id of the question, or of the section
 * @param label what the question asks; of a section its title
 * @param details what is otherwise, for what was there before
 */
public record FormChange(
    Kind kind, String section, String where, String label, List<Detail> details) {

  /** What can happen to a question or a section. */
  public enum Kind {
    SECTION_ADDED,
    SECTION_CHANGED,
    SECTION_REMOVED,
    ADDED,
    /** The same question, asked in other words or at another place. */
    CHANGED,
    REMOVED
  }

  /** What of a question or a section can be otherwise. */
  public enum Aspect {
    LABEL,
    HINT,
    WHY,
    NOUN,
    REQUIRED,
    ANSWER,
    CONDITION,
    SECTION,
    ORDER,
    GUIDANCE,
    TITLE,
    GROUP,
    MEANING,
    AUTOCOMPLETE,
    LAST
  }

  /** What it was, and what it is; either may be empty. */
  public record Detail(Aspect aspect, String before, String after) {}

  public FormChange {
    details = List.copyOf(details);
  }
}
