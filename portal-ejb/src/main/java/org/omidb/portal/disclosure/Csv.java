package org.omidb.portal.disclosure;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table of the class path, as RFC 4180 has it. */
public final class Csv {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .get();

  private Csv() {}

  /**
   * The rows by the names of the first line.
   *
   * @throws IllegalStateException if there is no such table, or a row has more values or fewer
   */
  public static List<Map<String, String>> resource(String name) {
    try (var in = Csv.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("No table " + name);
      }
      return parse(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Map<String, String>> parse(Reader text) throws IOException {
    try (var rows = CSVParser.builder().setReader(text).setFormat(FORMAT).get()) {
      return rows.stream().map(Csv::row).toList();
    }
  }

  private static Map<String, String> row(CSVRecord row) {
    if (!row.isConsistent()) {
      throw new IllegalStateException(
          row.size() + " values in row " + row.getRecordNumber() + " of a table");
    }
    return row.toMap();
  }
}
