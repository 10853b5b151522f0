package org.omidb.portal.web.figures;

import java.util.List;
import java.util.Locale;

/**
 * A line of a table of figures.
 *
 * @param code the line's name for programs
 */
public record FigureLine(String code, String label, long count) {

  /** How long its bar is beside the longest of its table, in percent; 1 at least for anybody. */
  public long share(List<FigureLine> table) {
    long longest = table.stream().mapToLong(FigureLine::count).max().orElse(0);
    return count == 0 ? 0 : Math.max(1, Math.round(100.0 * count / Math.max(count, longest)));
  }

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
