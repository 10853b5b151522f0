package org.omidb.portal.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.DicomFiles;
import org.omidb.portal.dicom.DicomJson;
import org.omidb.portal.dicom.DicomStream;
import org.omidb.portal.dicom.PixelCopy;
import org.omidb.portal.testing.Program;
import org.omidb.portal.testing.Samples;

/** The sample's images, with all that is planted in them, on their way out. */
class SampleDeidentifiedTest {

  @TempDir private static Path dir;
  private static final List<Image> IMAGES = new ArrayList<>();

  private record Image(Path source, Path released, PixelCopy copied) {}

  @BeforeAll
  static void release() throws IOException {
    Samples.write(dir.resolve("source"), 8, 11);
    List<Path> sources;
    try (var paths = Files.walk(dir.resolve("source"))) {
      sources = paths.filter(path -> path.toString().endsWith(".dcm")).sorted().toList();
    }
    for (Path source : sources) {
      var profile = new HeaderProfile(new PlainPseudonyms(client(source)), List.of());
      Path released = dir.resolve(IMAGES.size() + ".dcm");
      try (var in = Files.newInputStream(source);
          OutputStream out = Files.newOutputStream(released)) {
        var copied = DicomFiles.rewrite(in, profile::apply, out).orElseThrow();
        IMAGES.add(new Image(source, released, copied));
      }
    }
    assertThat(IMAGES).isNotEmpty();
  }

  @Test
  void dciodvfy_finds_no_error_in_any_released_image() throws IOException {
    for (Image image : IMAGES) {
      var run = Program.DCIODVFY.run(image.released().toString());
      assertThat(run.output().lines().filter(line -> line.startsWith("Error")))
          .as("%s", image.source())
          .isEmpty();
    }
  }

  @Test
  void the_pixels_are_the_same() throws IOException {
    for (Image image : IMAGES) {
      assertThat(pixels(image.released())).isEqualTo(image.copied());
      assertThat(pixels(image.source())).isEqualTo(image.copied());
    }
  }

  @Test
  void the_scan_finds_the_source_everywhere_and_nothing_of_it_in_the_released() throws IOException {
    for (Image image : IMAGES) {
      var scan = new TokenScan(identifiers(image.source()));
      assertThat(scan(scan, image.source())).as("%s", image.source()).isNotEmpty();
      assertThat(scan(scan, image.released())).as("%s", image.source()).isEmpty();
      var sidecar = DicomJson.of(DicomFiles.header(image.released()));
      assertThat(scan.json("sidecar", sidecar)).as("%s", image.source()).isEmpty();
    }
  }

  @Test
  void what_researchers_need_is_still_there() throws IOException {
    for (Image image : IMAGES) {
      Dataset before = DicomFiles.header(image.source()).data();
      Dataset after = DicomFiles.header(image.released()).data();
      for (String keyword :
          List.of(
              "Manufacturer",
              "ManufacturerModelName",
              "PatientAge",
              "KVP",
              "BodyPartThickness",
              "ImageLaterality",
              "ViewPosition",
              "ImagerPixelSpacing",
              "PresentationIntentType",
              "WindowCenter")) {
        assertThat(after.find(org.omidb.portal.dicom.Tag.of(keyword)))
            .as(keyword)
            .isEqualTo(before.find(org.omidb.portal.dicom.Tag.of(keyword)));
      }
      assertThat(after.items("ViewCodeSequence")).isEqualTo(before.items("ViewCodeSequence"));
    }
  }

  private static String client(Path source) {
    return source.getName(source.getNameCount() - 3).toString();
  }

  private static List<String> identifiers(Path source) throws IOException {
    var data = DicomFiles.header(source).data();
    var identifiers = new ArrayList<String>();
    identifiers.add(client(source));
    for (String keyword :
        List.of("AccessionNumber", "StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID")) {
      identifiers.addAll(data.texts(keyword));
    }
    return identifiers;
  }

  private static List<TokenScan.Finding> scan(TokenScan scan, Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return scan.dicom(file.toString(), in);
    }
  }

  private static PixelCopy pixels(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return DicomStream.open(in).copyPixels(new ByteArrayOutputStream()).orElseThrow();
    }
  }
}
