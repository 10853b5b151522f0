package org.omidb.portal.web.worklist;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.omidb.portal.web.shared.Texts;
import org.omidb.portal.worklist.domain.ListedApplication;
import org.omidb.portal.worklist.domain.WorkColumn;

/**
 * The work list as comma-separated values (RFC 4180) for a spreadsheet. What somebody outside has
 * typed must not become a formula there: a value that begins like one gets an apostrophe in front
 * (OWASP, CSV injection).
 */
final class WorkTable {

  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  /** By it spreadsheets know that what follows is UTF-8. */
  private static final char MARK = '\uFEFF';

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.UK).withZone(ZoneId.of("Europe/London"));

  private final WorkAddress address;
  private final Texts texts;
  private final WorkWords words;

  WorkTable(WorkAddress address, Texts texts, WorkWords words) {
    this.address = address;
    this.texts = texts;
    this.words = words;
  }

  /** Writes these rows, with the columns that the address chooses. */
  void write(List<ListedApplication> rows, Appendable out) throws IOException {
    out.append(MARK);
    var printer = CSVFormat.RFC4180.print(out);
    printer.printRecord(heads());
    for (var row : rows) {
      printer.printRecord(cells(row));
    }
    printer.flush();
  }

  private List<String> heads() {
    var heads = new ArrayList<String>();
    heads.add(texts.get("worklist.column.REFERENCE"));
    columns()
        .forEach(column ->
            heads.add(
                texts.get(
                    column == WorkColumn.AGE ? "worklist.since" : "worklist.column." + column)));
    return heads;
  }

  private List<String> cells(ListedApplication row) {
    var cells = new ArrayList<String>();
    cells.add(safe(row.reference()));
    columns().forEach(column -> cells.add(safe(cell(column, row))));
    return cells;
  }

  private List<WorkColumn> columns() {
    return Arrays.stream(WorkColumn.values()).filter(address.columns()::contains).toList();
  }

  private String cell(WorkColumn column, ListedApplication row) {
    return switch (column) {
      case TITLE -> row.title();
      case ORGANISATION -> row.organisation();
      case STAGE -> texts.get("application.stage." + row.stage());
      case HOLDER -> words.holders(row.holders());
      case STEP -> words.steps(row);
      case AGE -> day(row.since());
      case DUE -> row.due().map(WorkTable::day).orElse("");
      case OWNER -> row.ownerName();
    };
  }

  private static String day(Instant at) {
    return DAY.format(at);
  }

  /** The value, with an apostrophe before what a spreadsheet would calculate. */
  static String safe(String value) {
    return !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }
}
