package org.omidb.portal.catalogue.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.omidb.portal.catalogue.service.ClientRefusal.Reason;

/**
 * {@code meta/density/studies.csv}: Volpara's grade of some studies. What the folder says stands: a
 * study that the table does not have, or a folder without the table, has no known density. A row
 * with a grade that cannot be, or another grade than the row before, is the woman's of that study;
 * a table with a row that names its study by no UID is not taken at all.
 */
final class DensityTable {

  private static final String PATH = "Path";
  private static final String GRADE = "VDG 5thEd";
  private static final Pattern GRADES = Pattern.compile("[1-4]");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Map<String, Integer> grades = new HashMap<>();

  /** The line of the first row that is wrong about a study. */
  private final Map<String, Long> unfit = new HashMap<>();

  private final Set<String> ofNobody = new HashSet<>();

  private DensityTable() {}

  /**
   * Reads the folder's table, if it has one.
   *
   * @throws IOException if the table cannot be read, with a message for people
   */
  static DensityTable of(SourceFolder folder) throws IOException {
    var table = new DensityTable();
    var file = folder.densities();
    if (file.isPresent()) {
      table.read(file.get());
    }
    return table;
  }

  /** The study's grade; empty if nobody says. */
  Optional<Integer> of(String study) throws BrokenClientException {
    var line = unfit.get(study);
    if (line != null) {
      throw new BrokenClientException(Reason.DENSITY_UNFIT, SourceFolder.DENSITIES + line(line));
    }
    return Optional.ofNullable(grades.get(study));
  }

  /** Tells whose some studies are. */
  void found(Collection<String> studies) {
    studies.forEach(ofNobody::remove);
  }

  /** How many studies of the table nobody turned out to have. */
  int ofNobody() {
    return ofNobody.size();
  }

  private void read(Path file) throws IOException {
    try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
        var text = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
        var reader = new BufferedReader(text)) {
      passByteOrderMark(reader);
      read(CSVParser.builder().setReader(reader).setFormat(CSVFormat.RFC4180).get());
    } catch (CharacterCodingException | UncheckedIOException e) {
      throw unreadable("is no table of values with commas between them, in UTF-8");
    }
  }

  /** Some spreadsheets write one before the first name. */
  private static void passByteOrderMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
  }

  private void read(CSVParser rows) throws IOException {
    var each = rows.iterator();
    if (!each.hasNext()) {
      throw unreadable("is empty");
    }
    var names = each.next();
    int path = column(names, PATH);
    int grade = column(names, GRADE);
    while (each.hasNext()) {
      var row = each.next();
      if (row.size() > 1 || !row.get(0).isBlank()) {
        read(row, path, grade, rows.getCurrentLineNumber());
      }
    }
  }

  private static int column(CSVRecord names, String name) throws IOException {
    int found = -1;
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).strip().equals(name)) {
        if (found >= 0) {
          throw unreadable("has the column " + name + " twice");
        }
        found = i;
      }
    }
    if (found < 0) {
      throw unreadable("has no column " + name);
    }
    return found;
  }

  /** A row without a grade says nothing of its study. */
  private void read(CSVRecord row, int path, int grade, long line) throws IOException {
    if (row.size() <= Math.max(path, grade)) {
      throw unreadable("has too few columns" + line(line));
    }
    var study = row.get(path).strip();
    if (!SourceFolder.isUid(study)) {
      throw unreadable("names a study by no UID" + line(line));
    }
    ofNobody.add(study);
    var text = row.get(grade).strip();
    if (text.isEmpty()) {
      return;
    }
    if (!GRADES.matcher(text).matches()) {
      unfit.putIfAbsent(study, line);
      return;
    }
    var before = grades.putIfAbsent(study, Integer.valueOf(text));
    if (before != null && !before.equals(Integer.valueOf(text))) {
      unfit.putIfAbsent(study, line);
    }
  }

  private static String line(long line) {
    return ", line " + line;
  }

  private static IOException unreadable(String what) {
    return new IOException(SourceFolder.DENSITIES + " " + what);
  }
}
