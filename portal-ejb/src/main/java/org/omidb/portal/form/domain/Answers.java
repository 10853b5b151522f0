package org.omidb.portal.form.domain;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.omidb.portal.shared.domain.VisibleText;

/**
 * What somebody has answered to the questions of a section, by question id. An unanswered question
 * is not in the map; most answers are one value, only checkboxes have several.
 *
 * <p>Text is what is seen of it ({@link VisibleText}), so that the same answer has the same hash
 * wherever it was typed, and nothing to see is no answer.
 */
public record Answers(SortedMap<String, List<String>> values) {

  public static final Answers NONE = new Answers(new TreeMap<>());

  public Answers {
    var tidy = new TreeMap<String, List<String>>();
    values.forEach((question, answers) -> {
      var kept = answers.stream().map(VisibleText::lines).filter(text -> !text.isEmpty()).toList();
      if (!kept.isEmpty()) {
        tidy.put(question, kept);
      }
    });
    values = Collections.unmodifiableSortedMap(tidy);
  }

  public static Answers of(Map<String, List<String>> values) {
    return new Answers(new TreeMap<>(values));
  }

  /** The first value, for questions that have one. */
  public Optional<String> first(String question) {
    return all(question).stream().findFirst();
  }

  public List<String> all(String question) {
    return values.getOrDefault(question, List.of());
  }

  /** Those of them that answer a question of this section. */
  public Answers to(Section section) {
    var kept = new TreeMap<>(values);
    kept.keySet().removeIf(id -> section.question(id).isEmpty());
    return new Answers(kept);
  }

  /** These answers with one of them replaced, or taken away by an empty text. */
  public Answers with(String question, String value) {
    var changed = new TreeMap<>(values);
    changed.put(question, List.of(value));
    return new Answers(changed);
  }
}
