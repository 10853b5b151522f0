package org.omidb.portal.synth.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.catalogue.domain.CatalogueObjects;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.service.CaseTypesRebuild;
import org.omidb.portal.catalogue.store.CatalogueState;
import org.omidb.portal.catalogue.store.FrozenRows;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.catalogue.store.WholeCatalogue;
import org.omidb.portal.dicom.DicomStream;
import org.omidb.portal.figures.domain.Figures;
import org.omidb.portal.figures.store.FiguresCount;
import org.omidb.portal.figures.store.SnapshotRows;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.objects.store.DirectoryObjects;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.synth.domain.CatalogueSize;
import org.omidb.portal.synth.domain.Plan;
import org.omidb.portal.synth.domain.PlannedFigures;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** A hundredth of the published size, in a database that nobody else uses. */
@NeedsDatabase
class SyntheticCatalogueTest {

  private static final CatalogueSize SIZE = CatalogueSize.scaled(0.01);
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final SynthProgress SILENT =
      new SynthProgress() {
        @Override
        public void begins(Stage stage) {}

        @Override
        public void done(int women, int of) {}
      };

  private static final DataSource DATABASE = TestDatabase.another("synthetic");

  /** For what is done many times. */
  private static final CatalogueSize FEW = new CatalogueSize(150);

  private static final DataSource OTHER_DATABASE = TestDatabase.another("synthetic_few");

  @TempDir static @Nullable Path folder;

  @BeforeAll
  static void fill() throws IOException {
    fill(DATABASE, SIZE, 7, SILENT);
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
    assertThat(counted()).isEqualTo(PlannedFigures.of(Plan.of(SIZE, 7, 0)));
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
    return version(OTHER_DATABASE);
  }

  private static long version(DataSource database) {
    return Sql.with(database, CatalogueState::version);
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

  @Test
  void real_women_are_never_replaced() throws IOException {
    var database = TestDatabase.another("synthetic_refused");
    Sql.with(
        database,
        sql ->
            sql.update(
                "insert into client (id, name, site, classification, status, version, nbss_sha256,"
                    + " imagedb_sha256, imported_at) values (1, 'demd1', 'jarv', 'N', 'NORMAL', 1,"
                    + " ?, ?, now())",
                Sha256.of("a"),
                Sha256.of("b")));
    var catalogue = new SyntheticCatalogue(database, objects(), InstantSource.fixed(NOW));
    assertThatThrownBy(() -> catalogue.fill(new SyntheticOrder(SIZE, 7, 0), SILENT))
        .isInstanceOf(RealWomenException.class);
    var names =
        Sql.with(database, sql -> sql.rows("select name from client", row -> row.getString(1)));
    assertThat(names).containsExactly("demd1");
  }

  @Test
  void the_figures_are_dated_when_the_catalogue_was_full() throws IOException {
    var now = new AtomicReference<>(NOW);
    var written = NOW.plus(Duration.ofMinutes(9));
    var snapshot =
        new SyntheticCatalogue(TestDatabase.another("synthetic_dated"), objects(), now::get)
            .fill(
                new SyntheticOrder(FEW, 7, 0),
                new SynthProgress() {
                  @Override
                  public void begins(Stage stage) {
                    if (stage == Stage.COUNTING) {
                      now.set(written);
                    }
                  }

                  @Override
                  public void done(int women, int of) {}
                });
    assertThat(snapshot.takenAt()).isEqualTo(written);
    assertThat(snapshot.published().orElseThrow().at()).isEqualTo(written);
  }

  @Test
  void drawn_images_are_valid_dicom_of_the_size_hash_and_name_that_their_rows_say()
      throws IOException {
    var database = TestDatabase.another("synthetic_drawn");
    var objects = objects();
    new SyntheticCatalogue(database, objects, InstantSource.fixed(NOW))
        .fill(new SyntheticOrder(new CatalogueSize(120), 7, 6), SILENT);
    var drawn = Sql.with(database, sql -> sql.rows(DRAWN, SyntheticCatalogueTest::drawn));
    assertThat(drawn.stream().map(Drawn::client).distinct()).hasSize(6);
    for (var image : drawn) {
      var key = CatalogueObjects.key(image.client(), image.study(), image.uid(), image.sha256());
      try (var content = objects.open(key)) {
        var bytes = content.readAllBytes();
        assertThat(bytes).hasSize((int) image.bytes());
        assertThat(Sha256.of(bytes)).isEqualTo(image.sha256());
        var header = DicomStream.open(new ByteArrayInputStream(bytes)).header().data();
        assertThat(header.text("SOPInstanceUID")).contains(image.uid());
        assertThat(header.text("PatientID")).contains(image.client());
        assertThat(header.text("Manufacturer")).contains(image.manufacturer());
        assertThat(header.number("Columns").map(Number::intValue)).contains(image.columns());
        assertThat(header.number("Rows").map(Number::intValue)).contains(image.rows());
      }
    }
  }

  private static final Criteria CHOSEN =
      Criteria.ALL.with(Facet.TYPE, "malignant").with(Facet.SIGN, "distortion");

  @Test
  void images_are_drawn_of_exactly_the_women_whom_a_question_finds() throws IOException {
    var database = TestDatabase.another("synthetic_chosen");
    var catalogue = new SyntheticCatalogue(database, objects(), InstantSource.fixed(NOW));
    catalogue.fill(SyntheticOrder.first(SIZE, 7, CHOSEN, version(database)), SILENT);
    var found = Sql.with(database, sql -> WholeCatalogue.names(sql, CHOSEN));
    var drawn = Sql.with(database, sql -> sql.rows(DRAWN, SyntheticCatalogueTest::drawn));
    assertThat(found).hasSizeGreaterThan(1);
    assertThat(drawn).extracting(Drawn::client).hasSameElementsAs(found);
    var without =
        Sql.with(
            database,
            sql ->
                sql.rows(
                    "select distinct c.name from client c join study s on s.client_id = c.id"
                        + " join series r on r.study_id = s.id join image i on i.series_id = r.id"
                        + " where not i.stored",
                    row -> row.getString(1)));
    assertThat(without).doesNotContainAnyElementsOf(found).hasSizeGreaterThan(1_000);
    for (var image : drawn.subList(0, 3)) {
      var key = CatalogueObjects.key(image.client(), image.study(), image.uid(), image.sha256());
      assertThat(objects().exists(key)).isTrue();
    }
    assertThat(Sql.inTransaction(database, FiguresCount::of))
        .as("the figures are the same, whoever has images")
        .isEqualTo(PlannedFigures.of(Plan.of(SIZE, 7, 0)));
  }

  @Test
  void what_somebody_has_made_their_own_is_never_replaced_by_a_first_catalogue()
      throws IOException {
    var database = TestDatabase.another("synthetic_own");
    var catalogue = new SyntheticCatalogue(database, objects(), InstantSource.fixed(NOW));
    long untouched = version(database);
    catalogue.fill(new SyntheticOrder(FEW, 7, 0), SILENT);
    var before = Sql.with(database, WholeCatalogue::holdsRealWomen);
    assertThat(before).isFalse();
    long made = version(database);
    assertThatThrownBy(
            () -> catalogue.fill(SyntheticOrder.first(FEW, 8, CHOSEN, untouched), SILENT))
        .isInstanceOf(OwnCatalogueException.class);
    assertThat(version(database)).isEqualTo(made);
  }

  @Test
  void women_who_are_frozen_for_an_application_stay_though_it_was_sent_while_others_were_made()
      throws IOException {
    var database = TestDatabase.another("synthetic_frozen");
    var catalogue = new SyntheticCatalogue(database, objects(), InstantSource.fixed(NOW));
    catalogue.fill(new SyntheticOrder(FEW, 7, 0), SILENT);
    long made = version(database);
    var freezing =
        new SynthProgress() {
          @Override
          public void begins(Stage stage) {
            if (stage == Stage.COUNTING) {
              Sql.inTransaction(database, SyntheticCatalogueTest::freeze);
            }
          }

          @Override
          public void done(int women, int of) {}
        };
    assertThatThrownBy(() -> catalogue.fill(SyntheticOrder.first(FEW, 8, CHOSEN, made), freezing))
        .isInstanceOf(OwnCatalogueException.class);
    assertThat(version(database)).isEqualTo(made);
    assertThatThrownBy(() -> catalogue.fill(SyntheticOrder.first(FEW, 8, CHOSEN, made), SILENT))
        .as("said before anything is begun")
        .isInstanceOf(OwnCatalogueException.class);
  }

  /** As somebody does who sends an application meanwhile; who would wait for ever if it waited. */
  private static int freeze(Sql sql) {
    sql.update("set local lock_timeout = '5s'");
    new FrozenRows(sql, CHOSEN).holdOffImports();
    sql.update(
        "insert into selection (id, owner, name, criteria, created_at)"
            + " values (?, ?, 'mine', '{}'::jsonb, now())",
        new UUID(1, 1),
        new UUID(1, 2));
    return sql.update(
        "insert into frozen_selection (id, selection, sha256, frozen_at, criteria, sentence,"
            + " women, episodes, studies, images)"
            + " values (?, ?, ?, now(), '{}'::jsonb, 'All.', 1, 1, 1, 1)",
        new UUID(1, 3),
        new UUID(1, 1),
        Sha256.of("all"));
  }

  private static final String DRAWN =
      "select c.name, s.uid study, i.uid, i.sha256, i.bytes, i.manufacturer, pixel_columns,"
          + " pixel_rows from image i join series r on r.id = i.series_id"
          + " join study s on s.id = r.study_id join client c on c.id = s.client_id"
          + " where i.stored";

  private record Drawn(
      String client,
      String study,
      String uid,
      Sha256 sha256,
      long bytes,
      String manufacturer,
      int columns,
      int rows) {}

  private static Drawn drawn(ResultSet row) throws SQLException {
    return new Drawn(
        row.getString("name"),
        row.getString("study"),
        row.getString("uid"),
        Sha256.ofDigest(row.getBytes("sha256")),
        row.getLong("bytes"),
        row.getString("manufacturer"),
        row.getInt("pixel_columns"),
        row.getInt("pixel_rows"));
  }

  private static long number(String question) {
    return Sql.with(DATABASE, sql -> sql.row(question, row -> row.getLong(1))).orElseThrow();
  }
}
