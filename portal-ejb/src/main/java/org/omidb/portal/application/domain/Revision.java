package org.omidb.portal.application.domain;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.Meaning;

/**
 * All answers of an application at one moment, frozen when it is submitted.
 *
 * @param sections the answers by section id
 * @param attachments the files that answers name, by their id
 */
public record Revision(
    int formVersion,
    SortedMap<String, Answers> sections,
    SortedMap<String, Attachment> attachments) {

  public Revision {
    sections = Collections.unmodifiableSortedMap(new TreeMap<>(sections));
    attachments = Collections.unmodifiableSortedMap(new TreeMap<>(attachments));
  }

  public static Revision of(
      int formVersion, Map<String, Answers> sections, Map<String, Attachment> attachments) {
    return new Revision(formVersion, new TreeMap<>(sections), new TreeMap<>(attachments));
  }

  public Answers section(String id) {
    return sections.getOrDefault(id, Answers.NONE);
  }

  /**
   * The one answer that is read for this meaning, or an empty text.
   *
   * @param form the version in which this was submitted
   */
  public String text(Form form, Meaning meaning) {
    return form.answer(meaning, sections).orElse("");
  }
}
