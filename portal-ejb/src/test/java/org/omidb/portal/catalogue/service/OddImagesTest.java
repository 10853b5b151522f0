package org.omidb.portal.catalogue.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.catalogue.service.ImportScenario.MARKED;
import static org.omidb.portal.catalogue.service.ImportScenario.WOMEN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.catalogue.service.ClientRefusal.Reason;
import org.omidb.portal.deidentify.Encapsulated;
import org.omidb.portal.dicom.DicomFiles;
import org.omidb.portal.dicom.TransferSyntax;
import org.omidb.portal.testing.NeedsDatabase;

/**
 * Sequences and lengths that are wrong in one file: what dcmtk or pydicom make something of is
 * taken, or costs its image and not its woman.
 */
@NeedsDatabase
class OddImagesTest {

  private static final String SEQUENCE = "08001511 5351 0000 ";
  private static final String CODE = "FEFF00E0 0A000000 08000001 5348 0200 4142";

  @TempDir Path folder;
  private ImportScenario scenario;
  private Path image;
  private byte[] intact;

  @BeforeEach
  void release() throws IOException {
    scenario = new ImportScenario(folder);
    image = explicit();
    intact = Files.readAllBytes(image);
  }

  @Test
  void zeros_and_missing_delimiters_cost_nothing() throws IOException {
    for (String odd :
        List.of(
            SEQUENCE + "1A000000" + CODE + "00".repeat(8),
            SEQUENCE + "14000000" + CODE + "0000",
            SEQUENCE + "02000000 0000",
            SEQUENCE + "12000000" + CODE + "FEFFDDE0 00000000",
            SEQUENCE + "12000000 FEFF00E0 FFFFFFFF 08000001 5348 0200 4142")) {
      begin(odd);
      assertThat(scenario.run().leftOut()).as(odd).isEmpty();
    }
    Files.write(image, join(intact, "08001511 5351 0000 FFFFFFFF" + CODE));
    assertThat(scenario.run().leftOut()).hasSize(1);
    Files.write(image, join(intact, "FAFFFAFF 5351 0000 FFFFFFFF" + CODE));
    assertThat(scenario.run().leftOut()).isEmpty();
  }

  @Test
  void what_is_not_read_is_named_and_left_out_and_its_woman_stays() throws IOException {
    var refused =
        Map.of(
            SEQUENCE + "12000000 FEFF00E0 0C000000 08000001 5348 0200 4142", "LENGTH_OVERFLOW",
            SEQUENCE + "12000000 FEFF00E0 08000000 08000001 5348 0200 4142", "LENGTH_OVERFLOW",
            SEQUENCE + "12000000 FEFF00E0 0A000000 08000001 5348 0400 4142", "LENGTH_OVERFLOW",
            SEQUENCE + "02000000 4D47", "LENGTH_OVERFLOW",
            SEQUENCE + "FFFFFFFF" + CODE, "MALFORMED",
            SEQUENCE + "12000000" + CODE + "FEFF0DE0 00000000", "MALFORMED");
    for (var each : refused.entrySet()) {
      begin(each.getKey());
      var summary = scenario.run();
      ImportScenario.assertOnlyLeftOut(
          summary, MARKED, Reason.NOT_DICOM, image.getFileName() + ", " + each.getValue());
      assertThat(summary.stored() + summary.unchanged()).isEqualTo(WOMEN);
    }
  }

  @Test
  void so_is_an_image_whose_frames_nobody_can_count() throws IOException {
    var data = DicomFiles.header(image).data().toBuilder().text("NumberOfFrames", "x").build();
    for (String syntax : List.of("1.2.840.10008.1.2.4.92", "1.2.840.10008.1.2.4.90")) {
      Files.write(image, Encapsulated.file(data, syntax, List.of("FF4FFFD9")));
      ImportScenario.assertOnlyLeftOut(
          scenario.run(), MARKED, Reason.DICOM_TRUNCATED, "PIXELS_UNFIT");
    }
  }

  /** Before the first element of the data set. */
  private void begin(String odd) throws IOException {
    int end = 144 + (intact[140] & 0xFF) + ((intact[141] & 0xFF) << 8);
    var out = new ByteArrayOutputStream();
    out.write(intact, 0, end);
    out.write(bytes(odd));
    out.write(intact, end, intact.length - end);
    Files.write(image, out.toByteArray());
  }

  private static byte[] join(byte[] file, String odd) throws IOException {
    var out = new ByteArrayOutputStream();
    out.write(file);
    out.write(bytes(odd));
    return out.toByteArray();
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
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
}
