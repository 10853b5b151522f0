package org.omidb.portal.form.domain;

import java.util.List;
import java.util.Optional;

/** A version of a form. A published version never changes: revisions are read with it for ever. */
public record Form(int version, List<Section> sections) {

  public Form {
    sections = List.copyOf(sections);
  }

  public Optional<Section> section(String id) {
    return sections.stream().filter(section -> section.id().equals(id)).findFirst();
  }

  /** The section whose page follows, if there is one. */
  public Optional<Section> after(Section section) {
    int next = sections.indexOf(section) + 1;
    return next < sections.size() ? Optional.of(sections.get(next)) : Optional.empty();
  }

  /** All questions, in the order in which they are asked. */
  public List<Question> questions() {
    return sections.stream().flatMap(section -> section.questions().stream()).toList();
  }
}
