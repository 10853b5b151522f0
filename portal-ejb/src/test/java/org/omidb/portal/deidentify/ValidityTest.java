package org.omidb.portal.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.DicomFiles;
import org.omidb.portal.dicom.Header;
import org.omidb.portal.testing.Program;
import org.omidb.portal.testing.Samples;

/**
 * An image that was valid is so after its release: what its class requires (PS3.3, types 1 and 2)
 * has a value or a dummy. One image of each class, with all that its modules ask for.
 */
class ValidityTest {

  @TempDir private static Path dir;

  /** A file with a full header, by class of its image. */
  private static final Map<String, Path> SOURCES = new TreeMap<>();

  @BeforeAll
  static void make() throws IOException {
    Samples.write(dir.resolve("sample"), 8, 11);
    try (var paths = Files.walk(dir.resolve("sample"))) {
      for (Path path : paths.filter(each -> each.toString().endsWith(".dcm")).sorted().toList()) {
        String name = DicomFiles.header(path).data().text("SOPClassUID").orElseThrow();
        if (!SOURCES.containsKey(name)) {
          SOURCES.put(name, rewritten(path, dir.resolve(name + ".dcm"), ValidityTest::full));
        }
      }
    }
  }

  @Test
  void each_class_is_there() {
    assertThat(SOURCES).hasSize(3);
  }

  @Test
  void dciodvfy_finds_no_error_before_nor_after() throws IOException {
    for (Path source : SOURCES.values()) {
      assertThat(errors(source)).as("before, %s", source).isEmpty();
      assertThat(errors(released(source))).as("after, %s", source).isEmpty();
    }
  }

  @Test
  void a_shape_stays_with_what_describes_it() throws IOException {
    var shapes =
        List.<UnaryOperator<Dataset.Builder>>of(
            data ->
                data.text("CollimatorShape", "CIRCULAR")
                    .text("CenterOfCircularCollimator", "5", "5")
                    .text("RadiusOfCircularCollimator", "5"),
            data ->
                data.text("CollimatorShape", "POLYGONAL")
                    .text("VerticesOfThePolygonalCollimator", "1", "1", "1", "5", "5", "5"),
            data ->
                data.text("ShutterShape", "CIRCULAR")
                    .text("CenterOfCircularShutter", "5", "5")
                    .text("RadiusOfCircularShutter", "5")
                    .number("ShutterPresentationValue", 0),
            data ->
                data.text("ShutterShape", "POLYGONAL")
                    .text("VerticesOfThePolygonalShutter", "1", "1", "1", "5", "5", "5")
                    .number("ShutterPresentationValue", 0));
    Path source = Objects.requireNonNull(SOURCES.get("1.2.840.10008.5.1.4.1.1.1.2"));
    for (var shape : shapes) {
      Path shaped =
          rewritten(
              source,
              dir.resolve("shaped.dcm"),
              header ->
                  new Header(
                      header.meta(),
                      shape.apply(header.data().toBuilder()).build(),
                      header.transferSyntax()));
      assertThat(errors(shaped)).isEmpty();
      assertThat(errors(released(shaped))).isEmpty();
    }
  }

  @Test
  void what_had_to_stay_says_nothing_of_people_and_machines() throws IOException {
    for (Path source : SOURCES.values()) {
      var data = DicomFiles.header(released(source)).data();
      var text = new String(Files.readAllBytes(released(source)), StandardCharsets.ISO_8859_1);
      assertThat(text).doesNotContain("Elmer", "ELM", "Royal", "81234", "Jane", "080000", "1011");
      assertThat(data.text("PatientAge")).contains("090Y");
    }
  }

  @Test
  void a_calibration_has_its_type_and_its_description() throws IOException {
    var data =
        DicomFiles.header(
                released(Objects.requireNonNull(SOURCES.get("1.2.840.10008.5.1.4.1.1.1.2"))))
            .data();
    assertThat(data.text("PixelSpacingCalibrationType")).contains("FIDUCIAL");
    assertThat(data.text("PixelSpacingCalibrationDescription")).contains("REMOVED");
  }

  private static Header full(Header source) {
    Dataset data = FullHeaders.full(source.data());
    return new Header(source.meta(), data, source.transferSyntax());
  }

  private static Path released(Path source) throws IOException {
    String client = DicomFiles.header(source).data().text("PatientID").orElseThrow();
    var profile = new HeaderProfile(new PlainPseudonyms(client), List.of());
    return rewritten(source, dir.resolve("released.dcm"), profile::apply);
  }

  private static Path rewritten(Path from, Path to, UnaryOperator<Header> change)
      throws IOException {
    try (var in = Files.newInputStream(from);
        OutputStream out = Files.newOutputStream(to)) {
      DicomFiles.rewrite(in, change, out);
    }
    return to;
  }

  private static List<String> errors(Path file) throws IOException {
    return Program.DCIODVFY
        .run(file.toString())
        .output()
        .lines()
        .filter(line -> line.startsWith("Error"))
        .toList();
  }
}
