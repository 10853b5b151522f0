package org.omidb.portal.catalogue.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.catalogue.service.ImportScenario.MARKED;
import static org.omidb.portal.catalogue.service.ImportScenario.OTHER;
import static org.omidb.portal.catalogue.service.ImportScenario.change;
import static org.omidb.portal.catalogue.service.ImportScenario.changeHeader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.catalogue.service.ClientRefusal.Reason;
import org.omidb.portal.dicom.DicomFiles;
import org.omidb.portal.dicom.DicomStream;
import org.omidb.portal.dicom.Header;
import org.omidb.portal.testing.NeedsDatabase;

/** Files that are cut off, and files of another woman. */
@NeedsDatabase
class ImportImagesTest {

  private static final String IMPLICIT = "1.2.840.10008.1.2";
  private static final String EXPLICIT = "1.2.840.10008.1.2.1";
  private static final String RLE = "1.2.840.10008.1.2.5";
  private static final String TOMOSYNTHESIS = "1.2.840.10008.5.1.4.1.1.13.1.3";

  @TempDir Path folder;
  private ImportScenario scenario;

  @BeforeEach
  void release() throws IOException {
    scenario = new ImportScenario(folder);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    IMPLICIT + ", 0",
    IMPLICIT + ", 200",
    IMPLICIT + ", -1",
    EXPLICIT + ", 140",
    EXPLICIT + ", -30000",
    RLE + ", 1000",
    RLE + ", -9",
    RLE + ", -5000",
  })
  void a_file_that_is_cut_off_is_left_out_wherever_that_is(String syntax, int at)
      throws IOException {
    var image = image(header -> header.transferSyntax().uid().equals(syntax));
    assertCut(image, at < 0 ? pixelsEnd(image) + at : at);
  }

  @Test
  void a_file_that_ends_where_its_pixels_would_begin_is_left_out() throws IOException {
    var image = image(header -> header.transferSyntax().uid().equals(EXPLICIT));
    assertCut(image, pixelsBegin(image) - 12);
  }

  @Test
  void a_tomosynthesis_without_its_last_pixels_is_left_out() throws IOException {
    var image = tomosynthesis();
    assertCut(image, pixelsEnd(image) - 2);
  }

  @Test
  void a_tomosynthesis_with_fewer_frames_than_it_says_is_left_out() throws IOException {
    var image = tomosynthesis();
    scenario.assertLeftOut(
        image,
        Reason.DICOM_TRUNCATED,
        "PIXELS_UNFIT",
        () -> changeHeader(image, data -> data.text("NumberOfFrames", "9")));
  }

  @Test
  void a_tomosynthesis_of_more_frames_than_any_machine_makes_is_left_out() throws IOException {
    var image = tomosynthesis();
    scenario.assertLeftOut(
        image,
        Reason.DICOM_TRUNCATED,
        "PIXELS_UNFIT",
        () -> changeHeader(image, data -> data.text("NumberOfFrames", "999999999")));
  }

  @Test
  void encapsulated_pixels_without_a_fragment_for_each_frame_are_left_out() throws IOException {
    var image = image(header -> header.transferSyntax().uid().equals(RLE));
    scenario.assertLeftOut(
        image,
        Reason.DICOM_TRUNCATED,
        "PIXELS_MISSING",
        () -> changeHeader(image, data -> data.text("NumberOfFrames", "2")));
  }

  @Test
  void what_is_cut_off_behind_the_pixels_is_missed_by_nobody() throws IOException {
    var image = withTrailer();
    Files.write(image, Arrays.copyOf(Files.readAllBytes(image), (int) pixelsEnd(image) + 5));

    assertThat(scenario.run().refusals()).isEmpty();
  }

  @Test
  void a_file_with_another_womans_id_is_refused() throws IOException {
    var image = scenario.images(MARKED).getFirst();
    assertRefused(
        image,
        Reason.OTHER_WOMAN,
        ".dcm",
        () -> changeHeader(image, data -> data.text("PatientID", OTHER)));
  }

  @Test
  void a_file_under_another_womans_name_is_refused() throws IOException {
    var image = scenario.images(MARKED).getLast();
    assertRefused(
        image,
        Reason.OTHER_WOMAN,
        ".dcm",
        () -> changeHeader(image, data -> data.text("PatientName", OTHER + "^")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"00100020", "00100010"})
  void a_sidecar_of_another_woman_is_refused(String tag) throws IOException {
    var image = scenario.images(MARKED).getFirst();
    var sidecar = scenario.sidecar(image);
    assertRefused(
        image,
        Reason.OTHER_WOMAN,
        ".json",
        () -> {
          var text = Files.readString(sidecar);
          int value = text.indexOf(MARKED, text.indexOf(tag));
          Files.writeString(
              sidecar, text.substring(0, value) + OTHER + text.substring(value + OTHER.length()));
        });
  }

  @Test
  void an_image_of_another_woman_in_place_of_hers_is_refused() throws IOException {
    var image = scenario.images(MARKED).getFirst();
    var other = Files.readAllBytes(scenario.images(OTHER).getFirst());
    assertRefused(image, Reason.OTHER_WOMAN, ".dcm", () -> Files.write(image, other));
  }

  @Test
  void a_header_that_names_nobody_goes_in() throws IOException {
    for (var image : scenario.images(MARKED)) {
      changeHeader(image, data -> data.text("PatientID").text("PatientName", "Anonymous^"));
      change(scenario.sidecar(image), json -> json.remove(List.of("00100020", "00100010")));
    }

    assertThat(scenario.run().refusals()).isEmpty();
  }

  private void assertCut(Path image, long at) throws IOException {
    scenario.assertLeftOut(
        image,
        Reason.DICOM_TRUNCATED,
        ".dcm",
        () -> Files.write(image, Arrays.copyOf(Files.readAllBytes(image), (int) at)));
  }

  private void assertRefused(
      Path image, Reason reason, String where, ImportScenario.Breakage breakage)
      throws IOException {
    var client = scenario.release.resolve("images").relativize(image).getName(0).toString();
    scenario.assertRefused(client, reason, where, breakage);
  }

  private Path tomosynthesis() throws IOException {
    return image(header -> header.data().text("SOPClassUID").orElse("").equals(TOMOSYNTHESIS));
  }

  private Path withTrailer() throws IOException {
    for (var file : ImportScenario.files(scenario.release.resolve("images"))) {
      if (Files.size(file) > pixelsEnd(file) + 5) {
        return file;
      }
    }
    throw new AssertionError("No file has anything behind its pixels");
  }

  private Path image(Predicate<Header> which) throws IOException {
    for (var file : ImportScenario.files(scenario.release.resolve("images"))) {
      if (which.test(DicomFiles.header(file))) {
        return file;
      }
    }
    throw new AssertionError("No such image in the sample");
  }

  private static long pixelsBegin(Path image) throws IOException {
    try (var in = Files.newInputStream(image)) {
      return DicomStream.open(in).pixelOffset();
    }
  }

  private static long pixelsEnd(Path image) throws IOException {
    try (var in = Files.newInputStream(image)) {
      var stream = DicomStream.open(in);
      long begin = stream.pixelOffset();
      return begin
          + stream.copyPixels(java.io.OutputStream.nullOutputStream()).orElseThrow().bytes();
    }
  }
}
