package org.omidb.portal.deidentify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.deidentify.NotReleasableException.Reason;
import org.omidb.portal.dicom.Dataset;

/** Words within compressed pixels, each in an image of a few dozen bytes. */
class PixelCommentsTest {

  private static final String JPEG = "1.2.840.10008.1.2.4.70";
  private static final String JPEG_LS = "1.2.840.10008.1.2.4.80";
  private static final String JPEG_2000 = "1.2.840.10008.1.2.4.90";
  private static final String LOSSY = "1.2.840.10008.1.2.4.50";
  private static final String PLAIN = "1.2.840.10008.1.2.1.98";
  private static final String RLE = "1.2.840.10008.1.2.5";

  private static final String SCAN = "FFDA00080101000001" + "00" + "12FF00FFD134FFFF00";
  private static final String SCAN_LS = "FFDA00080101000000" + "00" + "12FF7F34";

  /** One pixel of one component of eight bits. */
  private static final String SIZE =
      "FF510029"
          + ("0000" + "00000001".repeat(2) + "00000000".repeat(2))
          + ("00000001".repeat(2) + "00000000".repeat(2) + "0001" + "070101");

  private static final Dataset IMAGE =
      Dataset.builder()
          .text("PatientID", "demd7")
          .number("Rows", 1)
          .number("Columns", 1)
          .number("SamplesPerPixel", 1)
          .number("BitsAllocated", 8)
          .build();

  @TempDir private Path dir;

  @Test
  void images_without_words_may_leave() throws IOException {
    mayLeave(JPEG, jpeg(""));
    mayLeave(JPEG, jpeg(segment("FFE0", "4A46494600" + "0102" + "00" + "00010001" + "0000")));
    mayLeave(JPEG, jpeg(segment("FFEE", hex("Adobe") + "00640000000000")));
    mayLeave(JPEG, jpeg(segment("FFFE", hex("LEAD Technologies Inc. V1.01") + "00")));
    mayLeave(JPEG_LS, "FFD8" + segment("FFF7", "080001000101011100") + SCAN_LS + "FFD900");
    mayLeave(JPEG_2000, codestream(""));
    mayLeave(
        JPEG_2000, codestream(segment("FF64", "0001" + hex("Created by OpenJPEG version 2.5.0"))));
    mayLeave(JPEG_2000, codestream(segment("FF64", "0001" + hex("Kakadu-v5.2.1"))));
    mayLeave(RLE, runs("40000000" + "00".repeat(56)) + "0033");
  }

  @Test
  void a_comment_keeps_the_image_back_wherever_it_stands() throws IOException {
    String comment = segment("FFFE", hex("Jane Smith"));
    staysBack(JPEG, jpeg(comment));
    staysBack(JPEG, "FFD8" + SCAN + comment + SCAN + "FFD9");
    staysBack(JPEG, "FFD8" + SCAN + "FFFFFF" + comment.substring(2) + "FFD9");
    staysBack(JPEG, jpeg("") + "FFD8" + comment + SCAN + "FFD9");
    staysBack(JPEG_LS, "FFD8" + segment("FFF7", "080001000101011100") + comment + SCAN_LS + "FFD9");
    staysBack(JPEG_LS, "FFD8" + SCAN_LS + comment + "FFD9");
  }

  @Test
  void a_segment_of_an_application_keeps_it_back() throws IOException {
    staysBack(JPEG, jpeg(segment("FFE1", hex("Exif") + "0000" + hex("Jane"))));
    staysBack(JPEG, jpeg(segment("FFED", hex("Photoshop 3.0 Jane"))));
    staysBack(
        JPEG,
        jpeg(segment("FFE0", "4A46494600" + "0102" + "00" + "00010001" + "0101" + hex("abc"))));
    staysBack(JPEG, jpeg(segment("FFEE", hex("Adobe") + "00640000000000" + hex("Jane"))));
    staysBack(JPEG, jpeg(segment("FFF0", hex("Jane"))));
    staysBack(JPEG_LS, "FFD8" + segment("FFE8", hex("SPIFF Jane")) + SCAN_LS + "FFD9");
  }

  @Test
  void a_comment_of_jpeg_2000_keeps_it_back_in_the_header_and_in_a_tile() throws IOException {
    String comment = segment("FF64", "0001" + hex("for Jane Smith"));
    staysBack(JPEG_2000, codestream(comment));
    staysBack(JPEG_2000, "FF4F" + SIZE + tile(comment) + "FFD9");
    staysBack(JPEG_2000, "FF4F" + SIZE + tile("") + tile(comment) + "FFD9");
    staysBack(JPEG_2000, codestream("") + codestream(comment));
    staysBack(JPEG_2000, codestream(segment("FF70", hex("Jane"))));
  }

  @Test
  void a_name_beside_a_known_mark_is_no_known_mark() throws IOException {
    staysBack(JPEG, jpeg(segment("FFFE", hex("LEAD Technologies Inc. V1.01 Jane"))));
    staysBack(
        JPEG, jpeg(segment("FFFE", hex("LEAD Technologies Inc. V1.01") + "00" + hex("Jane"))));
    staysBack(JPEG_2000, codestream(segment("FF64", "0001" + hex("Kakadu-v5.2.1 Jane"))));
  }

  @Test
  void what_stands_behind_an_image_or_around_it_keeps_it_back() throws IOException {
    staysBack(JPEG, jpeg("") + hex("Jane"));
    staysBack(JPEG_2000, codestream("") + hex("Jane"));
    staysBack(JPEG_2000, "0000000C6A5020200D0A870A" + codestream(""));
    staysBack(JPEG, "FFD8" + SCAN);
    staysBack(JPEG, "FFD8" + "4A616E65" + "FFD9");
  }

  @Test
  void pixels_that_nobody_can_look_into_stay_back() throws IOException {
    staysBack("1.2.840.10008.1.2.4.100", "000001B3");
    staysBack("1.2.840.10008.1.2.4.110", "FF0A");
  }

  @Test
  void a_comment_is_found_across_fragments() throws IOException {
    String whole = jpeg(segment("FFFE", hex("Jane Smith")));
    assertThat(reason(JPEG, List.of(whole.substring(0, 8), whole.substring(8))))
        .isEqualTo(Reason.COMMENT_IN_PIXELS);
    assertThatCode(() -> look(JPEG, List.of(jpeg("").substring(0, 8), jpeg("").substring(8))))
        .doesNotThrowAnyException();
  }

  @Test
  void runs_follow_each_other_and_end_with_the_fragment() throws IOException {
    String jane = hex("Jane Smith  ");
    String fits = "0033";
    staysBack(RLE, runs("4C000000" + "00".repeat(56)) + jane + fits);
    staysBack(RLE, runs("40000000" + jane + "00".repeat(44)) + fits);
    staysBack(RLE, runs("40000000" + "00".repeat(56)) + fits + jane);
    staysBack(RLE, runs("40000000" + "00".repeat(56)) + "0B" + jane);
    staysBack(RLE, runs("40000000" + "00".repeat(56)));
    String two = "02000000" + "40000000" + "42000000" + "00".repeat(52);
    staysBack(RLE, two + fits + fits);
    assertThat(reason(RLE, List.of(runs("40000000" + "00".repeat(56)) + fits, jane)))
        .isEqualTo(Reason.COMMENT_IN_PIXELS);
    mayLeave(RLE, runs("40000000" + "00".repeat(56)) + fits + "0000");
  }

  @Test
  void wrapped_pixels_are_as_many_as_they_should_be() throws IOException {
    mayLeave(PLAIN, "33");
    staysBack(PLAIN, "334A");
    staysBack(PLAIN, "33" + hex("Jane Smith"));
    assertThat(reason(PLAIN, List.of("33", "4A"))).isEqualTo(Reason.COMMENT_IN_PIXELS);
  }

  @Test
  void a_segment_of_jpeg_holds_what_the_standard_says_and_no_byte_more() throws IOException {
    String jane = hex("Jane Smith  ");
    mayLeave(LOSSY, jpeg(segment("FFDB", "00" + "01".repeat(64))));
    mayLeave(JPEG, jpeg(segment("FFC4", "00" + "02" + "00".repeat(15) + "0001")));
    mayLeave(JPEG, jpeg(segment("FFDD", "0008")));
    staysBack(LOSSY, jpeg(segment("FFDB", "00" + "01".repeat(64) + jane)));
    staysBack(LOSSY, jpeg(segment("FFDF", jane)));
    staysBack(JPEG, jpeg(segment("FFDB", "00" + "4A".repeat(64))));
    staysBack(JPEG, jpeg(segment("FFC4", "00" + "02" + "00".repeat(15) + "0001" + jane)));
    staysBack(JPEG, jpeg(segment("FFC4", "00" + "02" + "00".repeat(15) + "4A4A")));
    for (String marker : List.of("FFDC", "FFDD", "FFDF", "FFC8", "FFCC", "FFDE", "FFC3", "FFD0")) {
      staysBack(JPEG, jpeg(segment(marker, "0000" + jane)));
    }
    staysBack(JPEG, "FFD8" + segment("FFDA", "010100000100" + jane) + "12FFD9");
    staysBack(JPEG, jpeg("") + jpeg(""));
  }

  @Test
  void presets_of_jpeg_ls_are_thresholds_and_no_palette() throws IOException {
    String frame = segment("FFF7", "080001000101" + "011100");
    mayLeave(JPEG_LS, "FFD8" + frame + segment("FFF8", "01" + "00FF".repeat(5)) + SCAN_LS + "FFD9");
    for (String presets :
        List.of(
            "7F" + hex("Jane"), "01" + "00FF".repeat(5) + hex("Jane"), "020101" + hex("Jane"))) {
      staysBack(JPEG_LS, "FFD8" + frame + segment("FFF8", presets) + SCAN_LS + "FFD9");
    }
  }

  @Test
  void a_segment_of_jpeg_2000_holds_what_the_standard_says_and_no_byte_more() throws IOException {
    String coding = segment("FF52", "00" + "00000100" + "0104040001");
    String steps = segment("FF5C", "40" + "40484850");
    mayLeave(JPEG_2000, codestream(coding + steps));
    mayLeave(JPEG_2000, codestream(segment("FF63", "00000000")));
    mayLeave(JPEG_2000, codestream(segment("FF55", "0050" + "01" + "00000012")));
    mayLeave(JPEG_2000, "FF4F" + SIZE + tile(segment("FF58", "00" + "0301")) + "FFD9");
    String jane = hex("Jane");
    for (String segment :
        List.of(
            segment("FF63", jane),
            segment("FF63", "00000000" + jane),
            segment("FF55", "0050" + "01" + jane),
            segment("FF52", "00" + "00000100" + "0104040001" + jane),
            coding + segment("FF5C", "40" + jane),
            coding + segment("FF5C", "40" + "40484850" + "484850"),
            segment("FF5E", "0000" + "00" + jane),
            segment("FF5F", hex("Jane567")),
            segment("FF57", "00" + jane),
            segment("FF60", "00" + jane),
            segment("FF50", jane),
            segment("FF64", "00"))) {
      staysBack(JPEG_2000, codestream(segment));
    }
    staysBack(JPEG_2000, "FF4F" + SIZE + tile(segment("FF58", "00" + jane)) + "FFD9");
    staysBack(JPEG_2000, "FF4F" + SIZE.replace("070101", "070101" + jane) + tile("") + "FFD9");
  }

  /** Without a length nobody knows where a part ends, nor with one that is too short. */
  @Test
  void a_part_of_a_tile_says_truly_how_long_it_is() throws IOException {
    String data = "FF93" + "12FF7F34";
    staysBack(JPEG_2000, "FF4F" + SIZE + "FF90000A0000" + "00000000" + "0001" + data + "FFD9");
    staysBack(JPEG_2000, "FF4F" + SIZE + "FF90000A0000" + "00000004" + "0001" + data + "FFD9");
  }

  @Test
  void a_comment_as_long_as_a_book_is_none_of_the_known() {
    String layers =
        "Kdu-Layer-Info: log_2{Delta-D(MSE)/Delta-L(bytes)}, L(bytes)\n"
            + "  -999.9,  9.9e+99\n".repeat(60);
    assertThat(PixelComments.harmless(layers.getBytes(StandardCharsets.US_ASCII))).isTrue();
    assertThat(PixelComments.harmless(new byte[4096])).isTrue();
    assertThat(PixelComments.harmless(new byte[4097])).isFalse();
  }

  @Test
  void the_table_of_offsets_says_where_fragments_begin_or_nothing() throws IOException {
    String image = jpeg("");
    int length = image.length() / 2 + image.length() / 2 % 2;
    var next = String.format("%08X", Integer.reverseBytes(8 + length));
    for (String right : List.of("", "00000000")) {
      assertThat(offsets(right, List.of(image))).as(right).isEmpty();
    }
    for (String wrong : List.of(hex("Jane"), "00000000" + hex("Jane"), "0000000000000000", next)) {
      assertThat(offsets(wrong, List.of(image))).as(wrong).contains(Reason.COMMENT_IN_PIXELS);
    }
    assertThat(offsets(hex("Jane") + "4A61", List.of(image))).contains(Reason.COMMENT_IN_PIXELS);
  }

  private Optional<Reason> offsets(String table, List<String> fragments) throws IOException {
    var file = dir.resolve("image.dcm");
    Files.write(file, Encapsulated.file(IMAGE, JPEG, table, fragments));
    return PixelComments.obstacle(file);
  }

  private static String runs(String offsets) {
    return "01000000" + offsets;
  }

  private void mayLeave(String syntax, String image) {
    assertThatCode(() -> look(syntax, List.of(image))).as(image).doesNotThrowAnyException();
  }

  private void staysBack(String syntax, String image) throws IOException {
    assertThat(reason(syntax, List.of(image))).as(image).isEqualTo(Reason.COMMENT_IN_PIXELS);
  }

  private Reason reason(String syntax, List<String> fragments) {
    var refusal = catchThrowableOfType(NotReleasableException.class, () -> look(syntax, fragments));
    assertThat(refusal).as("%s", fragments).isNotNull();
    return refusal.reason();
  }

  private void look(String syntax, List<String> fragments) throws IOException {
    var file = dir.resolve("image.dcm");
    Files.write(file, Encapsulated.file(IMAGE, syntax, fragments));
    var obstacle = PixelComments.obstacle(file);
    if (obstacle.isPresent()) {
      throw new NotReleasableException(obstacle.get());
    }
  }

  private static String jpeg(String segments) {
    return "FFD8" + segments + segment("FFC3", "080001000101001100") + SCAN + "FFD9";
  }

  private static String codestream(String segments) {
    return "FF4F" + SIZE + segments + tile("") + "FFD9";
  }

  private static String tile(String segments) {
    String data = "12FF7F34";
    int length = 12 + segments.length() / 2 + 2 + data.length() / 2;
    return "FF90000A0000" + HexFormat.of().toHexDigits(length) + "0001" + segments + "FF93" + data;
  }

  private static String segment(String marker, String content) {
    return marker + HexFormat.of().toHexDigits((short) (content.length() / 2 + 2)) + content;
  }

  private static String hex(String text) {
    return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.US_ASCII));
  }
}
