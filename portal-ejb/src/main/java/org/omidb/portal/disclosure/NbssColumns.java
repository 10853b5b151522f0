package org.omidb.portal.disclosure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The columns of NBSS that go out, by section of the release: those that the table of columns
 * places in a section and does not mark as identifying. Everything else stays, known or not.
 */
final class NbssColumns {

  /** Keys of records in NBSS itself: not about the woman, but a way back to her. */
  private static final Set<String> RECORD_KEYS = Set.of("EpisodeRecordId", "LesionId");

  private static final List<String> OPINIONS =
      List.of("Benign", "Malignant", "Normal", "Suspicious", "Uncertain");

  private static final Column YES_NO = new Column.Words(List.of("Y", "N"));

  private static final int SHORT = 2;

  private static final Pattern TEXT_LENGTH = Pattern.compile("C\\((\\d+)\\)");

  private final Map<String, Map<String, Column>> bySection = new HashMap<>();
  private final Map<String, Map<String, String>> codes;

  private NbssColumns(List<Map<String, String>> fields, List<Map<String, String>> codes) {
    this.codes =
        codes.stream()
            .collect(
                groupingBy(
                    code -> value(code, "code_list"),
                    toMap(code -> value(code, "code"), code -> value(code, "text"))));
    fields.stream().filter(NbssColumns::mayLeave).forEach(this::add);
    addNamesOfTheFormat();
  }

  /** The columns as the tables beside the class path's {@code nbss} folder say. */
  static NbssColumns standard() {
    return new NbssColumns(
        Csv.resource("/nbss/nbss_fields.csv"), Csv.resource("/nbss/nbss_codes.csv"));
  }

  Optional<Column> find(String section, String column) {
    return Optional.ofNullable(bySection.getOrDefault(section, Map.of()).get(column));
  }

  /** The sections that have columns, in the order of their names. */
  SortedSet<String> sections() {
    return new TreeSet<>(bySection.keySet());
  }

  /** Every column of a section that goes out, by its name in the release. */
  SortedMap<String, Column> of(String section) {
    return new TreeMap<>(bySection.getOrDefault(section, Map.of()));
  }

  private static boolean mayLeave(Map<String, String> field) {
    return !value(field, "release_section").isEmpty()
        && value(field, "identifying").equals("no")
        && !RECORD_KEYS.contains(value(field, "column"));
  }

  private void add(Map<String, String> field) {
    put(value(field, "release_section"), value(field, "column"), column(field));
  }

  private Column column(Map<String, String> field) {
    var name = value(field, "column");
    if (name.endsWith("OpinionTxt")) {
      return new Column.Words(OPINIONS);
    }
    if (name.equals("DiagnosticSetOutcome")) {
      return outcome();
    }
    if (!value(field, "code_list").isEmpty()) {
      return codes(value(field, "code_list"));
    }
    if (name.startsWith("AgeAt")) {
      return new Column.Age();
    }
    var type = value(field, "type");
    return switch (type) {
      case "DATE" -> new Column.Date();
      case "YN" -> YES_NO;
      default -> type.startsWith("NUM") ? new Column.Figure() : new Column.Text(length(type));
    };
  }

  private static int length(String type) {
    var matcher = TEXT_LENGTH.matcher(type);
    if (!matcher.matches()) {
      throw new IllegalStateException("A column of unknown type " + type);
    }
    return Integer.parseInt(matcher.group(1));
  }

  /**
   * Some columns have another name in a release than in NBSS, and a few are made for the release.
   * LesionDescription is identifying as free text, and goes out only as one of its codes.
   */
  private void addNamesOfTheFormat() {
    put("EPISODE", "EpisodeType", codes("EPC"));
    put("EPISODE", "EpisodeAction", codes("ACT"));
    put("EPISODE", "ActualEpisodeOpenedYear", new Column.Figure());
    put("EPISODE", "PatientAge", new Column.Age());
    put("LESION", "LesionDescription", new Column.CodeText(codes("LESDES").texts()));
    put("SURGERY", "AxillaryNodesPositive", new Column.Figure());
    put("SURGERY", "AxillarySpecimenType", codes("BIAP"));
    put("BIOPSYWIDE", "InsituPresent", YES_NO);
    put("BIOPSYWIDE", "LymphNode", YES_NO);
    for (var section : NbssSections.EVENTS) {
      put(section, "left_opinion", new Column.Words(OPINIONS));
      put(section, "right_opinion", new Column.Words(OPINIONS));
      put(section, "dateperformed", new Column.Date());
      put(section, "diagnosticsetoutcome", outcome());
    }
    var fine = new HashMap<>(bySection.getOrDefault("BIOPSYWIDE", Map.of()));
    fine.putAll(bySection.getOrDefault("BIOPSYFINE", Map.of()));
    bySection.put("BIOPSYFINE", fine);
    bySection.put("OTHERSCREENING", bySection.getOrDefault("SCREENING", Map.of()));
  }

  private Column.Codes codes(String list) {
    return new Column.Codes(codes.getOrDefault(list, Map.of()), SHORT);
  }

  /** NBSS keeps it in four characters without a list of its own; most are actions. */
  private Column.Codes outcome() {
    return new Column.Codes(codes("ACT").texts(), 4);
  }

  private void put(String section, String name, Column column) {
    bySection.computeIfAbsent(section, none -> new HashMap<>()).put(name, column);
  }

  private static String value(Map<String, String> row, String name) {
    return Optional.ofNullable(row.get(name))
        .orElseThrow(() -> new IllegalStateException("No column " + name.toLowerCase(Locale.ROOT)));
  }
}
