package org.omidb.portal.deidentify;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.testing.ReferencePage;

/**
 * The release profile against the standard's table, row by row: PS3.15, table E.1-1, the basic
 * profile with the options Modified Dates and Patient Characteristics. Where the two differ, {@code
 * deviations.tsv} says why; a row that differs without a reason, or has a reason and does not
 * differ, fails.
 */
class ConfidentialityTableTest {

  /** What an attribute's row says; a tag with x stands for many. */
  private record Row(
      String tag, String basic, String dates, String characteristics, String keyword) {

    Row(String[] columns) {
      this(columns[0], columns[1], columns[2], columns[3], columns[4]);
    }

    boolean covers(Tag each) {
      return tag.equals("private")
          ? each.isPrivate()
          : Pattern.matches(tag.replace('x', '.'), each.hex());
    }
  }

  private record Deviation(Row row, String ours, String reason) {}

  private static final List<Row> ROWS = lines("table-e-1-1.tsv").map(Row::new).toList();

  private static final Map<String, String> REASONS =
      lines("deviations.tsv").collect(toMap(columns -> columns[0], columns -> columns[1]));

  @Test
  void the_table_is_whole() {
    assertThat(ROWS).hasSize(623).extracting(Row::tag).doesNotHaveDuplicates();
  }

  @Test
  void each_row_is_followed_or_has_a_reason() {
    var unlisted =
        ROWS.stream()
            .filter(row -> !followed(row) && !REASONS.containsKey(row.tag()))
            .map(row -> row.tag() + " " + row.keyword() + " " + row.basic() + ": " + ours(row));
    assertThat(unlisted).isEmpty();
  }

  @Test
  void no_reason_is_given_for_a_row_that_is_followed() {
    var differing = ROWS.stream().filter(row -> !followed(row)).map(Row::tag).toList();
    assertThat(REASONS.keySet()).isSubsetOf(differing);
  }

  @Test
  void the_reference_says_where_we_differ() {
    var byReason =
        ROWS.stream()
            .filter(row -> REASONS.containsKey(row.tag()))
            .map(row ->
                new Deviation(row, ours(row), Objects.requireNonNull(REASONS.get(row.tag()))))
            .collect(groupingBy(Deviation::reason, TreeMap::new, toList()));
    var text =
        byReason.entrySet().stream()
            .map(entry ->
                "## %s\n\n%s"
                    .formatted(
                        entry.getKey(),
                        entry.getValue().stream()
                            .map(each ->
                                "- %s %s: %s in the standard, %s here"
                                    .formatted(
                                        each.row().tag(),
                                        each.row().keyword(),
                                        each.row().basic(),
                                        each.ours()))
                            .collect(joining("\n"))))
            .collect(joining("\n\n"));
    ReferencePage.says(
        "dicom-confidentiality-table.md",
        """
        # Where the release profile differs from the standard's table

        Written by `ConfidentialityTableTest`, which compares every row of PS3.15, table E.1-1 (%d rows, edition 2024c: the
        basic profile with the options Modified Dates and Patient Characteristics) with `deidentify/profile.tsv`. All
        other rows are followed.

        %s
        """
            .formatted(ROWS.size(), text));
  }

  private static String ours(Row row) {
    return ReleaseProfile.all().entrySet().stream()
        .filter(entry -> row.covers(entry.getKey()))
        .map(entry -> entry.getValue().sentence())
        .findFirst()
        .orElse("dropped");
  }

  private static boolean followed(Row row) {
    var ours =
        ReleaseProfile.all().entrySet().stream()
            .filter(entry -> row.covers(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    return ours.isEmpty()
        ? row.basic().contains("X")
        : ours.stream().allMatch(allowed(row)::contains);
  }

  /** What the codes of a row allow (PS3.15, table E.1-1a). */
  private static Set<Action> allowed(Row row) {
    var allowed = EnumSet.noneOf(Action.class);
    for (String code : row.basic().split("/", -1)) {
      switch (code) {
        case "X" -> {}
        case "Z" -> allowed.addAll(Set.of(Action.EMPTY, Action.DUMMY, Action.CLIENT));
        case "D" -> allowed.addAll(Set.of(Action.DUMMY, Action.CLIENT));
        case "U" -> allowed.add(Action.UID);
        case "U*" -> allowed.add(Action.ITEMS);
        default -> throw new IllegalStateException("no such code: " + code);
      }
    }
    if (row.dates().equals("C")) {
      allowed.addAll(Set.of(Action.DATE, Action.TIME, Action.MIDNIGHT));
    }
    if (row.characteristics().equals("K")) {
      allowed.addAll(Set.of(Action.KEEP, Action.AGE));
    }
    return allowed;
  }

  private static Stream<String[]> lines(String name) {
    var resource = ConfidentialityTableTest.class.getResourceAsStream(name);
    if (resource == null) {
      throw new IllegalStateException(name + " is not beside its class");
    }
    try (var lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.US_ASCII))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
