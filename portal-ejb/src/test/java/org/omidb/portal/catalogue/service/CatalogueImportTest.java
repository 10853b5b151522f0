package org.omidb.portal.catalogue.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.omidb.portal.catalogue.service.ImportScenario.change;
import static org.omidb.portal.catalogue.service.ImportScenario.files;

import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.catalogue.domain.CatalogueObjects;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.Samples;
import org.omidb.portal.testing.TestDatabase;

/** What an import of a folder does to the catalogue. */
@NeedsDatabase
class CatalogueImportTest extends ImportCase {

  @Test
  void every_woman_study_image_and_mark_of_the_folder_is_in_the_catalogue() throws IOException {
    Samples.write(release, 8, 7);

    assertThat(run()).isEqualTo(new ImportSummary(8, 8, 0, 0, List.of(), List.of(), List.of(), 0));
    assertThat(count("client")).isEqualTo(8);
    assertThat(count("image")).isEqualTo(files(release.resolve("images")).size());
    assertThat(count("study")).isEqualTo(studies(release.resolve("images")));
    assertThat(count("mark")).isPositive();
    assertThat(count("mark_lesion")).isEqualTo(count("mark"));
    assertThat(count("client where status = 'MALIGNANT'")).isEqualTo(3);
    assertThat(count("client where status = 'INTERVAL'")).isEqualTo(1);
    assertThat(count("client where status = 'BENIGN'")).isEqualTo(2);
  }

  @Test
  void every_image_lies_in_the_object_store_as_it_was() throws IOException {
    run();

    try (var keys = objects.list(new ObjectKey("catalogue"))) {
      assertThat(keys).hasSize(files(release.resolve("images")).size());
    }
    for (var file : files(release.resolve("images").resolve(MARKED))) {
      var bytes = Files.readAllBytes(file);
      var key =
          CatalogueObjects.key(
              MARKED,
              String.valueOf(file.getName(file.getNameCount() - 2)),
              String.valueOf(file.getFileName()).replace(".dcm", ""),
              Sha256.of(bytes));
      try (var stored = objects.open(key)) {
        assertThat(stored.readAllBytes()).isEqualTo(bytes);
      }
    }
  }

  @Test
  void women_of_a_folder_that_says_so_are_synthetic_and_no_others() throws IOException {
    run();
    assertThat(count("client where synthetic")).isEqualTo(WOMEN);

    Files.delete(release.resolve("SYNTHETIC"));
    assertThat(run().replaced()).isEqualTo(WOMEN);
    assertThat(count("client where synthetic")).isZero();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {7, 8, 9})
  void a_second_import_changes_nothing(long seed) throws IOException {
    for (var file : files(release)) {
      Files.delete(file);
    }
    Samples.write(release, WOMEN, seed);
    run();
    var before = rows();

    assertThat(run())
        .isEqualTo(new ImportSummary(WOMEN, 0, 0, WOMEN, List.of(), List.of(), List.of(), 0));
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void a_woman_whose_files_change_is_replaced_and_is_a_version_on() throws IOException {
    run();
    change(nbss(MARKED), json -> json.put("Classification", "CI"));

    assertThat(run())
        .isEqualTo(new ImportSummary(WOMEN, 1, 1, WOMEN - 1, List.of(), List.of(), List.of(), 0));
    assertThat(version(MARKED)).isEqualTo(2);
    assertThat(version(OTHER)).isEqualTo(1);
    assertThat(count("client where classification = 'CI' and name = '" + MARKED + "'"))
        .isEqualTo(1);
    assertThat(count("image")).isEqualTo(files(release.resolve("images")).size());
  }

  @Test
  void a_woman_who_breaks_later_stays_as_she_was() throws IOException {
    run();
    var before = rows();
    change(imagedb(MARKED), json -> json.remove("Site"));

    assertThat(run().refusals()).hasSize(1);
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void what_is_no_client_is_passed_over_as_readers_do() throws IOException {
    Files.createDirectories(release.resolve("data/somebody"));

    assertThat(run().read()).isEqualTo(WOMEN);
  }

  @Test
  void a_folder_without_data_is_no_release() {
    assertThatIOException()
        .isThrownBy(() ->
            new CatalogueImport(TestDatabase.dataSource(), objects, InstantSource.system())
                .run(folder.resolve("nowhere"), (client, number, of) -> {}));
  }

  @Test
  void progress_is_told_woman_by_woman() throws IOException {
    var told = new ArrayList<String>();
    new CatalogueImport(TestDatabase.dataSource(), objects, InstantSource.system())
        .run(release, (client, number, of) -> told.add(client + " " + number + "/" + of));

    assertThat(told).containsExactly("demd100001 1/3", "demd100002 2/3", "demd100003 3/3");
  }

  @Test
  void case_types_that_somebody_spoilt_are_rebuilt() throws IOException {
    run();
    var before = rows();
    var rebuild = new CaseTypesRebuild(TestDatabase.dataSource(), InstantSource.system());
    assertThat(rebuild.run()).isZero();
    Sql.with(
        TestDatabase.dataSource(),
        sql ->
            sql.update("update client set status = 'NORMAL'")
                + sql.update("update lesion set class = null")
                + sql.update(
                    "update episode set case_type = 'NORMAL', case_types = '{NORMAL}',"
                        + " marked_types = '{}'"));

    assertThat(rebuild.run()).isPositive();
    assertThat(rows()).isEqualTo(before);
  }
}
