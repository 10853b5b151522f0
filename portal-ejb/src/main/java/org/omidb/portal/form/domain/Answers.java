package org.omidb.portal.form.domain;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.omidb.portal.form.domain.AnswerValue.Texts;
import org.omidb.portal.shared.domain.VisibleText;

/**
 * What somebody has answered to the questions of a section, by question id. An unanswered question
 * is not in the map; most answers are one text, only checkboxes have several.
 *
 * <p>Text is what is seen of it ({@link VisibleText}), so that the same answer has the same hash
 * wherever it was typed, and nothing to see is no answer.
 */
public record Answers(SortedMap<String, AnswerValue> values) {

  public static final Answers NONE = new Answers(new TreeMap<>());

  public Answers {
    var tidy = new TreeMap<String, AnswerValue>();
    values.forEach((question, answer) -> {
      var kept = answer.changed(Answers::seen);
      if (!kept.isEmpty()) {
        tidy.put(question, kept);
      }
    });
    values = Collections.unmodifiableSortedMap(tidy);
  }

  /** Answers to questions that have no parts. */
  public static Answers of(Map<String, List<String>> texts) {
    var values = new TreeMap<String, AnswerValue>();
    texts.forEach((question, all) -> values.put(question, new Texts(all)));
    return new Answers(values);
  }

  /** The first text, for questions that have one. */
  public Optional<String> first(String question) {
    return all(question).stream().findFirst();
  }

  /** The texts of a question that has no parts. */
  public List<String> all(String question) {
    return to(question).texts();
  }

  /** The answer to a question, {@link AnswerValue.Texts#NONE} if there is none. */
  public AnswerValue to(String question) {
    return values.getOrDefault(question, AnswerValue.Texts.NONE);
  }

  /** Whether a question is answered. */
  public boolean has(String question) {
    return values.containsKey(question);
  }

  /** Those of them that answer a question of this section. */
  public Answers to(Section section) {
    var kept = new TreeMap<>(values);
    kept.keySet().removeIf(id -> section.question(id).isEmpty());
    return new Answers(kept);
  }

  /** These answers with one of them replaced, or taken away by an empty text. */
  public Answers with(String question, String text) {
    return with(question, new Texts(List.of(text)));
  }

  /** These answers with one of them replaced, or taken away where there is nothing in it. */
  public Answers with(String question, AnswerValue answer) {
    var changed = new TreeMap<>(values);
    changed.put(question, answer);
    return new Answers(changed);
  }

  private static List<String> seen(List<String> texts) {
    return texts.stream().map(VisibleText::lines).filter(text -> !text.isEmpty()).toList();
  }
}
