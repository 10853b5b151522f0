package org.omidb.portal.synth.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.synth.service.Filling.FEW;
import static org.omidb.portal.synth.service.Filling.HUNDREDTH;
import static org.omidb.portal.synth.service.Filling.NOW;
import static org.omidb.portal.synth.service.Filling.SILENT;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.catalogue.service.CaseTypesRebuild;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.figures.domain.Figures;
import org.omidb.portal.figures.store.FiguresCount;
import org.omidb.portal.figures.store.SnapshotRows;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.objects.store.DirectoryObjects;
import org.omidb.portal.synth.domain.CatalogueSize;
import org.omidb.portal.synth.domain.Plan;
import org.omidb.portal.synth.domain.PlannedFigures;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** A hundredth of the published size, in a database that nobody else uses. */
@NeedsDatabase
class SyntheticCatalogueTest {

  private static final DataSource DATABASE = TestDatabase.another("synthetic");

  private static final DataSource OTHER_DATABASE = TestDatabase.another("synthetic_few");

  @TempDir static @Nullable Path folder;

  @BeforeAll
  static void fill() throws IOException {
    fill(DATABASE, HUNDREDTH, 7, SILENT);
    fill(OTHER_DATABASE, FEW, 7, SILENT);
  }

  private static void fill(
      DataSource database, CatalogueSize size, long seed, SynthProgress progress)
      throws IOException {
    new SyntheticCatalogue(database, objects(), InstantSource.fixed(NOW))
        .fill(new SyntheticOrder(size, seed, 0), progress);
  }

  private static ObjectStore objects() throws IOException {
    if (folder == null) {
      throw new AssertionError("JUnit makes the folder");
    }
    return new DirectoryObjects(folder);
  }

  @Test
  void the_figures_counted_in_sql_are_those_of_the_plan() {
    assertThat(counted()).isEqualTo(PlannedFigures.of(Plan.of(HUNDREDTH, 7, 0)));
  }

  private static Figures counted() {
    return Sql.inTransaction(DATABASE, FiguresCount::of);
  }

  @Test
  void the_figures_are_published_as_synthetic_and_approximate() {
    var standing = Sql.with(DATABASE, sql -> new SnapshotRows(sql).standing()).orElseThrow();
    assertThat(standing.synthetic()).isTrue();
    assertThat(standing.approximate()).isTrue();
    assertThat(standing.figures()).isEqualTo(counted());
  }

  @Test
  void all_women_are_marked_synthetic_and_none_has_pixels() {
    assertThat(number("select count(*) from client where not synthetic")).isZero();
    assertThat(number("select count(*) from image where stored")).isZero();
  }

  @Test
  void the_rule_that_derives_columns_finds_nothing_to_mend() throws IOException {
    assertThat(new CaseTypesRebuild(OTHER_DATABASE, InstantSource.fixed(NOW)).run()).isZero();
  }

  @Test
  void every_facet_has_values() {
    for (var column :
        List.of(
            "episode.year",
            "episode.age",
            "episode.interval_type",
            "lesion.grade",
            "lesion.invasive",
            "lesion.size_mm",
            "lesion.er",
            "lesion.pr",
            "lesion.her2",
            "study.density",
            "image.manufacturer",
            "image.model",
            "image.laterality",
            "image.view")) {
      int dot = column.indexOf('.');
      var values =
          "select count(distinct %s) from %s"
              .formatted(column.substring(dot + 1), column.substring(0, dot));
      assertThat(number(values)).as(column).isGreaterThan(1);
    }
    assertThat(number("select count(distinct s) from lesion, unnest(signs) s")).isEqualTo(5);
    assertThat(number("select count(distinct c) from lesion, unnest(conspicuity) c")).isEqualTo(5);
    assertThat(number("select count(distinct f) from image, unnest(features) f")).isEqualTo(3);
    assertThat(number("select max(earlier_screens) from episode")).isGreaterThanOrEqualTo(4);
    assertThat(number("select max(follow_up_years) from episode")).isGreaterThanOrEqualTo(9);
  }

  @Test
  void marks_lie_inside_their_images_and_images_have_the_maker_of_their_study() {
    assertThat(
            number(
                "select count(*) from mark m join image i on i.id = m.image_id"
                    + " where x2 > pixel_columns or y2 > pixel_rows"))
        .isZero();
    assertThat(
            number(
                "select count(*) from (select r.study_id from image i join series r"
                    + " on r.id = i.series_id group by r.study_id"
                    + " having count(distinct (maker, manufacturer, model)) > 1) mixed"))
        .isZero();
  }

  @Test
  void the_same_seed_writes_the_same_rows_again_and_another_seed_writes_others()
      throws IOException {
    var before = rows();
    long version = version();
    fill(OTHER_DATABASE, FEW, 7, SILENT);
    assertThat(rows()).isEqualTo(before);
    assertThat(version()).isGreaterThan(version);
    fill(OTHER_DATABASE, FEW, 8, SILENT);
    var others = rows();
    assertThat(others.keySet()).isEqualTo(before.keySet());
    for (var table : before.entrySet()) {
      assertThat(others.get(table.getKey())).as(table.getKey()).isNotEqualTo(table.getValue());
    }
    fill(OTHER_DATABASE, FEW, 7, SILENT);
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void women_made_anew_are_known_to_differ_from_those_that_were_frozen() throws IOException {
    long before = few("select max(version) from client");
    fill(OTHER_DATABASE, FEW, 7, SILENT);
    assertThat(few("select min(version) from client")).isGreaterThan(before);
  }

  private static long few(String question) {
    return Sql.with(OTHER_DATABASE, sql -> sql.row(question, row -> row.getLong(1))).orElseThrow();
  }

  /** A hash over all rows of each table, without the keys, which nobody promises. */
  private static Map<String, String> rows() {
    return Map.of(
        "client", hash("to_jsonb(t) - 'id' - 'version' - 'imported_at'", "client t"),
        "episode", hash("to_jsonb(t) - 'id' - 'client_id'", "episode t"),
        "episode_section", hash("to_jsonb(t) - 'episode_id'", "episode_section t"),
        "lesion", hash("to_jsonb(t) - 'id' - 'episode_id'", "lesion t"),
        "study", hash("to_jsonb(t) - 'id' - 'client_id' - 'episode_id'", "study t"),
        "image", hash("to_jsonb(t) - 'id' - 'series_id'", "image t"),
        "mark", hash("to_jsonb(t) - 'id' - 'image_id'", "mark t"));
  }

  private static String hash(String row, String from) {
    return Sql.with(
            OTHER_DATABASE,
            sql ->
                sql.row(
                    "select md5(string_agg(r, ',' order by r collate \"C\")) from"
                        + " (select (%s)::text r from %s) rows".formatted(row, from),
                    result -> result.getString(1)))
        .orElseThrow();
  }

  private static long version() {
    return Filling.version(OTHER_DATABASE);
  }

  @Test
  void cut_off_anywhere_it_leaves_the_old_catalogue_as_it_was() {
    var before = rows();
    long version = version();
    var calls = new AtomicInteger();
    for (int cut = 0; cut < 6; cut++) {
      int at = cut;
      calls.set(0);
      var cutting =
          new SynthProgress() {
            @Override
            public void begins(Stage stage) {
              cut();
            }

            @Override
            public void done(int women, int of) {
              cut();
            }

            private void cut() {
              if (calls.getAndIncrement() == at) {
                throw new IllegalStateException("cut off");
              }
            }
          };
      assertThatThrownBy(() -> fill(OTHER_DATABASE, FEW, 9, cutting)).hasMessage("cut off");
      assertThat(rows()).isEqualTo(before);
      assertThat(version()).isEqualTo(version);
    }
  }

  private static long number(String question) {
    return Sql.with(DATABASE, sql -> sql.row(question, row -> row.getLong(1))).orElseThrow();
  }
}
