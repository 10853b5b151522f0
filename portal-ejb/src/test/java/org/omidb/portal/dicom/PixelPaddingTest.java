package org.omidb.portal.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Native pixels of three rows and three columns, of one byte each: nine bytes. */
class PixelPaddingTest {

  @TempDir Path dir;

  @Test
  void nine_bytes_and_a_tenth_are_as_the_standard_wants_them() throws IOException {
    assertThat(released(1, "0A000000", "01".repeat(9) + "00")).isEqualTo("01".repeat(9) + "00");
  }

  @Test
  void an_odd_number_of_bytes_without_padding_is_read_and_written_with_it() throws IOException {
    assertThat(released(1, "09000000", "01".repeat(9))).isEqualTo("01".repeat(9) + "00");
  }

  @Test
  void a_pad_that_is_only_said_is_missed_by_nobody() throws IOException {
    assertThat(released(1, "0A000000", "01".repeat(9))).isEqualTo("01".repeat(9) + "00");
  }

  /** What stands there is no pixel, and may be anything that was in a device's memory. */
  @Test
  void what_stands_behind_the_last_pixel_stays_behind() throws IOException {
    assertThat(released(1, "20000000", "01".repeat(9) + "4A".repeat(23)))
        .isEqualTo("01".repeat(9) + "00");
  }

  @Test
  void a_pixel_too_few_is_refused() throws IOException {
    assertThat(refusal(1, "08000000", "01".repeat(8)))
        .isEqualTo(DicomException.Reason.PIXELS_UNFIT);
  }

  @Test
  void pixels_that_are_only_said_are_refused() throws IOException {
    assertThat(refusal(1, "0A000000", "01".repeat(8))).isEqualTo(DicomException.Reason.TRUNCATED);
  }

  @Test
  void frames_that_nobody_counts_are_refused() throws IOException {
    assertThat(refusal(2, "24000000", "01".repeat(36)))
        .isEqualTo(DicomException.Reason.PIXELS_UNFIT);
    assertThat(released(2, "16000000", "01".repeat(22))).isEqualTo("01".repeat(18));
  }

  private DicomException.Reason refusal(int frames, String length, String pixels)
      throws IOException {
    var file = Files.write(dir.resolve("x.dcm"), file(frames, length, pixels));
    return catchThrowableOfType(DicomException.class, () -> DicomFiles.whole(file)).reason();
  }

  /** The value of the pixels as a release has them. */
  private String released(int frames, String length, String pixels) throws IOException {
    byte[] source = file(frames, length, pixels);
    DicomFiles.whole(Files.write(dir.resolve("x.dcm"), source));
    var out = new ByteArrayOutputStream();
    var copied =
        DicomFiles.rewrite(new ByteArrayInputStream(source), header -> header, out).orElseThrow();
    byte[] file = out.toByteArray();
    var again = RandomDicom.open(file);
    assertThat(again.pixels().orElseThrow().length()).isEqualTo(copied.bytes());
    assertThat(file).hasSize((int) (again.pixelOffset() + copied.bytes()));
    assertThat(again.copyPixels(new ByteArrayOutputStream())).contains(copied);
    return java.util.HexFormat.of()
        .formatHex(file, (int) again.pixelOffset(), file.length)
        .toUpperCase(java.util.Locale.ROOT);
  }

  private static byte[] file(int frames, String length, String pixels) throws IOException {
    return DeviceFiles.file(
        "1.2.840.10008.1.2.1",
        "28000200 5553 0200 0100 28000800 4953 0200 3"
            + frames
            + "20 28001000 5553 0200 0300 28001100 5553 0200 0300 28000001 5553 0200 0800"
            + "E07F1000 4F42 0000"
            + length
            + pixels);
  }
}
