package org.omidb.portal.disclosure;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What NBSS's columns and codes say, in words, for members of the team. Only what a release would
 * carry has words: an identifying column, or a value that is not of its column's form, has none.
 */
public final class NbssWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  /** Some columns have another name in a release, which the table of columns mentions. */
  private static final Pattern RELEASED_AS = Pattern.compile("released as (\\w+)");

  private static final NbssWords STANDARD = new NbssWords();

  private final NbssColumns columns = NbssColumns.standard();

  /** By section and column, in the order of the tables. */
  private final Map<String, String> labels = new LinkedHashMap<>();

  private final List<String> order;

  private NbssWords() {
    put("EPISODE", "EpisodeType", "Kind of episode");
    put("EPISODE", "EpisodeAction", "Last action");
    put("EPISODE", "PatientAge", "Age");
    put("EPISODE", "ActualEpisodeOpenedYear", "True year");
    put("LESION", "LesionDescription", "Description");
    put("SURGERY", "AxillaryNodesPositive", "Positive axillary nodes");
    for (var field : Csv.resource("/nbss/nbss_fields.csv")) {
      var meaning = field.getOrDefault("meaning", "");
      var label = meaning.replaceFirst(";.*", "").replaceFirst("^Space-separated ", "");
      var section = field.getOrDefault("release_section", "");
      put(section, field.getOrDefault("column", ""), label);
      var other = RELEASED_AS.matcher(meaning);
      if (other.find()) {
        put(section, other.group(1), label);
      }
    }
    order = List.copyOf(labels.keySet());
  }

  /** The words of the portal's own tables. */
  public static NbssWords standard() {
    return STANDARD;
  }

  private void put(String section, String column, String label) {
    if (!section.isEmpty() && !label.isEmpty()) {
      var first = label.substring(0, 1).toUpperCase(Locale.ROOT);
      labels.putIfAbsent(section + "/" + column, first + label.substring(1));
    }
  }

  /** What a column is about; its name where the tables do not say. */
  public String label(String section, String column) {
    return labels.getOrDefault(key(section, column), column);
  }

  /** Where the tables have a column among those of its section: the opinion before the details. */
  public int place(String section, String column) {
    int place = order.indexOf(key(section, column));
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  /** Sections of one shape stand in the tables once. */
  private String key(String section, String column) {
    var name = section.equals("OTHERSCREENING") ? "SCREENING" : section;
    var key = name + "/" + column;
    return name.equals("BIOPSYFINE") && !labels.containsKey(key) ? "BIOPSYWIDE/" + column : key;
  }

  /** The value in words; empty if it is not one that may be shown. */
  public Optional<String> words(String section, String column, String value) {
    return columns.find(section, column).flatMap(it -> words(it, value.strip()));
  }

  private static Optional<String> words(Column column, String value) {
    var fitting = column.fitting(value);
    return switch (column) {
      case Column.Date date -> fitting.map(day -> DAY.format(LocalDate.parse(day)));
      case Column.Codes codes -> fitting.map(it -> texts(codes.texts(), it));
      case Column.Words words ->
          fitting.map(it -> it.equals("Y") ? "Yes" : it.equals("N") ? "No" : it);
      case Column.CodeText text -> fitting;
      case Column.Figure figure -> fitting;
      case Column.Age age -> fitting;
      case Column.Text text -> fitting;
    };
  }

  /** Each code with its text; a text that stands in place of a code stays as it is. */
  private static String texts(Map<String, String> texts, String value) {
    if (texts.containsValue(value)) {
      return value;
    }
    return Arrays.stream(value.split("\\s+"))
        .map(code -> texts.containsKey(code) ? texts.get(code) + " (" + code + ")" : code)
        .collect(joining("; "));
  }

  /** The day of a value, in whichever form it stands; empty if it is none. */
  public static Optional<LocalDate> day(String value) {
    return Column.Date.find(value);
  }
}
