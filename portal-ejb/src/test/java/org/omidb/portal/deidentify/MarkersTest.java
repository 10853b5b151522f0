package org.omidb.portal.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.deidentify.JpegSegments.Coding;

/**
 * Compressed pixels byte by byte (ITU-T T.81, T.87 and T.800). What must not be there stands at the
 * very end, so that nothing behind it is found wrong in its place.
 */
class MarkersTest {

  private static final PictureBounds ONE_PIXEL = new PictureBounds(1, 1, 1, 12);

  private static final String FRAME = "FFC3000B" + "0C0001000101001100";
  private static final String SCAN = "FFDA0008" + "010100000100" + "12FF0034";
  private static final String FRAME_LS = "FFF7000B" + "080001000101011100";

  /** One pixel of one component of eight bits. */
  private static final String SIZE =
      "FF510029"
          + "0000"
          + "00000001000000010000000000000000"
          + "00000001000000010000000000000000"
          + "0001070101";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FFD8FFD9",
        "FFD8FFFFD9",
        "FFD8" + FRAME + SCAN + "FFD9",
        "FFD8" + FRAME + SCAN + "FFD9" + "0000" + "FFD8FFD9",
        "FFD8" + SCAN + "FFD012FFD712" + "FFD9",
        "FFD8" + SCAN + "FFFFD9",
        "FFD8FFDF0003" + "11" + "FFD9",
        "FFD8FFFE0002FFD9",
        "FFD8FFE00010" + "4A46494600" + "01020000010001" + "0000" + "FFD9",
        "FFD8FFEE000E" + "41646F6265" + "00640000000000" + "FFD9"
      })
  void a_jpeg_of_nothing_but_pictures_is_wordless(String image) throws IOException {
    assertThat(jpeg(image, Coding.LOSSY, 2)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "41",
        "0041",
        "41D8FFD9",
        "41FFD9",
        "FFD9",
        "FFD9FFD9",
        "FFD841",
        "FFD841D9",
        "FFD8" + FRAME + "41" + "FFD9",
        "FFD8FF010002",
        "FFD8" + SCAN + "FF010002" + "FFD9",
        "FFD8" + SCAN + "FFBF0002",
        "FFD8FFC40001",
        "FFD8FFC40001FFD9",
        "FFD8FFBF0002",
        "FFD8FFD80002",
        "FFD8FFF60002",
        "FFD8FFF90002",
        "FFD8FFEF0002",
        "FFD8FFE10010" + "4A46494600" + "01020000010001" + "0000",
        "FFD8FFE00011" + "4A46494600" + "01020000010001" + "000000",
        "FFD8FFE00010" + "4A46494601" + "01020000010001" + "0000",
        "FFD8FFE00010" + "4A46494600" + "01020000010001" + "0100",
        "FFD8FFE00010" + "4A46494600" + "01020000010001" + "0001",
        "FFD8FFED000E" + "41646F6265" + "00640000000000",
        "FFD8FFEE000F" + "41646F6265" + "0064000000000000",
        "FFD8FFEE000E" + "41646F6266" + "00640000000000"
      })
  void anything_else_in_a_jpeg_is_not(String image) throws IOException {
    assertThat(jpeg(image, Coding.LOSSY, 2)).isFalse();
  }

  @Test
  void in_a_scan_of_jpeg_ls_a_small_byte_behind_ff_is_data() throws IOException {
    var image = "FFD8" + FRAME_LS + SCAN;
    assertThat(jpeg(image + "FF01FF7F" + "FFD9", Coding.LS, 1)).isTrue();
    assertThat(jpeg(image + "FF800002", Coding.LS, 1)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FF4FFFD9",
        "FF4FFFD9" + "00" + "FF4FFFD9",
        "FF4F" + SIZE + "FFD9",
        "FF4F" + SIZE + "FF500006" + "00000000" + "FFD9",
        "FF4F" + SIZE + "FF640004" + "0001" + "FFD9",
        "FF4F" + "FF90000A0000" + "00000010" + "0001" + "FF93" + "1234" + "FFD9",
        "FF4F" + "FF90000A0000" + "0000000E" + "0001" + "FF93" + "FFD9",
        "FF4F"
            + "FF90000A0000"
            + "00000016"
            + "0001"
            + "FF580004"
            + "0002"
            + "FF93"
            + "1234"
            + "FFD9"
      })
  void a_codestream_of_nothing_but_pictures_is_wordless(String image) throws IOException {
    assertThat(jpeg2000(image, 2)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "41",
        "0041",
        "414FFFD9",
        "41FFD9",
        "FFD9",
        "FFD9FFD9",
        "FF4F41",
        "FF4F41D9",
        "FF4F" + SIZE + "FF4F0002",
        "FF4F" + SIZE + "FF650002",
        "FF4F" + SIZE + "FF730002",
        "FF4F" + SIZE + "FF7A0002",
        "FF4F" + SIZE + "FF500001",
        "FF4F" + SIZE + "FF740002",
        "FF4F" + SIZE + "FF790002",
        "FF4F" + SIZE + "FF640002",
        "FF4F" + SIZE + "FF640003" + "00",
        "FF4F" + "FF90000A0000" + "0000000E" + "0001" + "41",
        "FF4F" + "FF90000A0000" + "0000000E" + "0001" + "4193",
        "FF4F" + "FF90000A0000" + "00000012" + "0001" + "FF650002",
        "FF4F" + "FF90000A0000" + "00000012" + "0001" + "FF650002" + "FFD9",
        "FF4F" + "FF90000A0000" + "00000000" + "0001" + "FF93",
        "FF4F" + "FF90000A0000" + "0000000D" + "0001" + "FF93",
        "FF4F" + "FF90000A0000" + "0000000D" + "0001" + "FF93" + "FFD9",
        "FF4F" + "FF90000A0000" + "00000010" + "0001" + "FF65" + "FFD9",
        "FF4F" + "FF90000A0000" + "00000012" + "0001" + "FF65" + "FF93" + "1234" + "FFD9",
        "FF4F" + "FF90000A0000" + "00000010" + "0001" + "4193" + "1234" + "FFD9",
        "FF4F" + "FF90000A0000" + "00000010" + "0001" + "41" + "FFD9",
        "FF4F" + "FF90000B0000" + "00000010" + "0001" + "FF93" + "1234" + "FFD9",
        "FF4F" + "FF90000B" + "FFD9"
      })
  void anything_else_in_a_codestream_is_not(String image) throws IOException {
    assertThat(jpeg2000(image, 2)).isFalse();
  }

  @Test
  void there_are_no_more_pictures_than_the_header_says() throws IOException {
    assertThat(jpeg("FFD8FFD9".repeat(3), Coding.LOSSY, 3)).isTrue();
    assertThat(jpeg("FFD8FFD9".repeat(3), Coding.LOSSY, 2)).isFalse();
    assertThat(jpeg2000("FF4FFFD9".repeat(3), 3)).isTrue();
    assertThat(jpeg2000("FF4FFFD9".repeat(3), 2)).isFalse();
  }

  @Test
  void a_program_signs_with_few_characters_and_any_number_of_zeros_up_to_a_length() {
    assertThat(PixelComments.harmless(new byte[4096])).isTrue();
    assertThat(PixelComments.harmless(new byte[4097])).isFalse();
    assertThat(PixelComments.harmless(new byte[0])).isTrue();
    assertThat(PixelComments.harmless(new byte[] {'J'})).isFalse();
  }

  private static boolean jpeg(String hex, Coding coding, int frames) throws IOException {
    try {
      return new JpegMarkers(bytes(hex), coding, ONE_PIXEL).wordless(frames);
    } catch (EOFException cutOff) {
      return false;
    }
  }

  private static boolean jpeg2000(String hex, int frames) throws IOException {
    try {
      return new Jpeg2000Markers(bytes(hex), ONE_PIXEL).wordless(frames);
    } catch (EOFException cutOff) {
      return false;
    }
  }

  /** Wrapped as one fragment behind an empty table of offsets. */
  private static FragmentBytes bytes(String hex) throws IOException {
    byte[] content = HexFormat.of().parseHex(hex);
    var out = new ByteArrayOutputStream();
    out.write(prefix(0xE000, 0));
    out.write(prefix(0xE000, content.length));
    out.write(content);
    out.write(prefix(0xE0DD, 0));
    return new FragmentBytes(new ByteArrayInputStream(out.toByteArray()));
  }

  private static byte[] prefix(int element, int length) {
    return ByteBuffer.allocate(8)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) 0xFFFE)
        .putShort((short) element)
        .putInt(length)
        .array();
  }
}
