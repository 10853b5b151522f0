package org.omidb.portal.form.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What somebody has typed into the fields of a section, letter by letter, by question id. A
 * question with nothing in its field is not in the map.
 *
 * <p>Choices are their values. A date is its three fields, or a whole date in the first of them. A
 * file is the id of the attachment; of one that was refused its name, then what was said of it,
 * then the id of the file that stays in its place, if there is one.
 */
public record Typed(SortedMap<String, List<String>> values) {

  public static final Typed NONE = new Typed(new TreeMap<>());

  public Typed {
    var kept = new TreeMap<String, List<String>>();
    values.forEach((question, texts) -> {
      if (texts.stream().anyMatch(text -> !text.isEmpty())) {
        kept.put(question, List.copyOf(texts));
      }
    });
    values = Collections.unmodifiableSortedMap(kept);
  }

  public static Typed of(Map<String, List<String>> values) {
    return new Typed(new TreeMap<>(values));
  }

  public List<String> all(String question) {
    return values.getOrDefault(question, List.of());
  }

  /** The same, with other texts in the fields of one question; with none, they are empty. */
  public Typed with(String question, List<String> texts) {
    var changed = new TreeMap<>(values);
    changed.put(question, texts);
    return new Typed(changed);
  }

  /** How much it is, in bytes of UTF-8. */
  public long bytes() {
    return values.values().stream()
        .flatMap(List::stream)
        .mapToLong(text -> text.getBytes(UTF_8).length)
        .sum();
  }

  /** What people typed is never logged. */
  @Override
  public String toString() {
    return "Typed" + values.keySet();
  }
}
