package org.omidb.portal.shared.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A name that people say aloud: OMI-2026-0042, AGR-2026-0017, REL-2026-0009. */
public record Reference(Kind kind, int year, int number) {

  private static final Pattern PATTERN = Pattern.compile("(OMI|AGR|REL)-\\d{4}-\\d{4,9}");

  /** What is referred to. */
  public enum Kind {
    /** An application. */
    OMI,
    /** An agreement. */
    AGR,
    /** A release. */
    REL
  }

  /**
   * Reads what {@link #toString()} writes.
   *
   * @throws IllegalArgumentException if the text is no reference
   */
  public static Reference parse(String text) {
    if (!PATTERN.matcher(text).matches()) {
      throw new IllegalArgumentException("No reference: " + text);
    }
    return new Reference(
        Kind.valueOf(text.substring(0, 3)),
        Integer.parseInt(text.substring(4, 8)),
        Integer.parseInt(text.substring(9)));
  }

  /** What somebody has typed, in whatever letters and with spaces around it, if it is one. */
  public static Optional<Reference> find(String typed) {
    var text = typed.strip().toUpperCase(Locale.ROOT);
    return PATTERN.matcher(text).matches() ? Optional.of(parse(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s-%d-%04d", kind, year, number);
  }
}
