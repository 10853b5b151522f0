package org.omidb.portal.catalogue.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.catalogue.service.ImportScenario.MARKED;
import static org.omidb.portal.catalogue.service.ImportScenario.OTHER;
import static org.omidb.portal.catalogue.service.ImportScenario.WOMEN;
import static org.omidb.portal.catalogue.service.ImportScenario.change;
import static org.omidb.portal.catalogue.service.ImportScenario.files;
import static org.omidb.portal.catalogue.service.ImportScenario.first;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.catalogue.service.ClientRefusal.Reason;
import org.omidb.portal.testing.NeedsDatabase;

/**
 * What the database's own reader takes, the import takes as well, and says what it took for what.
 */
@NeedsDatabase
class OlderDeliveriesTest {

  @TempDir Path folder;
  private ImportScenario scenario;

  @BeforeEach
  void release() throws IOException {
    scenario = new ImportScenario(folder);
  }

  @Test
  void a_folder_as_the_format_has_it_takes_nothing_for_anything() throws IOException {
    assertThat(scenario.run().taken()).isEmpty();
  }

  @Test
  void the_two_files_of_a_woman_with_their_first_word_in_capitals() throws IOException {
    rename(scenario.nbss(MARKED), "NBSS_" + MARKED + ".json");
    rename(scenario.imagedb(MARKED), "IMAGEDB_" + MARKED + ".json");

    assertThat(takenAll())
        .containsExactly(
            "demd100001: data/demd100001/NBSS_demd100001.json taken as"
                + " data/demd100001/nbss_demd100001.json",
            "demd100001: data/demd100001/IMAGEDB_demd100001.json taken as"
                + " data/demd100001/imagedb_demd100001.json");
  }

  @Test
  void sidecars_that_are_called_after_the_file() throws IOException {
    var images = scenario.images(MARKED);
    for (var image : images) {
      rename(scenario.sidecar(image), name(image) + ".json");
    }

    assertThat(takenAll())
        .singleElement()
        .asString()
        .startsWith("demd100001: data/demd100001/")
        .contains(".dcm.json taken as data/demd100001/")
        .endsWith(".json, and " + (images.size() - 1) + " more of her files likewise");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \r\n", "{}"})
  void a_sidecar_that_is_empty(String content) throws IOException {
    Files.writeString(scenario.sidecar(scenario.images(MARKED).getFirst()), content);

    assertThat(takenAll())
        .singleElement()
        .asString()
        .endsWith(".json, which is empty, taken as the header of its image");
  }

  @Test
  void folders_and_files_in_capitals_throughout() throws IOException {
    for (var file : files(scenario.release)) {
      if (!name(file).equals("SYNTHETIC")) {
        move(file, relative(file).toUpperCase(Locale.ROOT));
      }
    }

    assertThat(takenAll())
        .contains(
            "DATA taken as data",
            "IMAGES taken as images",
            "demd100002: DATA/DEMD100002/NBSS_DEMD100002.JSON taken as"
                + " data/demd100002/nbss_demd100002.json");
  }

  @Test
  void both_trees_within_another_folder() throws IOException {
    for (var file : files(scenario.release)) {
      move(file, "FFDM/" + relative(file).replaceFirst("^data/", "DATA/"));
    }

    assertThat(takenAll())
        .containsExactly("FFDM/DATA taken as data", "FFDM/images taken as images");
  }

  @Test
  void a_flat_folder_of_images_for_each_woman() throws IOException {
    for (var image : scenario.images(MARKED)) {
      move(image, "images/" + MARKED + "/" + name(image));
    }

    assertThat(takenAll()).singleElement().asString().startsWith("demd100001: images/demd100001/");
  }

  @Test
  void a_flat_folder_of_images_for_all_of_them() throws IOException {
    for (var woman : List.of(MARKED, OTHER)) {
      for (var image : scenario.images(woman)) {
        move(image, "images/" + name(image));
      }
    }

    var taken = takenAll();
    assertThat(taken).hasSize(WOMEN);
    assertThat(taken.getFirst())
        .contains("demd100001: images/", ".dcm taken as images/demd100001/");
  }

  @Test
  void sidecars_in_the_womans_own_folder() throws IOException {
    for (var image : scenario.images(MARKED)) {
      move(scenario.sidecar(image), "data/" + MARKED + "/" + name(image) + ".json");
    }

    assertThat(takenAll()).hasSize(1);
  }

  @Test
  void keys_without_a_name_and_without_anything_in_them() throws IOException {
    change(
        scenario.imagedb(MARKED),
        json -> {
          var studies = (ObjectNode) json.path("STUDIES");
          first(first(studies)).putNull("");
          first(studies).putObject("");
          studies.putNull("");
        });

    assertThat(takenAll())
        .singleElement()
        .asString()
        .contains("imagedb_demd100001.json/STUDIES/", ", which has no name, taken as nothing");
  }

  @Test
  void a_key_without_a_name_is_not_passed_over_with_something_in_it() throws IOException {
    scenario.assertRefused(
        MARKED,
        Reason.UID_MALFORMED,
        "STUDIES/",
        () ->
            change(
                scenario.imagedb(MARKED),
                json -> first(first(json.path("STUDIES"))).putObject("").putObject("7")));
  }

  /**
   * All women go in with all their images, a second time changes nothing, and both say the same.
   */
  private List<String> takenAll() throws IOException {
    var summary = scenario.run();
    assertThat(summary.refusals()).isEmpty();
    assertThat(summary.leftOut()).isEmpty();
    assertThat(summary.stored()).isEqualTo(WOMEN);
    assertThat(ImportScenario.rows(MARKED)).isNotEmpty().allMatch(row -> !row.isEmpty());
    var dicom = files(scenario.release).stream().filter(OlderDeliveriesTest::isDicom).count();
    assertThat(scenario.objects(MARKED).size() + scenario.objects(OTHER).size()).isEqualTo(dicom);
    assertThat(synthetic()).isEqualTo(WOMEN);

    var again = scenario.run();
    assertThat(again.unchanged()).isEqualTo(WOMEN);
    assertThat(again.taken()).isEqualTo(summary.taken());
    return summary.taken().stream().map(TakenAs::text).toList();
  }

  private static long synthetic() {
    return ImportCase.count("client where synthetic");
  }

  private static boolean isDicom(Path file) {
    return name(file).toLowerCase(Locale.ROOT).endsWith(".dcm");
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private String relative(Path file) {
    return scenario.release.relativize(file).toString();
  }

  private static void rename(Path file, String name) throws IOException {
    Files.move(file, file.resolveSibling(name));
  }

  /** Moves a file within the delivery; folders that are empty then go. */
  private void move(Path file, String to) throws IOException {
    var place = scenario.release.resolve(to);
    Files.createDirectories(place.resolveSibling("."));
    Files.move(file, place);
    for (var left = file.getParent();
        left != null && !left.equals(scenario.release) && isEmpty(left);
        left = left.getParent()) {
      Files.delete(left);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }
}
