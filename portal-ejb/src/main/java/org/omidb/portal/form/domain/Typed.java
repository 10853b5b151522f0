package org.omidb.portal.form.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.omidb.portal.form.domain.AnswerValue.Texts;

/**
 * What somebody has typed into the fields of a section, letter by letter, by question id. A
 * question with nothing in its field is not in the map.
 *
 * <p>Choices are their values. A date is its three fields, or a whole date in the first of them. A
 * file is the id of the attachment; of one that was refused its name, then what was said of it,
 * then the id of the file that stays in its place, if there is one.
 */
public record Typed(SortedMap<String, AnswerValue> values) {

  public static final Typed NONE = new Typed(new TreeMap<>());

  public Typed {
    var kept = new TreeMap<>(values);
    kept.values().removeIf(AnswerValue::isEmpty);
    values = Collections.unmodifiableSortedMap(kept);
  }

  /** What stands in the fields of questions that have no parts. */
  public static Typed of(Map<String, List<String>> texts) {
    var values = new TreeMap<String, AnswerValue>();
    texts.forEach((question, all) -> values.put(question, new Texts(all)));
    return new Typed(values);
  }

  /** The texts of a question that has no parts. */
  public List<String> all(String question) {
    return in(question).texts();
  }

  /** What stands in the fields of a question, {@link AnswerValue.Texts#NONE} if nothing does. */
  public AnswerValue in(String question) {
    return values.getOrDefault(question, AnswerValue.Texts.NONE);
  }

  /** Whether anything stands in the fields of a question. */
  public boolean has(String question) {
    return values.containsKey(question);
  }

  /** The same, with other texts in the fields of one question; with none, they are empty. */
  public Typed with(String question, List<String> texts) {
    return with(question, new Texts(texts));
  }

  /** The same, with something else in the fields of one question. */
  public Typed with(String question, AnswerValue answer) {
    var changed = new TreeMap<>(values);
    changed.put(question, answer);
    return new Typed(changed);
  }

  /** What stands in the fields of one section alone. */
  public Typed only(Section section) {
    var kept = new TreeMap<>(values);
    kept.keySet().removeIf(id -> section.question(id).isEmpty());
    return new Typed(kept);
  }

  /** What stands in fields in which something else stands there. */
  public Typed otherThan(Typed there) {
    var kept = new TreeMap<>(values);
    kept.entrySet().removeIf(field -> field.getValue().equals(there.in(field.getKey())));
    return new Typed(kept);
  }

  /** The same with what stands in other fields laid over it. */
  public Typed under(Typed others) {
    var all = new TreeMap<>(values);
    all.putAll(others.values());
    return new Typed(all);
  }

  /** How much it is, in bytes of UTF-8. */
  public long bytes() {
    return values.values().stream()
        .flatMap(AnswerValue::all)
        .mapToLong(text -> text.getBytes(UTF_8).length)
        .sum();
  }

  /** What people typed is never logged. */
  @Override
  public String toString() {
    return "Typed" + values.keySet();
  }
}
