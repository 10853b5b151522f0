package org.omidb.portal.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.omidb.portal.deidentify.NotReleasableException.Reason;
import org.omidb.portal.dicom.Dataset;

/** A compressed picture has no bit, line, column or component that its header does not have. */
class CompressedBitsTest {

  private static final String RLE = "1.2.840.10008.1.2.5";
  private static final String JPEG = "1.2.840.10008.1.2.4.70";
  private static final String JPEG_LS = "1.2.840.10008.1.2.4.80";
  private static final String LOSSY = "1.2.840.10008.1.2.4.51";
  private static final String JPEG_2000 = "1.2.840.10008.1.2.4.90";

  @TempDir private Path dir;

  @ParameterizedTest
  @CsvSource({
    "12, 11, 0, 0F, FF, true",
    "12, 11, 0, 10, 00, false",
    "12, 11, 0, 80, 00, false",
    "12, 11, 1, 0F, FF, true",
    "12, 11, 1, F8, 00, true",
    "12, 11, 1, 08, 00, true",
    "12, 11, 1, F0, 00, false",
    "12, 11, 1, 78, 00, false",
    "12, 15, 0, FF, F0, true",
    "12, 15, 0, 00, 01, false",
    "12, 15, 1, FF, F1, false",
    "8, 7, 0, 00, FF, true",
    "8, 7, 0, 01, 00, false",
    "16, 15, 0, FF, FF, true"
  })
  void run_lengths_set_no_bit_that_no_pixel_uses(
      int stored, int high, int signed, String top, String low, boolean leaves) throws IOException {
    String header = "02000000" + "40000000" + "42000000" + "00".repeat(52);
    var picture = Encapsulated.pixel(stored, high, signed);
    var literal = header + "00" + top + "00" + low;
    assertThat(obstacle(picture, RLE, literal).isEmpty()).isEqualTo(leaves);
    var two = picture.number("Columns", 2);
    var repeated = header + "FF" + top + "FF" + low;
    assertThat(obstacle(two, RLE, repeated).isEmpty()).isEqualTo(leaves);
  }

  /** Sixteen bits would have to be looked at, and cannot be. */
  @ParameterizedTest
  @CsvSource({
    "0C, 0001, 0001, true",
    "0D, 0001, 0001, false",
    "10, 0001, 0001, false",
    "11, 0001, 0001, false",
    "0C, 0002, 0001, false",
    "0C, 0001, 0002, false",
    "0C, 0101, 0001, false",
    "0C, 0001, 0100, false"
  })
  void a_jpeg_is_as_deep_and_as_large_as_its_header_says(
      String bits, String rows, String columns, boolean leaves) throws IOException {
    String frame = "000B" + bits + rows + columns + "01" + "001100";
    String scan = "FFDA0008" + "010100000100" + "1234";
    var picture = Encapsulated.pixel(12, 11, 0);
    assertThat(obstacle(picture, JPEG, "FFD8FFC3" + frame + scan + "FFD9").isEmpty())
        .isEqualTo(leaves);
    assertThat(obstacle(picture, JPEG_LS, "FFD8FFF7" + frame + scan + "FFD9").isEmpty())
        .isEqualTo(leaves);
    assertThat(obstacle(picture, LOSSY, "FFD8FFC1" + frame + scan + "FFD9").isEmpty())
        .isEqualTo(leaves);
  }

  @Test
  void a_jpeg_has_no_component_more() throws IOException {
    var image = "FFD8FFC30011" + "0800010001" + "03" + "001100011100021100" + "FFD9";
    assertThat(obstacle(Encapsulated.pixel(8, 7, 0), JPEG, image))
        .contains(Reason.COMMENT_IN_PIXELS);
    assertThat(obstacle(Encapsulated.pixel(8, 7, 0).number("SamplesPerPixel", 3), JPEG, image))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0B, 1, 1, 0, 0, true",
    "8B, 1, 1, 0, 0, true",
    "0C, 1, 1, 0, 0, false",
    "8C, 1, 1, 0, 0, false",
    "0B, 2, 1, 0, 0, false",
    "0B, 1, 2, 0, 0, false",
    "0B, 8, 9, 7, 8, true",
    "0B, 8, 9, 6, 8, false",
    "0B, 8, 9, 7, 7, false"
  })
  void a_codestream_is_as_deep_and_as_large_as_its_header_says(
      String bits, int right, int bottom, int left, int top, boolean leaves) throws IOException {
    String size =
        "FF510029"
            + "0000%08X%08X%08X%08X".formatted(right, bottom, left, top)
            + "00000001000000010000000000000000"
            + "0001%s0101".formatted(bits);
    assertThat(obstacle(Encapsulated.pixel(12, 11, 0), JPEG_2000, "FF4F" + size + "FFD9").isEmpty())
        .isEqualTo(leaves);
  }

  @Test
  void the_deepest_component_counts_and_none_is_too_many() throws IOException {
    String size =
        "FF4F"
            + "FF51002C"
            + "000000000001000000010000000000000000"
            + "00000001000000010000000000000000";
    var three = Encapsulated.pixel(12, 11, 0).number("SamplesPerPixel", 2);
    assertThat(obstacle(three, JPEG_2000, size + "0002" + "0B01010B0101" + "FFD9")).isEmpty();
    assertThat(obstacle(three, JPEG_2000, size + "0002" + "0C01010B0101" + "FFD9")).isPresent();
    assertThat(obstacle(three, JPEG_2000, size + "0002" + "0B01010C0101" + "FFD9")).isPresent();
    assertThat(
            obstacle(
                Encapsulated.pixel(12, 11, 0), JPEG_2000, size + "0002" + "0B01010B0101" + "FFD9"))
        .isPresent();
  }

  private Optional<Reason> obstacle(Dataset.Builder picture, String syntax, String image)
      throws IOException {
    var file = dir.resolve("image.dcm");
    Files.write(file, Encapsulated.file(picture.build(), syntax, List.of(image)));
    return PixelComments.obstacle(file);
  }
}
