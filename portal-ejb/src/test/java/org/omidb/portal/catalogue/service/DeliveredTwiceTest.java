package org.omidb.portal.catalogue.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.omidb.portal.catalogue.service.ImportScenario.MARKED;
import static org.omidb.portal.catalogue.service.ImportScenario.WOMEN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.catalogue.service.ClientRefusal.Reason;
import org.omidb.portal.testing.NeedsDatabase;

/** What comes twice in a delivery: the import takes neither, and says which two. */
@NeedsDatabase
class DeliveredTwiceTest {

  @TempDir Path folder;
  private ImportScenario scenario;

  @BeforeEach
  void release() throws IOException {
    scenario = new ImportScenario(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nbss", "imagedb"})
  void of_two_files_for_the_same_woman_neither_is_taken(String kind) throws IOException {
    var file = kind.equals("nbss") ? scenario.nbss(MARKED) : scenario.imagedb(MARKED);
    copyBeside(file, name(file).replace(kind, kind.toUpperCase(Locale.ROOT)));

    var summary = scenario.run();
    assertThat(summary.stored()).isEqualTo(WOMEN - 1);
    assertThat(summary.refusals())
        .containsExactly(
            new ClientRefusal(
                MARKED,
                Reason.FILE_TWICE,
                "data/demd100001/%s_demd100001.json, data/demd100001/%s_demd100001.json"
                    .formatted(kind.toUpperCase(Locale.ROOT), kind)));
    assertThat(ImportScenario.rows(MARKED)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s.dcm.json", "%s.JSON", "../%s.json"})
  void of_two_sidecars_neither_is_taken(String name) throws IOException {
    var sidecar = scenario.sidecar(scenario.images(MARKED).getFirst());
    copyBeside(sidecar, name.formatted(name(sidecar).replace(".json", "")));

    assertThat(scenario.run().refusals())
        .singleElement()
        .satisfies(refusal -> {
          assertThat(refusal.reason()).isEqualTo(Reason.FILE_TWICE);
          assertThat(refusal.where()).contains(name(sidecar), ", ");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"../%s", "../../%s"})
  void of_two_images_neither_is_taken(String name) throws IOException {
    var image = scenario.images(MARKED).getFirst();
    copyBeside(image, name.formatted(name(image)));

    assertThat(scenario.run().refusals())
        .extracting(ClientRefusal::reason)
        .containsExactly(Reason.FILE_TWICE);
  }

  @Test
  void a_woman_with_two_folders_is_refused_and_counted_once() throws IOException {
    var capitals = scenario.release.resolve("data/" + MARKED.toUpperCase(Locale.ROOT));
    Files.createDirectories(capitals);
    Files.copy(scenario.nbss(MARKED), capitals.resolve("nbss_" + MARKED + ".json"));

    var summary = scenario.run();
    assertThat(summary.read()).isEqualTo(WOMEN);
    assertThat(summary.refusals())
        .extracting(ClientRefusal::reason)
        .containsExactly(Reason.FILE_TWICE);
  }

  @Test
  void of_two_trees_neither_is_taken() throws IOException {
    Files.createDirectories(scenario.release.resolve("DATA"));
    assertThatIOException().isThrownBy(scenario::run).withMessageContaining("DATA, data");
  }

  @Test
  void a_link_to_another_folder_is_followed_in_no_case() throws IOException {
    var elsewhere = Files.move(scenario.nbss(MARKED), folder.resolve("elsewhere.json"));
    Files.createSymbolicLink(
        scenario.nbss(MARKED).resolveSibling("NBSS_" + MARKED + ".json"), elsewhere);
    assertThat(scenario.run().refusals())
        .extracting(ClientRefusal::reason)
        .containsExactly(Reason.FILE_IS_LINK);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static void copyBeside(Path file, String name) throws IOException {
    Files.copy(file, file.resolveSibling(name).normalize());
  }
}
