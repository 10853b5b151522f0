package org.omidb.portal.web.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number of one counting beside the same number of the one that stands.
 *
 * @param before null where nothing is published, or the line was not there
 */
public record ComparedNumber(FigureLine line, @Nullable Long before) {

  /** A table of them, under its title. */
  public record Table(String title, List<ComparedNumber> lines) {
    public Table {
      lines = List.copyOf(lines);
    }
  }

  static List<Table> tables(
      Map<String, List<FigureLine>> after, Map<String, List<FigureLine>> before) {
    var tables = new ArrayList<Table>();
    after.forEach((title, lines) -> {
      var old = new HashMap<String, Long>();
      before.getOrDefault(title, List.of()).forEach(line -> old.put(line.code(), line.count()));
      tables.add(
          new Table(
              title,
              lines.stream().map(line -> new ComparedNumber(line, old.get(line.code()))).toList()));
    });
    return tables;
  }

  public String beforeText() {
    return before == null ? "–" : FigureLine.text(before);
  }

  public boolean differs() {
    return before != null && before != line.count();
  }

  /** The difference with its sign. */
  public String difference() {
    return before == null || !differs()
        ? ""
        : String.format(Locale.UK, "%+,d", line.count() - before).replace('-', '−');
  }
}
