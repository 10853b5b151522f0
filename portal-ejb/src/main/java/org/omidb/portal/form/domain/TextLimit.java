package org.omidb.portal.form.domain;

import java.util.regex.Pattern;

/** How long a text may be: as many characters, or as many words. */
public record TextLimit(int most, Unit unit) {

  /** In what the length of a text is counted; the names are stored with forms. */
  public enum Unit {
    CHARACTERS,
    WORDS
  }

  private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s+");

  public static TextLimit characters(int most) {
    return new TextLimit(most, Unit.CHARACTERS);
  }

  public static TextLimit words(int most) {
    return new TextLimit(most, Unit.WORDS);
  }

  /** Whether a text is no longer than this; a character is what a reader counts as one. */
  boolean allows(String text) {
    return length(text) <= most;
  }

  private long length(String text) {
    return switch (unit) {
      case CHARACTERS -> text.codePointCount(0, text.length());
      case WORDS -> BETWEEN_WORDS.splitAsStream(text).filter(it -> !it.isEmpty()).count();
    };
  }

  /** Of a text that is longer, and by how much, as the rest of a sentence. */
  String said(String text) {
    var counted =
        switch (unit) {
          case CHARACTERS -> "characters";
          case WORDS -> "words";
        };
    return "must be %,d %s or fewer: %,d too many".formatted(most, counted, length(text) - most);
  }
}
