package org.omidb.portal.web.application;

import org.omidb.portal.application.domain.Draft;
import org.omidb.portal.form.domain.Section;

/**
 * Where a section stands among those that are asked.
 *
 * @param group what the sections beside it are about, too; empty where there are no groups
 * @param number from 1; 0 for a section that is not asked
 * @param next the id of the section that follows; empty after the last before the declarations
 */
public record SectionPlace(String group, int number, int of, String next) {

  static SectionPlace of(Draft draft, Section section) {
    var ids = draft.asked().sections().stream().map(Section::id).toList();
    return new SectionPlace(
        section.group(),
        ids.indexOf(section.id()) + 1,
        ids.size(),
        draft.next(section).map(Section::id).orElse(""));
  }

  /** Whether it is asked at all. */
  public boolean isAsked() {
    return number > 0;
  }
}
