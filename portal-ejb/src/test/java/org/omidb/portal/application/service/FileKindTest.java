package org.omidb.portal.application.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.application.domain.ApplicationRefusal.FILE_DAMAGED;
import static org.omidb.portal.application.domain.ApplicationRefusal.FILE_ENCRYPTED;
import static org.omidb.portal.application.domain.ApplicationRefusal.FILE_TOO_MANY_PIXELS;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.application.domain.ApplicationRefusal;

/** A file is taken as readers take it, and what is wrong with another one has a name. */
class FileKindTest {

  private static final String BODY = "%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n";

  @Test
  void a_pdf_with_a_table_or_a_stream_in_its_place_is_whole() {
    assertThat(fault(pdf("", ""))).isEmpty();
    var stream = BODY + "2 0 obj\n<</Type/XRef/Size 3>>\nstream\nx\nendstream\nendobj\n";
    assertThat(fault(stream + "startxref\n" + BODY.length() + "\n%%EOF")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u00ef\u00bb\u00bf", "\r\n \r\n", "\u0000\u0000", "\u001b%-12345X@PJL\n"})
  void before_its_header_a_pdf_may_have_what_readers_pass_over(String before) {
    assertThat(fault(before + pdf("", ""))).isEmpty();
    assertThat(fault(pdf(before, ""))).isEmpty();
  }

  @Test
  void the_header_stands_within_the_first_1024_bytes() {
    assertThat(FileKind.of(bytes("x".repeat(1_019) + pdf("", "")))).contains(FileKind.PDF);
    assertThat(FileKind.of(bytes("x".repeat(1_020) + pdf("", "")))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1_018, 5_000})
  void behind_its_end_a_pdf_may_be_filled_up(int bytes) {
    assertThat(fault(pdf("", "\n" + "\u0000".repeat(bytes)))).isEmpty();
    assertThat(fault(pdf("", "\r\n ".repeat(bytes / 3)))).isEmpty();
  }

  @Test
  void the_end_stands_within_the_last_1024_bytes_of_what_is_there() {
    assertThat(fault(pdf("", "x".repeat(1_019)))).isEmpty();
    assertThat(fault(pdf("", "x".repeat(1_020)))).contains(FILE_DAMAGED);
  }

  @Test
  void a_pdf_that_is_cut_or_names_no_table_is_damaged() {
    var whole = pdf("", "");
    for (int length : new int[] {BODY.length(), whole.length() - 1, whole.length() - 12}) {
      assertThat(fault(whole.substring(0, length))).contains(FILE_DAMAGED);
    }
    assertThat(fault(whole.replace("startxref\n" + BODY.length(), "startxref\n3")))
        .contains(FILE_DAMAGED);
    assertThat(fault(whole.replace("startxref\n" + BODY.length(), "startxref\n9999999999")))
        .contains(FILE_DAMAGED);
  }

  @Test
  void a_pdf_that_is_protected_is_said_to_be() {
    var locked = pdf("", "").replace("/Root 1 0 R", "/Root 1 0 R/Encrypt 5 0 R");
    assertThat(fault(locked)).contains(FILE_ENCRYPTED);
    var stream = BODY + "2 0 obj\n<</Type/XRef/Encrypt<<>>>>\nstream\nx\nendstream\nendobj\n";
    assertThat(fault(stream + "startxref\n" + BODY.length() + "\n%%EOF")).contains(FILE_ENCRYPTED);
    assertThat(fault(pdf("", "").replace("/Root", "/EncryptMetadata true/Root"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"MZ", "PK\u0003\u0004", "<html>", " \n<svg>", "#!/bin/sh\n", "GIF89a", "{\\rtf1"})
  void what_opens_as_something_else_is_no_pdf(String start) {
    assertThat(FileKind.of(bytes(start + pdf("", "")))).isEmpty();
  }

  @Test
  void a_picture_is_known_by_its_first_bytes_even_if_it_speaks_of_pdf() throws IOException {
    assertThat(FileKind.of(picture("png", 8, 8))).contains(FileKind.PNG);
    assertThat(FileKind.of(picture("jpeg", 8, 8))).contains(FileKind.JPEG);
    var png = picture("png", 8, 8);
    var both = Arrays.copyOf(png, png.length + 5);
    System.arraycopy(bytes("%PDF-"), 0, both, png.length, 5);
    assertThat(FileKind.of(both)).contains(FileKind.PNG);
  }

  @Test
  void a_picture_of_many_pixels_is_too_large_and_not_damaged() throws IOException {
    assertThat(FileKind.PNG.fault(picture("png", 5_000, 8_000))).isEmpty();
    assertThat(FileKind.PNG.fault(picture("png", 5_000, 8_001))).contains(FILE_TOO_MANY_PIXELS);
  }

  @Test
  void a_picture_that_is_cut_is_damaged() throws IOException {
    var png = picture("png", 300, 300);
    assertThat(FileKind.PNG.fault(Arrays.copyOf(png, 60))).contains(FILE_DAMAGED);
    assertThat(FileKind.PNG.fault(bytes("\u0089PNG\r\n\u001a\n"))).contains(FILE_DAMAGED);
  }

  private static Optional<ApplicationRefusal> fault(String content) {
    var bytes = bytes(content);
    assertThat(FileKind.of(bytes)).contains(FileKind.PDF);
    return FileKind.PDF.fault(bytes);
  }

  /** Its places are counted from the first byte, whatever stands before the header. */
  private static String pdf(String before, String after) {
    var body = before + BODY;
    return body
        + "xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Root 1 0 R>>\nstartxref\n"
        + body.length()
        + "\n%%EOF"
        + after;
  }

  private static byte[] picture(String format, int width, int height) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), format, bytes);
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
