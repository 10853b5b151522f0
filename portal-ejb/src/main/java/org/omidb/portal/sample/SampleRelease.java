package org.omidb.portal.sample;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import org.omidb.portal.dicom.DicomFiles;
import org.omidb.portal.dicom.DicomJson;
import org.omidb.portal.shared.service.Json;

/**
 * Writes synthetic women in the release format, as the collection's own database would hold them.
 */
public final class SampleRelease {

  /** More would reach client numbers that a release gives out. */
  public static final int MOST_CASES = 10_000;

  private static final String MARKER = "SYNTHETIC";

  private SampleRelease() {}

  /**
   * Writes as many cases into the folder; the same seed writes the same bytes.
   *
   * @param progress is told after each woman how many are done
   */
  public static void write(Path dir, int cases, long seed, IntConsumer progress)
      throws IOException {
    if (cases < 1 || cases > MOST_CASES) {
      throw new IllegalArgumentException("Between 1 and " + MOST_CASES + " cases, not " + cases);
    }
    Files.createDirectories(dir);
    Files.writeString(dir.resolve(MARKER), "Nobody in this folder exists.\n");
    var densities = new StringBuilder("Path,VDG 5thEd\r\n");
    for (int number = 0; number < cases; number++) {
      var woman = WomanMaker.make(number, seed);
      write(dir, woman);
      densities.append(densities(woman));
      progress.accept(number + 1);
    }
    var table = Files.createDirectories(dir.resolve("meta/density")).resolve("studies.csv");
    Files.writeString(table, densities);
  }

  /** Volpara's grades of most of her studies, 1 to 4; it does not grade every study. */
  private static String densities(Woman woman) {
    return woman.episodes().stream()
        .flatMap(episode -> episode.studies().stream())
        .map(Woman.Study::uid)
        .filter(uid -> grade(uid) > 0)
        .map(uid -> uid + "," + grade(uid) + "\r\n")
        .collect(joining());
  }

  private static int grade(String uid) {
    return Math.floorMod(uid.hashCode(), 5);
  }

  private static void write(Path dir, Woman woman) throws IOException {
    Path data = Files.createDirectories(dir.resolve("data").resolve(woman.client()));
    Path images = dir.resolve("images").resolve(woman.client());
    write(data.resolve("imagedb_" + woman.client() + ".json"), ImageDbJson.of(woman));
    write(data.resolve("nbss_" + woman.client() + ".json"), NbssJson.of(woman));
    for (var episode : woman.episodes()) {
      for (var study : episode.studies()) {
        Path sidecars = Files.createDirectories(data.resolve(study.uid()));
        Path files = Files.createDirectories(images.resolve(study.uid()));
        for (var picture : study.pictures()) {
          var file = files.resolve(picture.uid() + ".dcm");
          SampleImage.write(file, woman, episode, study, picture);
          var header = DicomFiles.header(file);
          write(sidecars.resolve(picture.uid() + ".json"), DicomJson.of(header));
        }
      }
    }
  }

  private static void write(Path file, JsonNode json) throws IOException {
    Json.MAPPER.writeValue(file.toFile(), json);
  }
}
