package org.omidb.portal.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.omidb.portal.dicom.DicomException.Reason.BIG_ENDIAN;
import static org.omidb.portal.dicom.DicomException.Reason.DEFLATED;
import static org.omidb.portal.dicom.DicomException.Reason.DICOM_DIRECTORY;
import static org.omidb.portal.dicom.DicomException.Reason.LENGTH_OVERFLOW;
import static org.omidb.portal.dicom.DicomException.Reason.MALFORMED;
import static org.omidb.portal.dicom.DicomException.Reason.NOT_DICOM;
import static org.omidb.portal.dicom.DicomException.Reason.TOO_DEEP;
import static org.omidb.portal.dicom.DicomException.Reason.TOO_LARGE;
import static org.omidb.portal.dicom.DicomException.Reason.TOO_MANY_ELEMENTS;
import static org.omidb.portal.dicom.DicomException.Reason.TRUNCATED;
import static org.omidb.portal.dicom.DicomException.Reason.UNKNOWN_TRANSFER_SYNTAX;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Files that somebody meant to hurt the reader with, or wrote with a broken program. */
class HostileDicomTest {

  private static final String EXPLICIT = "1.2.840.10008.1.2.1";
  private static final String IMPLICIT = "1.2.840.10008.1.2";

  @Test
  void a_text_file_is_not_dicom() {
    assertThat(refusal("hello ".repeat(50).getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
        .isEqualTo(NOT_DICOM);
  }

  @Test
  void an_empty_file_is_truncated() {
    assertThat(refusal(new byte[0])).isEqualTo(TRUNCATED);
  }

  @Test
  void deflated_and_big_endian_files_are_refused_by_name() throws IOException {
    assertThat(refusal("1.2.840.10008.1.2.1.99", "")).isEqualTo(DEFLATED);
    assertThat(refusal("1.2.840.10008.1.2.2", "")).isEqualTo(BIG_ENDIAN);
    assertThat(refusal("1.2.840.113619.5.2", "")).isEqualTo(UNKNOWN_TRANSFER_SYNTAX);
  }

  @Test
  void a_value_that_claims_four_gigabytes_is_refused_before_it_is_read() throws IOException {
    assertThat(refusal(IMPLICIT, "10001000 FEFFFFFF 4142")).isEqualTo(TOO_LARGE);
  }

  @Test
  void an_item_longer_than_its_sequence_is_refused() throws IOException {
    assertThat(refusal(EXPLICIT, "08001811 5351 0000 08000000 FEFF00E0 FFFF0000"))
        .isEqualTo(LENGTH_OVERFLOW);
  }

  @Test
  void an_element_longer_than_its_item_is_refused() throws IOException {
    assertThat(
            refusal(
                IMPLICIT, "08004011 12000000 FEFF00E0 0A000000 08005011 FF000000 4142 FEFFDDE0"))
        .isEqualTo(LENGTH_OVERFLOW);
  }

  @Test
  void sequences_nested_without_end_are_refused() throws IOException {
    assertThat(refusal(IMPLICIT, "08001811 FFFFFFFF FEFF00E0 FFFFFFFF".repeat(100_000)))
        .isEqualTo(TOO_DEEP);
  }

  @Test
  void more_elements_than_the_limit_are_refused() throws IOException {
    byte[] file = file(IMPLICIT, "08001811 FFFFFFFF" + "FEFF00E0 00000000".repeat(300_000));
    assertThat(refusal(file)).isEqualTo(TOO_MANY_ELEMENTS);
  }

  @Test
  void a_stray_delimiter_is_refused() throws IOException {
    assertThat(refusal(IMPLICIT, "FEFF0DE0 00000000")).isEqualTo(MALFORMED);
  }

  @Test
  void a_directory_of_files_is_refused_by_name() throws IOException {
    assertThat(refusal(EXPLICIT, "04003011 4353 0200 4142 04002012 5351 0000 00000000"))
        .isEqualTo(DICOM_DIRECTORY);
  }

  @Test
  void a_data_set_in_the_other_order_of_bytes_is_refused_by_name() throws IOException {
    assertThat(refusal(EXPLICIT, "00080060 4353 0002 4D47")).isEqualTo(BIG_ENDIAN);
  }

  @Test
  void values_without_end_are_refused_before_they_fill_the_memory() throws IOException {
    var many = new ByteArrayOutputStream();
    many.write(file(IMPLICIT, ""));
    for (int i = 0; i < 60; i++) {
      many.write(HexFormat.of().parseHex("10000010"));
      many.write(new byte[] {0, 0, 3, 0});
      many.write(new byte[3 << 16]);
    }
    assertThat(refusal(many.toByteArray())).isEqualTo(TOO_LARGE);
  }

  @Test
  void a_quarter_of_a_million_short_values_are_enough() throws IOException {
    byte[] texts = "1\\".repeat(32_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    var many = new ByteArrayOutputStream();
    many.write(file(IMPLICIT, ""));
    for (int i = 0; i < 9; i++) {
      many.write(new byte[] {0x18, 0, 0x60, 0});
      many.write(new byte[] {(byte) texts.length, (byte) (texts.length >> 8), 0, 0});
      many.write(texts);
    }
    assertThat(refusal(many.toByteArray())).isEqualTo(TOO_LARGE);
  }

  @Test
  void native_pixels_of_undefined_length_are_refused() throws IOException {
    assertThat(refusal(EXPLICIT, "E07F1000 4F57 0000 FFFFFFFF")).isEqualTo(MALFORMED);
  }

  @Test
  void pixels_that_end_too_early_are_truncated() throws IOException {
    var stream =
        DicomStream.open(
            new ByteArrayInputStream(file(EXPLICIT, "E07F1000 4F57 0000 10000000 0102")));
    var refused =
        catchThrowableOfType(
            DicomException.class, () -> stream.copyPixels(new ByteArrayOutputStream()));
    assertThat(refused.reason()).isEqualTo(TRUNCATED);
  }

  @Test
  void unknown_representation_of_undefined_length_is_a_sequence_in_implicit_encoding()
      throws IOException {
    byte[] file =
        file(
            EXPLICIT,
            "08001811 554E 0000 FFFFFFFF FEFF00E0 FFFFFFFF 10001000 02000000 4142"
                + "FEFF0DE0 00000000 FEFFDDE0 00000000");
    var data = RandomDicom.open(file).header().data();
    var sequence = (Element.Sequence) data.elements().iterator().next();
    assertThat(sequence.items().get(0).text("PatientName")).contains("AB");
  }

  private static DicomException.Reason refusal(String syntax, String hex) throws IOException {
    return refusal(file(syntax, hex));
  }

  private static DicomException.Reason refusal(byte[] file) {
    var refused = catchThrowableOfType(DicomException.class, () -> RandomDicom.open(file));
    assertThat(refused).as("the file should be refused").isNotNull();
    return refused.reason();
  }

  /** A file of the given transfer syntax whose data set is written out in hexadecimal digits. */
  private static byte[] file(String syntax, String hex) throws IOException {
    var out = new ByteArrayOutputStream();
    HeaderWriter.write(
        new Header(
            Dataset.builder().text("TransferSyntaxUID", syntax).build(),
            Dataset.EMPTY,
            TransferSyntax.EXPLICIT_LITTLE_ENDIAN),
        out);
    out.write(HexFormat.of().parseHex(hex.replace(" ", "")));
    return out.toByteArray();
  }
}
