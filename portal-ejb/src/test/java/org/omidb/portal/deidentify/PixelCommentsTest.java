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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.deidentify.NotReleasableException.Reason;
import org.omidb.portal.dicom.Dataset;

/** Words within compressed pixels, each in an image of a few dozen bytes. */
class PixelCommentsTest {

  private static final String JPEG = "1.2.840.10008.1.2.4.70";
  private static final String JPEG_LS = "1.2.840.10008.1.2.4.80";
  private static final String JPEG_2000 = "1.2.840.10008.1.2.4.90";
  private static final String RLE = "1.2.840.10008.1.2.5";

  private static final String SCAN = "FFDA00080101000001" + "00" + "12FF00FFD134FFFF00";
  private static final String SCAN_LS = "FFDA00080101000000" + "00" + "12FF7F34";
  private static final String SIZE = "FF51000A0000000000000000";

  @TempDir private Path dir;

  @Test
  void images_without_words_may_leave() throws IOException {
    mayLeave(JPEG, jpeg(""));
    mayLeave(JPEG, jpeg(segment("FFE0", "4A46494600" + "0102" + "00" + "00010001" + "0000")));
    mayLeave(JPEG, jpeg(segment("FFEE", hex("Adobe") + "00640000000000")));
    mayLeave(JPEG, jpeg(segment("FFFE", hex("LEAD Technologies Inc. V1.01") + "00")));
    mayLeave(JPEG_LS, "FFD8" + segment("FFF7", "080001000101") + SCAN_LS + "FFD900");
    mayLeave(JPEG_2000, codestream(""));
    mayLeave(
        JPEG_2000, codestream(segment("FF64", "0001" + hex("Created by OpenJPEG version 2.5.0"))));
    mayLeave(JPEG_2000, codestream(segment("FF64", "0001" + hex("Kakadu-v5.2.1"))));
    mayLeave(RLE, "00".repeat(64) + hex("Jane"));
  }

  @Test
  void a_comment_keeps_the_image_back_wherever_it_stands() throws IOException {
    String comment = segment("FFFE", hex("Jane Smith"));
    staysBack(JPEG, jpeg(comment));
    staysBack(JPEG, "FFD8" + SCAN + comment + SCAN + "FFD9");
    staysBack(JPEG, "FFD8" + SCAN + "FFFFFF" + comment.substring(2) + "FFD9");
    staysBack(JPEG, jpeg("") + "FFD8" + comment + SCAN + "FFD9");
    staysBack(JPEG_LS, "FFD8" + segment("FFF7", "080001000101") + comment + SCAN_LS + "FFD9");
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
    Files.write(
        file,
        Encapsulated.file(Dataset.builder().text("PatientID", "demd7").build(), syntax, fragments));
    var obstacle = PixelComments.obstacle(file);
    if (obstacle.isPresent()) {
      throw new NotReleasableException(obstacle.get());
    }
  }

  private static String jpeg(String segments) {
    return "FFD8" + segments + segment("FFC3", "0C00010001010011") + SCAN + "FFD9";
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
