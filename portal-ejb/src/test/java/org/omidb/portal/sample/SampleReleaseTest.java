package org.omidb.portal.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.dicom.DicomFiles;
import org.omidb.portal.dicom.DicomJson;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.service.Json;

/** The rules of the release format, looked at from outside: only files and JSON. */
class SampleReleaseTest {

  private static final int CASES = 16;
  private static final String DENSITIES = "meta/density/studies.csv";

  @TempDir private static Path dir;

  @BeforeAll
  static void write() throws IOException {
    SampleRelease.write(dir, CASES, 4, done -> {});
  }

  @Test
  void the_same_seed_writes_the_same_bytes_and_another_does_not(@TempDir Path other)
      throws IOException {
    SampleRelease.write(other.resolve("same"), 2, 4, done -> {});
    SampleRelease.write(other.resolve("more"), 3, 4, done -> {});
    SampleRelease.write(other.resolve("else"), 2, 5, done -> {});
    var same = hashes(other.resolve("same"));
    same.remove(DENSITIES);
    assertThat(hashes(dir)).containsAllEntriesOf(same);
    assertThat(hashes(other.resolve("more"))).containsAllEntriesOf(same);
    assertThat(hashes(other.resolve("else"))).isNotEqualTo(same);
    assertThat(Files.readString(dir.resolve(DENSITIES)))
        .startsWith(Files.readString(other.resolve("same").resolve(DENSITIES)));
  }

  @Test
  void most_studies_have_a_density_and_none_has_two() throws IOException {
    var studies = new HashSet<String>();
    for (String client : clients()) {
      imageDb(client).path("STUDIES").fieldNames().forEachRemaining(studies::add);
    }
    var lines = Files.readAllLines(dir.resolve(DENSITIES));
    var graded = lines.stream().skip(1).map(line -> line.replaceFirst(",.*", "")).toList();
    assertThat(lines.getFirst()).isEqualTo("Path,VDG 5thEd");
    assertThat(lines.stream().skip(1)).allMatch(line -> line.matches("[0-9.]+,[1-4]"));
    assertThat(graded).doesNotHaveDuplicates().isSubsetOf(studies);
    assertThat(graded.size()).isBetween(studies.size() / 2, studies.size() - 1);
  }

  @Test
  void every_client_has_a_known_site_and_episodes_that_count_down() throws IOException {
    assertThat(clients()).hasSize(CASES).allMatch(client -> client.matches("demd1000\\d\\d"));
    for (String client : clients()) {
      assertThat(imageDb(client).path("Site").asText()).isIn("jarv", "adde", "stge");
      assertThat(imageDb(client).path("ClientID").asText()).isEqualTo(client);
      var episodes = episodes(client).keySet();
      assertThat(episodes).isNotEmpty().allMatch(id -> id.matches("99\\d[49]"));
      assertThat(episodes).contains("9999");
    }
  }

  @Test
  void every_image_listed_has_its_file_and_sidecar_and_all_three_agree() throws IOException {
    for (String client : clients()) {
      for (var study : imageDb(client).path("STUDIES").properties()) {
        for (var series : study.getValue().properties()) {
          for (var image : series.getValue().properties()) {
            String path = client + "/" + study.getKey() + "/" + image.getKey();
            var header = DicomFiles.header(dir.resolve("images/" + path + ".dcm"));
            assertThat(header.meta().text("MediaStorageSOPInstanceUID")).contains(image.getKey());
            assertThat(header.data().text("SOPInstanceUID")).contains(image.getKey());
            assertThat(header.data().text("SeriesInstanceUID")).contains(series.getKey());
            assertThat(header.data().text("StudyInstanceUID")).contains(study.getKey());
            assertThat(header.data().text("PatientID")).contains(client);
            var sidecar = Json.MAPPER.readTree(dir.resolve("data/" + path + ".json").toFile());
            assertThat(sidecar).isEqualTo(Json.MAPPER.readTree(DicomJson.of(header).toString()));
          }
        }
      }
    }
  }

  @Test
  void every_study_has_the_date_of_an_event_of_its_episode() throws IOException {
    for (String client : clients()) {
      var episodes = nbss(client);
      for (var study : imageDb(client).path("STUDIES")) {
        var episode = episodes.path(study.path("EpisodeID").asText());
        assertThat(dates(episode)).contains(study.path("StudyDate").asText());
      }
    }
  }

  @Test
  void every_mark_lies_in_its_image_and_is_linked_to_a_lesion_of_its_episode_and_side()
      throws IOException {
    int marks = 0;
    for (String client : clients()) {
      var episodes = nbss(client);
      for (var study : imageDb(client).path("STUDIES").properties()) {
        var lesions = episodes.path(study.getValue().path("EpisodeID").asText()).path("LESION");
        for (var image : images(study.getValue())) {
          for (JsonNode mark : image.getValue()) {
            marks++;
            var header =
                DicomFiles.header(
                    dir.resolve(
                        "images/" + client + "/" + study.getKey() + "/" + image.getKey() + ".dcm"));
            String side = header.data().text("ImageLaterality").orElseThrow();
            assertThat(header.data().text("PresentationIntentType")).contains("FOR PRESENTATION");
            var number = mark.path("LinkedNBSSLesionNumber");
            assertThat(number.isTextual()).isTrue();
            assertThat(lesions.path(side).has(number.asText())).isTrue();
            assertThat(pixel(mark, "X1")).isBetween(0, pixel(mark, "X2"));
            assertThat(pixel(mark, "X2")).isLessThan(WomanMaker.COLUMNS);
            assertThat(pixel(mark, "Y1")).isBetween(0, pixel(mark, "Y2"));
            assertThat(pixel(mark, "Y2")).isLessThan(WomanMaker.ROWS);
          }
        }
      }
    }
    assertThat(marks).isGreaterThan(5);
  }

  @Test
  void every_kind_of_case_every_kind_of_image_and_every_encoding_is_there() throws IOException {
    Set<String> classes = new HashSet<>();
    Set<String> sopClasses = new HashSet<>();
    Set<String> syntaxes = new HashSet<>();
    for (String client : clients()) {
      classes.add(nbss(client).path("Classification").asText());
    }
    for (Path file : files(dir.resolve("images"))) {
      var header = DicomFiles.header(file);
      sopClasses.add(header.data().text("SOPClassUID").orElseThrow());
      syntaxes.add(header.transferSyntax().uid());
    }
    assertThat(classes).containsExactlyInAnyOrder("N", "M", "B", "CI");
    assertThat(sopClasses).hasSize(3);
    assertThat(syntaxes).hasSize(3);
  }

  private static int pixel(JsonNode mark, String name) {
    assertThat(mark.path(name).isTextual()).isTrue();
    return Integer.parseInt(mark.path(name).asText());
  }

  private static List<String> clients() {
    return List.of(java.util.Objects.requireNonNull(dir.resolve("data").toFile().list())).stream()
        .sorted()
        .toList();
  }

  private static JsonNode imageDb(String client) throws IOException {
    return json(client, "imagedb_");
  }

  private static JsonNode nbss(String client) throws IOException {
    return json(client, "nbss_");
  }

  private static JsonNode json(String client, String prefix) throws IOException {
    return Json.MAPPER.readTree(
        dir.resolve("data/" + client + "/" + prefix + client + ".json").toFile());
  }

  private static Map<String, JsonNode> episodes(String client) throws IOException {
    var episodes = new TreeMap<String, JsonNode>();
    for (var entry : nbss(client).properties()) {
      if (entry.getValue().isObject()) {
        episodes.put(entry.getKey(), entry.getValue());
      }
    }
    return episodes;
  }

  private static List<Map.Entry<String, JsonNode>> images(JsonNode study) {
    var images = new ArrayList<Map.Entry<String, JsonNode>>();
    study.forEach(series -> images.addAll(series.properties()));
    return images;
  }

  private static List<String> dates(JsonNode episode) {
    var dates = new ArrayList<String>();
    for (String name : List.of("DateTaken", "dateperformed", "DatePerformed")) {
      dates.addAll(episode.findValuesAsText(name));
    }
    return dates;
  }

  private static List<Path> files(Path root) throws IOException {
    try (var paths = Files.walk(root)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Map<String, Sha256> hashes(Path root) throws IOException {
    var hashes = new TreeMap<String, Sha256>();
    for (Path file : files(root)) {
      hashes.put(root.relativize(file).toString(), Sha256.of(Files.readAllBytes(file)));
    }
    return hashes;
  }
}
