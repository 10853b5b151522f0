package org.omidb.portal.disclosure;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What may stand under a name of a release, for people to read.
 *
 * @param values the codes with their texts, or the words with nothing beside them; empty where
 *     there is no list
 */
public record ColumnForm(Kind kind, SortedMap<String, String> values) {

  /** The kinds of values. */
  public enum Kind {
    /** Moved by as many days as all dates of the woman. */
    DATE,
    NUMBER,
    /** One code of a list, or several with spaces between them. */
    CODES,
    /** The text of one code of a list, and no other text. */
    CODE_TEXT,
    /** One of a few words. */
    WORDS,
    /** 1, or null where it is not set. */
    FLAG,
    TEXT
  }

  public static final ColumnForm DATE = new ColumnForm(Kind.DATE, new TreeMap<>());
  public static final ColumnForm NUMBER = new ColumnForm(Kind.NUMBER, new TreeMap<>());
  public static final ColumnForm FLAG = new ColumnForm(Kind.FLAG, new TreeMap<>());
  public static final ColumnForm TEXT = new ColumnForm(Kind.TEXT, new TreeMap<>());

  public ColumnForm {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  static ColumnForm words(Collection<String> words) {
    var values = new TreeMap<String, String>();
    words.forEach(word -> values.put(word, ""));
    return new ColumnForm(Kind.WORDS, values);
  }

  static ColumnForm of(Column column) {
    return switch (column) {
      case Column.Date date -> DATE;
      case Column.Figure figure -> NUMBER;
      case Column.Age age -> NUMBER;
      case Column.Codes(var texts, var shortest) ->
          new ColumnForm(Kind.CODES, new TreeMap<>(texts));
      case Column.CodeText(var texts) -> new ColumnForm(Kind.CODE_TEXT, new TreeMap<>(texts));
      case Column.Words(var words) -> words(words);
      case Column.Text text -> TEXT;
    };
  }
}
