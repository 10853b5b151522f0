package org.omidb.portal.form.domain;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What stands in the fields of one question: texts where it has one field, or boxes to tick; named
 * fields where it asks for a person or an organisation; rows of such fields where it is a table.
 */
public sealed interface AnswerValue {

  /** The texts of one field, the values of ticked boxes, or the three fields of a day. */
  record Texts(List<String> texts) implements AnswerValue {

    /** Where there is nothing. */
    public static final Texts NONE = new Texts(List.of());

    public Texts {
      texts = List.copyOf(texts);
    }
  }

  /** The texts of several fields, by the id of the part; a field with nothing in it is left out. */
  record Fields(SortedMap<String, List<String>> parts) implements AnswerValue {
    public Fields {
      var kept = new TreeMap<String, List<String>>();
      parts.forEach((part, texts) -> {
        if (texts.stream().anyMatch(text -> !text.isEmpty())) {
          kept.put(part, List.copyOf(texts));
        }
      });
      parts = Collections.unmodifiableSortedMap(kept);
    }

    public List<String> all(String part) {
      return parts.getOrDefault(part, List.of());
    }
  }

  /** The rows of a table; one with nothing in it is left out. */
  record Rows(List<Fields> rows) implements AnswerValue {
    public Rows {
      rows = rows.stream().filter(row -> !row.isEmpty()).toList();
    }
  }

  /** Whether there is no letter in it. */
  default boolean isEmpty() {
    return all().allMatch(String::isEmpty);
  }

  /** Every text in it. */
  default Stream<String> all() {
    return switch (this) {
      case Texts(var texts) -> texts.stream();
      case Fields(var parts) -> parts.values().stream().flatMap(List::stream);
      case Rows(var rows) -> rows.stream().flatMap(AnswerValue::all);
    };
  }

  /** The texts where it has no parts; else none. */
  default List<String> texts() {
    return this instanceof Texts(var texts) ? texts : List.of();
  }

  /** The same with the texts of each field changed. */
  default AnswerValue changed(UnaryOperator<List<String>> change) {
    return switch (this) {
      case Texts(var texts) -> new Texts(change.apply(texts));
      case Fields fields -> fields(fields, change);
      case Rows(var rows) -> new Rows(rows.stream().map(row -> fields(row, change)).toList());
    };
  }

  private static Fields fields(Fields fields, UnaryOperator<List<String>> change) {
    var changed = new TreeMap<>(fields.parts());
    changed.replaceAll((part, texts) -> change.apply(texts));
    return new Fields(changed);
  }
}
