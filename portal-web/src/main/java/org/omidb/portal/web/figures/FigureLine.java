package org.omidb.portal.web.figures;

import java.util.Locale;

/**
 * A line of a table of figures.
 *
 * @param code the line's name for programs
 */
public record FigureLine(String code, String label, long count) {

  /** The number as people read it. */
  public String text() {
    return text(count);
  }

  /** Exact once published, and so few that somebody might be looked for among them. */
  public boolean small() {
    return count > 0 && count < 8;
  }

  static String text(long count) {
    return String.format(Locale.UK, "%,d", count);
  }
}
