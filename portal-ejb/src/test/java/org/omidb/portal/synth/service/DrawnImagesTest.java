package org.omidb.portal.synth.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.synth.service.Filling.CHOSEN;
import static org.omidb.portal.synth.service.Filling.HUNDREDTH;
import static org.omidb.portal.synth.service.Filling.NOW;
import static org.omidb.portal.synth.service.Filling.SILENT;
import static org.omidb.portal.synth.service.Filling.version;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.catalogue.domain.CatalogueObjects;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.catalogue.store.WholeCatalogue;
import org.omidb.portal.dicom.DicomStream;
import org.omidb.portal.figures.store.FiguresCount;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.objects.store.DirectoryObjects;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.synth.domain.CatalogueSize;
import org.omidb.portal.synth.domain.Plan;
import org.omidb.portal.synth.domain.PlannedFigures;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** The images that are drawn, and of whom. */
@NeedsDatabase
class DrawnImagesTest {

  @TempDir Path folder;

  private ObjectStore objects() throws IOException {
    return new DirectoryObjects(folder);
  }

  @Test
  void drawn_images_are_valid_dicom_of_the_size_hash_and_name_that_their_rows_say()
      throws IOException {
    var database = TestDatabase.another("synthetic_drawn");
    var objects = objects();
    new SyntheticCatalogue(database, objects, InstantSource.fixed(NOW))
        .fill(new SyntheticOrder(new CatalogueSize(120), 7, 6), SILENT);
    var drawn = Sql.with(database, sql -> sql.rows(DRAWN, DrawnImagesTest::drawn));
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

  @Test
  void images_are_drawn_of_exactly_the_women_whom_a_question_finds() throws IOException {
    var database = TestDatabase.another("synthetic_chosen");
    var catalogue = new SyntheticCatalogue(database, objects(), InstantSource.fixed(NOW));
    catalogue.fill(SyntheticOrder.first(HUNDREDTH, 7, CHOSEN, version(database)), SILENT);
    var found = Sql.with(database, sql -> WholeCatalogue.names(sql, CHOSEN));
    var drawn = Sql.with(database, sql -> sql.rows(DRAWN, DrawnImagesTest::drawn));
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
        .isEqualTo(PlannedFigures.of(Plan.of(HUNDREDTH, 7, 0)));
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
}
