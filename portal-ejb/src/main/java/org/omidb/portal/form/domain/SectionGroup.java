package org.omidb.portal.form.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * Sections beside each other that are about the same.
 *
 * @param title as people see it; empty where a form has no groups
 */
public record SectionGroup(String title, List<Section> sections) {

  public SectionGroup {
    sections = List.copyOf(sections);
  }

  /** The groups of these sections, in their order. */
  public static List<SectionGroup> of(List<Section> sections) {
    var groups = new ArrayList<SectionGroup>();
    for (int from = 0; from < sections.size(); ) {
      int to = from + 1;
      var title = sections.get(from).group();
      while (to < sections.size() && sections.get(to).group().equals(title)) {
        to++;
      }
      groups.add(new SectionGroup(title, sections.subList(from, to)));
      from = to;
    }
    return List.copyOf(groups);
  }
}
