package org.omidb.portal.dictionary;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.omidb.portal.deidentify.ReleasedAttribute;
import org.omidb.portal.dictionary.Chapter.Kind;
import org.omidb.portal.disclosure.ColumnForm;
import org.omidb.portal.disclosure.Csv;
import org.omidb.portal.disclosure.ReleasedColumns;

/** Puts the chapters together: what may leave comes from the code that lets it leave. */
final class Chapters {

  /** Sections whose columns are those of another one where they have none of their own. */
  private static final Map<String, String> LIKE =
      Map.of("OTHERSCREENING", "SCREENING", "BIOPSYFINE", "BIOPSYWIDE");

  private final List<NbssField> nbss = NbssField.all();
  private final List<Map<String, String>> ofTheFormat =
      Csv.resource("/dictionary/format_fields.csv");
  private final ReleasedColumns released = new ReleasedColumns();

  List<Chapter> all() {
    return Csv.resource("/dictionary/chapters.csv").stream().map(this::chapter).toList();
  }

  private Chapter chapter(Map<String, String> row) {
    var kind = Kind.valueOf(text(row, "kind"));
    var name = text(row, "name");
    return new Chapter(
        kind,
        name,
        text(row, "title"),
        text(row, "summary"),
        switch (kind) {
          case SECTION -> section(name);
          case TABLE -> table(name);
        });
  }

  private List<Entry> section(String section) {
    return switch (section) {
      case "DICOM" -> ReleasedAttribute.all().stream().map(Chapters::attribute).toList();
      case "MARK" -> written(section, released.ofMarks());
      case "CLIENT", "IMAGES", "DENSITY", "ETHNICITY" -> written(section, new TreeMap<>());
      default -> ofNbss(section);
    };
  }

  /** What goes out, and after it what readers of the format may look for in vain. */
  private List<Entry> ofNbss(String section) {
    var entries = new ArrayList<Entry>();
    released.of(section).forEach((name, form) -> entries.add(releasedEntry(section, name, form)));
    section(section, "StudyList").ifPresent(row -> entries.add(written(row, null)));
    for (var field : nbss) {
      boolean isThere = entries.stream().anyMatch(entry -> entry.name().equals(field.column()));
      if (field.section().equals(section) && !isThere) {
        entries.add(columnEntry(field));
      }
    }
    return entries;
  }

  private Entry releasedEntry(String section, String name, ColumnForm form) {
    var columns = columns(section, name);
    var meaning =
        columns.stream()
            .findFirst()
            .map(NbssField::meaning)
            .or(() -> section(section, name).map(row -> text(row, "meaning")))
            .orElseThrow(() -> new IllegalStateException(section + "." + name + " means nothing"));
    return new Entry(
        name,
        meaning,
        Availability.RELEASED,
        section,
        columns.stream().map(NbssField::origin).collect(joining(", ")),
        "",
        form.kind(),
        published(form.values()),
        isKeptByOffices(form.values()));
  }

  private List<NbssField> columns(String section, String name) {
    var own =
        nbss.stream()
            .filter(field -> field.section().equals(section) && field.column().equals(name))
            .toList();
    var other = LIKE.get(section);
    return own.isEmpty() && other != null ? columns(other, name) : own;
  }

  private Optional<Map<String, String>> section(String section, String name) {
    var own = format(section, name);
    var other = LIKE.get(section);
    return own.or(() -> other == null ? Optional.empty() : section(other, name))
        .or(() -> format("*", name));
  }

  private Optional<Map<String, String>> format(String section, String name) {
    return ofTheFormat.stream()
        .filter(row -> text(row, "section").equals(section) && text(row, "name").equals(name))
        .findFirst();
  }

  /** The names of the format in their order; each one has a form, or none has. */
  private List<Entry> written(String section, SortedMap<String, ColumnForm> forms) {
    return ofTheFormat.stream()
        .filter(row -> text(row, "section").equals(section))
        .map(row -> written(row, forms.get(text(row, "name"))))
        .toList();
  }

  private static Entry written(
      Map<String, String> row, @org.jspecify.annotations.Nullable ColumnForm form) {
    return new Entry(
        text(row, "name"),
        text(row, "meaning"),
        Availability.valueOf(text(row, "standing")),
        text(row, "section"),
        "",
        "",
        form == null ? null : form.kind(),
        form == null ? Map.of() : form.values(),
        false);
  }

  private static Entry attribute(ReleasedAttribute attribute) {
    return new Entry(
        attribute.keyword(),
        attribute.sentence(),
        Availability.RELEASED,
        "DICOM",
        attribute.tag(),
        "",
        null,
        Map.of(),
        false);
  }

  private List<Entry> table(String table) {
    return nbss.stream()
        .filter(field -> field.table().equals(table))
        .map(this::columnEntry)
        .toList();
  }

  private Entry columnEntry(NbssField field) {
    return new Entry(
        field.column(),
        field.meaning(),
        standing(field),
        field.section(),
        field.origin(),
        field.type(),
        null,
        published(field.codes()),
        isKeptByOffices(field.codes()));
  }

  private Availability standing(NbssField field) {
    if (released.of(field.section()).containsKey(field.column())) {
      return Availability.RELEASED;
    }
    if (field.identifying()) {
      return Availability.IDENTIFYING;
    }
    return field.section().isEmpty() ? Availability.NOT_HELD : Availability.RECORD_KEY;
  }

  /** The tables have one line without a code for a list that each office keeps for itself. */
  private static boolean isKeptByOffices(Map<String, String> codes) {
    return codes.containsKey("");
  }

  private static Map<String, String> published(Map<String, String> codes) {
    var published = new LinkedHashMap<>(codes);
    published.remove("");
    return published;
  }

  private static String text(Map<String, String> row, String name) {
    return Objects.requireNonNull(row.get(name), name);
  }
}
