package org.omidb.portal.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.omidb.portal.dicom.DicomException.Reason.LENGTH_OVERFLOW;
import static org.omidb.portal.dicom.DicomException.Reason.MALFORMED;
import static org.omidb.portal.dicom.DicomException.Reason.PIXELS_MISSING;
import static org.omidb.portal.dicom.DicomException.Reason.TOO_LARGE;
import static org.omidb.portal.dicom.DicomException.Reason.TOO_MANY_ELEMENTS;
import static org.omidb.portal.dicom.DicomException.Reason.TRUNCATED;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lengths that lie, borders that are crossed, and counts that grow: each guard of the reader. */
class HeaderGuardsTest {

  private static final String EXPLICIT = "1.2.840.10008.1.2.1";
  private static final String COMPRESSED = "1.2.840.10008.1.2.4.70";
  private static final String ITEM = "FEFF00E0";
  private static final String END = "FEFFDDE0 00000000";

  /** Five elements, 256 bytes and 50 values, beside the three elements of the meta information. */
  private static final Limits FEW = new Limits(3 + 5, 2, 64, 16, 30 + 256, 3 + 50);

  @TempDir Path dir;

  /** What follows would be taken for pixels, if the first ones were forgotten. */
  @Test
  void pixels_come_once() throws IOException {
    var stream =
        DicomStream.open(
            in(DeviceFiles.file(EXPLICIT, "E07F1000 4F42 0000 00000000".repeat(2))),
            Limits.STANDARD);
    assertThat(catchThrowableOfType(DicomException.class, stream::trailer).reason())
        .isEqualTo(MALFORMED);
  }

  @Test
  void pixels_are_encapsulated_where_the_syntax_says_so_and_nowhere_else() throws IOException {
    assertThat(refusal(EXPLICIT, "E07F1000 4F42 0000 FFFFFFFF" + END)).isEqualTo(MALFORMED);
    assertThat(refusal(COMPRESSED, "E07F1000 4F42 0000 00000000")).isEqualTo(MALFORMED);
  }

  @Test
  void only_items_and_zeros_stand_in_a_sequence() throws IOException {
    String sequence = "08001511 5351 0000 FFFFFFFF";
    assertThat(refusal(EXPLICIT, sequence + "20001000 00000000" + END)).isEqualTo(MALFORMED);
    assertThat(refusal(EXPLICIT, sequence + "00000000 01000000" + END)).isEqualTo(MALFORMED);
    assertThat(refusal(EXPLICIT, sequence + "00000100 00000000" + END)).isEqualTo(MALFORMED);
  }

  @ParameterizedTest
  @CsvSource({"01, LENGTH_OVERFLOW", "0000000001, LENGTH_OVERFLOW", "0000000000000001, MALFORMED"})
  void what_fills_a_sequence_up_is_zeros(String fill, DicomException.Reason reason)
      throws IOException {
    assertThat(
            refusal(EXPLICIT, "08001511 5351 0000 0%X000000".formatted(fill.length() / 2) + fill))
        .isEqualTo(reason);
  }

  /** Its tag and letters fit into the item, its length of four bytes does not. */
  @ParameterizedTest
  @ValueSource(strings = {"08000000", "FFFFFFFF"})
  void an_element_does_not_begin_in_an_item_and_end_beyond(String length) throws IOException {
    String sequence = "08001511 5351 0000 10000000" + ITEM + length;
    assertThat(refusal(EXPLICIT, sequence + "08000119 5554 0000 00000000"))
        .isEqualTo(LENGTH_OVERFLOW);
    assertThat(refusal(EXPLICIT, sequence + "08004011 5351 0000 FFFFFFFF" + END))
        .isEqualTo(LENGTH_OVERFLOW);
  }

  @Test
  void a_sequence_that_is_cut_off_is_no_sequence_with_zeros() throws IOException {
    assertThat(refusal(EXPLICIT, "08001511 5351 0000 08000000 0000")).isEqualTo(TRUNCATED);
    assertThat(refusal(EXPLICIT, "08001511 5351 0000 08000000")).isEqualTo(TRUNCATED);
  }

  /** Elsewhere the delimiter of an item would be one that closes nothing. */
  @Test
  void the_end_of_an_item_ends_no_data_set() throws IOException {
    assertThat(refusal(EXPLICIT, "FEFF0DE0 00000000")).isEqualTo(MALFORMED);
    assertThat(refusal(EXPLICIT, "FEFFDDE0 01000000")).isEqualTo(MALFORMED);
    assertThat(refusal(EXPLICIT, "08001511 5351 0000 FFFFFFFF" + ITEM + "FFFFFFFF" + END + END))
        .isEqualTo(MALFORMED);
  }

  /** A megabyte would be passed over, into what follows. */
  @Test
  void a_fragment_is_not_longer_than_what_holds_it() throws IOException {
    assertThat(
            refusal(
                EXPLICIT,
                ("08001511 5351 0000 24000000" + ITEM + "1C000000")
                    + ("09000110 4F42 0000 FFFFFFFF" + ITEM + "00001000")
                    + END))
        .isEqualTo(LENGTH_OVERFLOW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FEFF0DE0 00000000",
        "20001000 00000000",
        "FEFF00E0 FFFFFFFF",
        "00000000 00000000"
      })
  void between_fragments_stands_nothing_else(String between) throws IOException {
    assertThat(refusal(EXPLICIT, "09000110 4F42 0000 FFFFFFFF" + between + END))
        .isEqualTo(MALFORMED);
    var pixels = DeviceFiles.file(COMPRESSED, "E07F1000 4F42 0000 FFFFFFFF" + between + END);
    assertThat(refusal(() -> DicomStream.open(in(pixels)).passPixels())).isEqualTo(MALFORMED);
  }

  @Test
  void fragments_end_before_what_holds_them() throws IOException {
    assertThat(
            refusal(
                EXPLICIT,
                ("08001511 5351 0000 18000000" + ITEM + "10000000")
                    + ("09000110 4F42 0000 FFFFFFFF" + "FEFFDDE0" + "00000000")))
        .isEqualTo(LENGTH_OVERFLOW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20001000 5348 0000",
        "08001511 5351 0000 00000000",
        "08000000 554C 0000",
        "FEFFDDE0 00000000",
        "00000000 00000000"
      })
  void elements_are_counted_at_the_top(String element) throws IOException {
    assertThat(counted(element.repeat(5))).isEmpty();
    assertThat(counted(element.repeat(6))).contains(TOO_MANY_ELEMENTS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FEFF00E0 00000000", "FEFF0DE0 00000000", "00000000 00000000"})
  void what_stands_in_sequences_is_counted_too(String item) throws IOException {
    assertThat(counted("08001511 5351 0000 FFFFFFFF" + item.repeat(3) + END)).isEmpty();
    assertThat(counted("08001511 5351 0000 FFFFFFFF" + item.repeat(4) + END))
        .contains(TOO_MANY_ELEMENTS);
  }

  @Test
  void so_are_fragments_and_the_elements_of_items() throws IOException {
    String fragment = "FEFF00E0 00000000";
    assertThat(counted("09000110 4F42 0000 FFFFFFFF" + fragment.repeat(3) + END)).isEmpty();
    assertThat(counted("09000110 4F42 0000 FFFFFFFF" + fragment.repeat(4) + END))
        .contains(TOO_MANY_ELEMENTS);
    String element = "20001000 5348 0000";
    String item = "08001511 5351 0000 FFFFFFFF FEFF00E0 FFFFFFFF";
    assertThat(counted(item + element.repeat(3) + "FEFF0DE0 00000000" + END))
        .contains(TOO_MANY_ELEMENTS);
    assertThat(counted(item + element.repeat(2) + "FEFF0DE0 00000000" + END)).isEmpty();
  }

  @Test
  void fragments_of_pixels_are_counted_where_they_are_passed() throws IOException {
    String fragment = "FEFF00E0 00000000";
    for (int count : new int[] {8, 9}) {
      var file =
          DeviceFiles.file(
              COMPRESSED, "E07F1000 4F42 0000 FFFFFFFF" + fragment.repeat(count) + END);
      var refused =
          catchThrowableOfType(
              DicomException.class, () -> DicomStream.open(in(file), FEW).passPixels());
      boolean many = refused != null && refused.reason() == TOO_MANY_ELEMENTS;
      assertThat(many).isEqualTo(count == 9);
    }
  }

  @Test
  void a_fragment_is_taken_into_memory_up_to_a_length() throws IOException {
    var file =
        DeviceFiles.file(
            COMPRESSED, "E07F1000 4F42 0000 FFFFFFFF FEFF00E0 04000000 41424344" + END);
    assertThat(DicomStream.open(in(file)).nextFragment(4)).isPresent();
    assertThat(refusal(() -> DicomStream.open(in(file)).nextFragment(3))).isEqualTo(TOO_LARGE);
  }

  @Test
  void values_are_bounded_one_by_one_and_together() throws IOException {
    String text = "20001000 5348 4000" + "41".repeat(64);
    String more = "10001000 5348 4000" + "41".repeat(64);
    assertThat(counted(text)).isEmpty();
    assertThat(counted("20001000 5348 4200" + "41".repeat(66))).contains(TOO_LARGE);
    assertThat(counted(text + more.repeat(3))).isEmpty();
    assertThat(counted(text + more.repeat(3) + "20001100 4953 0200 3120")).contains(TOO_LARGE);
    assertThat(counted("20001000 5348 3200" + "5C".repeat(50))).contains(TOO_LARGE);
    assertThat(counted("20001000 5348 3200" + "41" + "5C".repeat(49))).isEmpty();
  }

  @Test
  void a_private_value_that_is_long_is_passed_over_and_said_to_be() throws IOException {
    var held = DicomStream.open(in(explicit("09000110 4F42 0000 10000000" + "41".repeat(16))), FEW);
    assertThat(held.holdsEverything()).isTrue();
    var longer =
        DicomStream.open(in(explicit("09000110 4F42 0000 12000000" + "41".repeat(18))), FEW);
    assertThat(longer.holdsEverything()).isFalse();
    assertThat(longer.header().data().elements()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08001511 5351 0000 08000000 0000000000000000",
        "08001511 5351 0000 02000000 0000",
        "20001000 5348 0000 000000",
        "FEFFDDE0 00000000",
        "04000110 4353 0000",
        "20001000 5348 0000 20001000 5348 0000"
      })
  void what_stands_in_no_data_set_is_said_to_be_passed_over(String odd) throws IOException {
    assertThat(RandomDicom.open(explicit(odd)).holdsEverything()).isFalse();
  }

  @Test
  void compressed_pixels_end_with_the_file_where_each_frame_has_its_fragment() throws IOException {
    String image = "28000800 4953 0200 3220 E07F1000 4F42 0000 FFFFFFFF FEFF00E0 00000000";
    String fragment = "FEFF00E0 04000000 FFD8FFD9";
    var open = write(image + fragment.repeat(2));
    assertThat(DicomFiles.whole(open).data().text("NumberOfFrames")).contains("2");
    var out = new ByteArrayOutputStream();
    var copied = DicomFiles.rewrite(in(Files.readAllBytes(open)), header -> header, out);
    var again = RandomDicom.open(out.toByteArray());
    assertThat(again.copyPixels(new ByteArrayOutputStream())).isEqualTo(copied);
    assertThat(out.toByteArray())
        .hasSize((int) (again.pixelOffset() + copied.orElseThrow().bytes()))
        .endsWith(DeviceFiles.hex(END));
    assertThat(again.trailer()).isEqualTo(Dataset.EMPTY);

    for (String cut :
        new String[] {
          image + fragment, image + fragment.repeat(3), image + fragment.repeat(2) + "FEFFDDE0"
        }) {
      var file = write(cut);
      assertThat(refusal(() -> DicomFiles.whole(file))).isEqualTo(TRUNCATED);
    }
    var few = write(image + fragment + END);
    assertThat(refusal(() -> DicomFiles.whole(few))).isEqualTo(PIXELS_MISSING);
  }

  private Path write(String hex) throws IOException {
    return Files.write(dir.resolve("image.dcm"), DeviceFiles.file(COMPRESSED, hex));
  }

  /** Why it is not read where few of everything are allowed. */
  private static Optional<DicomException.Reason> counted(String hex) throws IOException {
    try {
      DicomStream.open(in(explicit(hex)), FEW);
      return Optional.empty();
    } catch (DicomException refused) {
      return Optional.of(refused.reason());
    }
  }

  private static byte[] explicit(String hex) throws IOException {
    return DeviceFiles.file(EXPLICIT, hex);
  }

  private static ByteArrayInputStream in(byte[] file) {
    return new ByteArrayInputStream(file);
  }

  private static DicomException.Reason refusal(String syntax, String hex) throws IOException {
    byte[] file = DeviceFiles.file(syntax, hex);
    return refusal(() -> RandomDicom.open(file));
  }

  private static DicomException.Reason refusal(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
    var refused = catchThrowableOfType(DicomException.class, reading);
    assertThat(refused).as("it should be refused").isNotNull();
    return refused.reason();
  }
}
