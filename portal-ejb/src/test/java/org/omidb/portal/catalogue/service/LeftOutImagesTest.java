package org.omidb.portal.catalogue.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.catalogue.service.ImportScenario.MARKED;
import static org.omidb.portal.catalogue.service.ImportScenario.WOMEN;
import static org.omidb.portal.catalogue.service.ImportScenario.changeHeader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.omidb.portal.catalogue.service.ClientRefusal.Reason;
import org.omidb.portal.deidentify.Encapsulated;
import org.omidb.portal.dicom.DicomFiles;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.TransferSyntax;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.dicom.Vr;
import org.omidb.portal.testing.NeedsDatabase;

/** One file that cannot be taken costs its image, and not its woman. */
@NeedsDatabase
class LeftOutImagesTest {

  @TempDir Path folder;
  private ImportScenario scenario;
  private Path image;

  @BeforeEach
  void release() throws IOException {
    scenario = new ImportScenario(folder);
    image = scenario.images(MARKED).getFirst();
  }

  @Test
  void a_file_that_is_no_dicom() throws IOException {
    scenario.assertLeftOut(
        image,
        Reason.NOT_DICOM,
        ".dcm, NOT_DICOM",
        () -> Files.writeString(image, "no dicom ".repeat(50)));
  }

  @ParameterizedTest
  @CsvSource({
    "1.2.840.10008.1.2.1.99, DICOM_DEFLATED",
    "1.2.840.10008.1.2.2, DICOM_BIG_ENDIAN",
    "1.2.840.113619.5.2, NOT_DICOM"
  })
  void a_file_in_an_encoding_that_is_not_read(String syntax, Reason reason) throws IOException {
    scenario.assertLeftOut(image, reason, ".dcm", () -> rewriteMeta("02001000", "UI", syntax));
  }

  @Test
  void a_directory_of_files() throws IOException {
    scenario.assertLeftOut(
        image,
        Reason.DICOM_DIRECTORY,
        ".dcm",
        () -> rewriteMeta("02000200", "UI", "1.2.840.10008.1.3.10"));
  }

  @Test
  void an_image_of_another_kind() throws IOException {
    changeHeader(image, data -> data.text("SOPClassUID", "1.2.840.10008.5.1.4.1.1.7"));
    ImportScenario.assertOnlyLeftOut(scenario.run(), MARKED, Reason.NOT_A_MAMMOGRAM, ".dcm");
  }

  /** Rows, columns and classes of a representation that no number and no text has. */
  @Test
  void a_size_that_is_none() throws IOException {
    image = explicit();
    changeHeader(image, data -> data.put(Value.of(Tag.of("Rows"), Vr.OB, new byte[] {4, 0})));
    ImportScenario.assertOnlyLeftOut(scenario.run(), MARKED, Reason.DICOM_TRUNCATED, ".dcm");
  }

  @ParameterizedTest
  @CsvSource({
    "BurnedInAnnotation, YES, BURNED_IN",
    "BurnedInAnnotation, Yes, BURNED_IN",
    "RecognizableVisualFeatures, YES, RECOGNIZABLE"
  })
  void an_image_that_can_never_be_released_goes_known_or_not(
      String keyword, String said, Reason reason) throws IOException {
    assertThat(scenario.run().leftOut()).isEmpty();
    int known = scenario.objects(MARKED).size();
    changeHeader(image, data -> data.text(keyword, said));

    var summary = scenario.run();
    ImportScenario.assertOnlyLeftOut(summary, MARKED, reason, ".dcm");
    assertThat(summary.replaced()).isOne();
    assertThat(scenario.objects(MARKED)).hasSize(known - 1);
  }

  @Test
  void words_within_compressed_pixels() throws IOException {
    image = mammogram();
    var data = DicomFiles.header(image).data();
    var jpeg = "FFD8" + "FFFE00064A616E65" + "FFDA0008010100000100" + "12" + "FFD9";
    Files.write(image, Encapsulated.file(data, "1.2.840.10008.1.2.4.70", List.of(jpeg)));
    ImportScenario.assertOnlyLeftOut(scenario.run(), MARKED, Reason.COMMENT_IN_PIXELS, ".dcm");
  }

  @Test
  void graphics_within_the_pixels() throws IOException {
    changeHeader(
        image, data -> data.put(Value.of(Tag.of(0x6000, 0x0102), Vr.US, new byte[] {12, 0})));
    ImportScenario.assertOnlyLeftOut(scenario.run(), MARKED, Reason.OVERLAY_IN_PIXELS, ".dcm");
  }

  @Test
  void a_bit_that_no_pixel_uses() throws IOException {
    var bytes = Files.readAllBytes(image);
    bytes[bytes.length - 1] |= (byte) 0x80;
    Files.write(image, bytes);
    ImportScenario.assertOnlyLeftOut(scenario.run(), MARKED, Reason.OVERLAY_IN_PIXELS, ".dcm");
  }

  @Test
  void words_burned_in_by_what_stands_behind_the_pixels() throws IOException {
    image = explicit();
    var bytes = new ByteArrayOutputStream();
    bytes.write(Files.readAllBytes(image));
    bytes.write(element("28000103", "CS", "YES ".getBytes(StandardCharsets.US_ASCII)));
    Files.write(image, bytes.toByteArray());
    ImportScenario.assertOnlyLeftOut(scenario.run(), MARKED, Reason.BURNED_IN, ".dcm");
  }

  @ParameterizedTest
  @CsvSource({"FrameOfReferenceUID, 1.2", "SoftwareVersions, Li"})
  void a_value_that_would_grow_too_long(String keyword, String text) throws IOException {
    changeHeader(image, data -> data.text(keyword, (text + "\\").repeat(12_000) + text));
    ImportScenario.assertOnlyLeftOut(scenario.run(), MARKED, Reason.HEADER_UNFIT, ".dcm");
  }

  @Test
  void a_uid_of_another_representation() throws IOException {
    image = explicit();
    var uid = Tag.of("SOPInstanceUID");
    for (var vr : new Vr[] {Vr.OB, Vr.ST}) {
      changeHeader(
          image, data -> data.put(Value.of(uid, vr, "1.2.3".getBytes(StandardCharsets.US_ASCII))));
      ImportScenario.assertOnlyLeftOut(scenario.run(), MARKED, Reason.HEADER_UNFIT, ".dcm");
    }
  }

  @Test
  void what_a_header_says_of_its_pixels_counts_as_bytes_too() throws IOException {
    var bytes = "YES ".getBytes(StandardCharsets.US_ASCII);
    image = explicit();
    changeHeader(image, data -> data.put(Value.of(Tag.of("BurnedInAnnotation"), Vr.OB, bytes)));
    ImportScenario.assertOnlyLeftOut(scenario.run(), MARKED, Reason.BURNED_IN, ".dcm");
  }

  @Test
  void a_file_that_is_mended_brings_its_image_back() throws IOException {
    var intact = Files.readAllBytes(image);
    Files.writeString(image, "no dicom");
    assertThat(scenario.run().leftOut()).hasSize(1);
    assertThat(scenario.run().unchanged()).isEqualTo(WOMEN);
    Files.write(image, intact);

    var summary = scenario.run();
    assertThat(summary.leftOut()).isEmpty();
    assertThat(summary.replaced()).isOne();
    assertThat(scenario.objects(MARKED)).hasSameSizeAs(scenario.images(MARKED));
  }

  @Test
  void an_element_behind_the_end_of_the_first_meta_information_changes_nothing()
      throws IOException {
    for (var each : scenario.images(MARKED)) {
      var bytes = Files.readAllBytes(each);
      int end = 144 + (bytes[140] & 0xFF) + ((bytes[141] & 0xFF) << 8);
      var out = new ByteArrayOutputStream();
      out.write(bytes, 0, end);
      out.write(element("02000000", "UL", new byte[] {28, 0, 0, 0}));
      out.write(
          element("02001000", "UI", "1.2.840.10008.1.2.2\0".getBytes(StandardCharsets.US_ASCII)));
      out.write(bytes, end, bytes.length - end);
      Files.write(each, out.toByteArray());
    }

    var summary = scenario.run();
    assertThat(summary.stored()).isEqualTo(WOMEN);
    assertThat(summary.leftOut()).isEmpty();
  }

  private Path mammogram() throws IOException {
    for (var each : scenario.images(MARKED)) {
      if (!DicomFiles.header(each).data().has("NumberOfFrames")) {
        return each;
      }
    }
    throw new AssertionError("No mammogram in the sample");
  }

  /** An image of hers whose representations stand in the file. */
  private Path explicit() throws IOException {
    for (var each : scenario.images(MARKED)) {
      if (DicomFiles.header(each).transferSyntax().equals(TransferSyntax.EXPLICIT_LITTLE_ENDIAN)) {
        return each;
      }
    }
    throw new AssertionError("No such image in the sample");
  }

  /** Puts an element before the others of the meta information: of duplicates the first counts. */
  private void rewriteMeta(String tag, String vr, String text) throws IOException {
    var bytes = Files.readAllBytes(image);
    var even = text.length() % 2 == 0 ? text : text + "\0";
    byte[] element = element(tag, vr, even.getBytes(StandardCharsets.US_ASCII));
    int length = (bytes[140] & 0xFF) + ((bytes[141] & 0xFF) << 8) + element.length;
    bytes[140] = (byte) length;
    bytes[141] = (byte) (length >> 8);
    var out = new ByteArrayOutputStream();
    out.write(bytes, 0, 144);
    out.write(element);
    out.write(bytes, 144, bytes.length - 144);
    Files.write(image, out.toByteArray());
  }

  private static byte[] element(String tag, String vr, byte[] value) throws IOException {
    var out = new ByteArrayOutputStream();
    out.write(java.util.HexFormat.of().parseHex(tag));
    out.write(vr.getBytes(StandardCharsets.US_ASCII));
    out.write(value.length);
    out.write(value.length >> 8);
    out.write(value);
    return out.toByteArray();
  }
}
