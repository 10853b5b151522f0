package org.omidb.portal.dictionary;

import java.util.List;
import java.util.Locale;

/** Something that people ask for by another name than the fields have. */
public record Topic(String title, Availability standing, String answer, List<Hit> fields) {

  public Topic {
    fields = List.copyOf(fields);
  }

  boolean has(List<String> words) {
    var text = (title + " " + answer).toLowerCase(Locale.ROOT);
    return words.stream().allMatch(text::contains);
  }
}
