package org.omidb.portal.application.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.omidb.portal.application.domain.ApplicationRefusal.FILE_DAMAGED;
import static org.omidb.portal.application.domain.ApplicationRefusal.FILE_ENCRYPTED;
import static org.omidb.portal.application.domain.ApplicationRefusal.FILE_TOO_MANY_PIXELS;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.application.domain.ApplicationRefusal;

/** A file is taken as readers take it, and what is wrong with another one has a name. */
class FileKindTest {

  private static final String PAGES =
      """
      1 0 obj
      <</Type/Catalog/Pages 2 0 R>>
      endobj
      2 0 obj
      <</Type/Pages/Kids[3 0 R]/Count 1>>
      endobj
      3 0 obj
      <</Type /Page /Parent 2 0 R/MediaBox[0 0 9 9]>>
      endobj
      """;

  private static final String BODY = "%PDF-1.7\n" + PAGES;

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
  void what_readers_mend_is_whole() {
    var whole = pdf("", "");
    var at = "startxref\n" + BODY.length();
    assertThat(whole).contains(at);
    assertThat(fault(whole.replace(at, "startxref\n" + (BODY.length() - 20)))).isEmpty();
    assertThat(fault(whole.replace(at, "startxref\n9999999999"))).isEmpty();
    assertThat(fault(whole.replace(at, "startxref\nsoon"))).isEmpty();
    assertThat(fault(whole.replace(at, ""))).isEmpty();
    assertThat(fault(whole.replace("%%EOF", ""))).isEmpty();
    assertThat(fault(whole.replace("\n", "\r\n"))).isEmpty();
    assertThat(fault(whole.replace("\n", "\r"))).isEmpty();
    assertThat(fault(pdf("", "\n" + "written behind it ".repeat(170)))).isEmpty();
    assertThat(fault(whole.substring(0, whole.length() - 12))).isEmpty();
    assertThat(fault(BODY)).isEmpty();
  }

  @Test
  void a_pdf_whose_pages_are_packed_is_whole_with_and_without_its_table() {
    var body = "%PDF-1.7\n9 0 obj\n<</Type/ObjStm/N 3/First 15/Filter/FlateDecode>>\nstream\n";
    body += packed("1 0 2 34 3 72 " + PAGES) + "\nendstream\nendobj\n";
    assertThat(fault(body)).isEmpty();
    var table = "8 0 obj\n<</Type/XRef/Root 1 0 R>>\nstream\nx\nendstream\nendobj\n";
    assertThat(fault(body + table + "startxref\n" + body.length() + "\n%%EOF")).isEmpty();
    assertThat(fault(body.replace("/ObjStm", "/Stream"))).contains(FILE_DAMAGED);
    assertThat(fault(body.replace("\nstream\n", "\nstream\nx"))).contains(FILE_DAMAGED);
  }

  @Test
  void what_unpacks_to_more_than_any_file_needs_is_left() {
    var body = "%PDF-1.7\n9 0 obj\n<</Type/ObjStm>>\nstream\n";
    body += packed(" ".repeat(5 * 1024 * 1024) + PAGES) + "\nendstream\nendobj\n";
    assertThat(fault(body)).contains(FILE_DAMAGED);
  }

  @Test
  void hostile_repetition_takes_no_time() {
    for (var word :
        List.of("trailer", "/Type/XRef", "/Type/ObjStm", "/Type/ObjStm stream\n", "1 ")) {
      var many = "%PDF-1.7\n1 0 obj\n" + word.repeat(2_000_000 / word.length());
      assertTimeout(Duration.ofSeconds(10), () -> assertThat(fault(many)).contains(FILE_DAMAGED));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/Type/Catalog", "/Type /Page ", "endobj"})
  void a_pdf_that_breaks_off_before_a_page_is_damaged(String part) {
    var cut = BODY.substring(0, BODY.indexOf(part));
    assertThat(fault(cut)).contains(FILE_DAMAGED);
    assertThat(fault(cut + "\nxref\ntrailer\n<<>>\nstartxref\n9\n%%EOF")).contains(FILE_DAMAGED);
  }

  @Test
  void a_pdf_without_objects_is_damaged() {
    assertThat(fault("%PDF-1.7")).contains(FILE_DAMAGED);
    assertThat(fault("%PDF-1.7\n%%EOF")).contains(FILE_DAMAGED);
    assertThat(fault("%PDF-1.7 /Type/Catalog /Type/Page")).contains(FILE_DAMAGED);
    assertThat(fault(pdf("", "").replace("/Type /Page ", "/Type /Pages "))).contains(FILE_DAMAGED);
    assertThat(fault(pdf("", "").replace("/Type/Catalog", ""))).contains(FILE_DAMAGED);
  }

  @Test
  void a_pdf_that_is_protected_is_said_to_be() {
    var locked = pdf("", "").replace("/Root 1 0 R", "/Root 1 0 R/Encrypt 5 0 R");
    assertThat(fault(locked)).contains(FILE_ENCRYPTED);
    var stream = BODY + "2 0 obj\n<</Type/XRef/Encrypt<<>>>>\nstream\nx\nendstream\nendobj\n";
    assertThat(fault(stream + "startxref\n" + BODY.length() + "\n%%EOF")).contains(FILE_ENCRYPTED);
    assertThat(fault(pdf("", "").replace("/Root", "/EncryptMetadata true/Root"))).isEmpty();
    assertThat(fault(locked.replace("startxref\n", "startxref\n1"))).contains(FILE_ENCRYPTED);
    assertThat(fault(locked.substring(0, locked.indexOf("startxref")))).contains(FILE_ENCRYPTED);
    assertThat(fault(stream + "\nbehind it")).contains(FILE_ENCRYPTED);
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

  private static String packed(String objects) {
    var deflater = new Deflater();
    deflater.setInput(bytes(objects));
    deflater.finish();
    var packed = new byte[10_000];
    int length = deflater.deflate(packed);
    deflater.end();
    return new String(packed, 0, length, ISO_8859_1);
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
