package org.omidb.portal.deidentify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.deidentify.Released.value;
import static org.omidb.portal.deidentify.Released.woman;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.deidentify.NotReleasableException.Reason;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.DicomFiles;
import org.omidb.portal.dicom.Element;
import org.omidb.portal.dicom.Header;
import org.omidb.portal.dicom.PixelElement;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.TransferSyntax;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.dicom.Vr;

/** The limits of the checks that a value passes through, each from both sides. */
class SmallChecksTest {

  private static final Tag POSITION = Tag.of(0x6000, 0x0102);

  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource({"24576, true", "24830, true", "24831, false", "24574, false", "24832, false"})
  void the_groups_of_overlays_end_where_the_standard_ends_them(int group, boolean overlay) {
    var data = Dataset.builder().put(Value.of(Tag.of(group, 0x0102), Vr.US, new byte[] {9, 0}));
    assertThat(PixelOverlays.inPixels(data.build())).isEqualTo(overlay);
  }

  @Test
  void a_position_without_a_value_says_nothing_and_one_that_is_no_value_says_too_much() {
    var empty =
        Dataset.builder()
            .put(Value.of(POSITION, Vr.US, new byte[0]))
            .put(Value.of(Tag.of(0x6000, 0x3000), Vr.OW, new byte[2]));
    assertThat(PixelOverlays.inPixels(empty.build())).isFalse();
    var sequence = Dataset.builder().put(new Element.Sequence(POSITION, List.of()));
    assertThat(PixelOverlays.inPixels(sequence.build())).isTrue();
  }

  @Test
  void numbers_are_as_many_as_the_dictionary_says() {
    assertThat(KeptValue.of(numbers("LUTData", 300), ascii(), nothingKnown()).length())
        .isEqualTo(300);
    assertThat(KeptValue.of(numbers("PixelPaddingValue", 4), ascii(), nothingKnown()).length())
        .isZero();
    assertThat(KeptValue.of(numbers("PixelPaddingValue", 2), ascii(), nothingKnown()).length())
        .isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"two\r\nlines", "a\ttab", "plain"})
  void text_may_have_lines_and_tabs(String text) {
    assertThat(of(value("ImageComments", Vr.LT, text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 8, 11, 31, 0x7F})
  void and_no_other_control_character(int control) {
    assertThat(of(value("ImageComments", Vr.LT, "a" + (char) control + "b"))).isEqualTo("REMOVED");
  }

  @Test
  void a_number_that_is_rounded_is_looked_at_as_it_leaves() {
    var own =
        new Known(
            new Words(List.of()),
            new Words(List.of("81234567"), Words.Reach.CAUTIOUS),
            OwnDates.of(Dataset.EMPTY));
    var long18 = value("KVP", Vr.DS, "81234567.0000000001");
    assertThat(KeptValue.of(long18, ascii(), own).texts(ascii())).isEmpty();
    assertThat(KeptValue.of(long18, ascii(), nothingKnown()).texts(ascii())).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"J, false", "\u674e, true", "\u007f, false", "\u0080, true", "Jo, true"})
  void a_part_of_a_name_has_two_letters_or_is_a_sign_of_another_script(String part, boolean names) {
    assertThat(IdentifierRule.mayName(Tag.of("PatientName"), part)).isEqualTo(names);
  }

  @Test
  void a_text_is_read_from_text_or_plain_bytes_and_from_nothing_longer() {
    assertThat(Representation.of(value("Manufacturer", Vr.UN, "Any"))).isPresent();
    assertThat(Representation.of(value("Manufacturer", Vr.UT, "Any"))).isPresent();
    assertThat(Representation.of(value("Manufacturer", Vr.US, (byte) 1, (byte) 0))).isEmpty();
    assertThat(Representation.of(numbers("Manufacturer", 0xFFFE))).isPresent();
    assertThat(Representation.of(numbers("Manufacturer", 0x10000))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ANNA, ANNA, true",
    "ANNA, X_ANNA, true",
    "ANNA, ANNA_X, true",
    "ANNA, ANNABEL, true",
    "ANNA, JOANNA, true",
    "ANN, ANN, false",
    "A12B, XA12BX, true",
    "A12B, A12B, true",
    "J AN, J AN, true",
    "J AN, XJ AN, false",
    "J AN, J ANX, false",
    "'A B', 'A B', false",
    "PROCESSING, PROCESSING, false",
    "ANN, X ANN, false",
    "81234, 81234, true",
    "81234, 812345, false"
  })
  void a_code_holds_an_identifier_of_four_letters_anywhere(
      String identifier, String code, boolean found) {
    assertThat(new Words(List.of(identifier), Words.Reach.CAUTIOUS).inCode(code)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "Jo, true",
    "Jo Smith, true",
    "Smith Jo, true",
    "by Jo here, true",
    "Joanna, false",
    "Banjo, false"
  })
  void a_short_name_is_one_only_as_a_whole_word(String text, boolean found) {
    assertThat(new Words(List.of("Jo"), Words.Reach.CAUTIOUS).in(text)).isEqualTo(found);
  }

  @Test
  void plain_numbers_are_passed_over_where_they_are_measures_and_names_never() {
    var words = new Words(List.of("7654321", "Smithson"));
    assertThat(words.in("7654321")).isTrue();
    assertThat(words.in("7654321", false)).isFalse();
    assertThat(words.in("Smithson", false)).isTrue();
  }

  @Test
  void a_file_without_pixels_or_with_pixels_of_fractions_holds_no_words_in_them() throws Exception {
    var spare = woman().number("BitsAllocated", 32).number("BitsStored", 12).build();
    var header = Header.of(Dataset.EMPTY, spare, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
    var file = dir.resolve("image.dcm");
    for (var pixels :
        List.of(
            new PixelElement(Tag.of(0x0029, 0x1010), Vr.OB, 4L),
            new PixelElement(Tag.of("FloatPixelData"), Vr.OF, 4L))) {
      try (var out = Files.newOutputStream(file)) {
        DicomFiles.write(header, pixels, new byte[] {-1, -1, -1, -1}, Dataset.EMPTY, out);
      }
      assertThat(PixelComments.obstacle(file)).isEmpty();
    }
  }

  @Test
  void pixels_in_an_encoding_that_nobody_knows_stay_though_they_look_like_one_that_we_know()
      throws Exception {
    var file = dir.resolve("image.dcm");
    Files.write(
        file, Encapsulated.file(woman().build(), "1.2.840.10008.1.2.4.110", List.of("FF4FFFD9")));
    assertThat(PixelComments.obstacle(file)).contains(Reason.COMMENT_IN_PIXELS);
  }

  private static String of(Value value) {
    return KeptValue.of(value, ascii(), nothingKnown()).texts(ascii()).getFirst();
  }

  private static Value numbers(String keyword, int bytes) {
    return Value.of(Tag.of(keyword), Vr.OW, new byte[bytes]);
  }

  private static Known nothingKnown() {
    return new Known(new Words(List.of()), new Words(List.of()), OwnDates.of(Dataset.EMPTY));
  }

  private static java.nio.charset.Charset ascii() {
    return java.nio.charset.StandardCharsets.US_ASCII;
  }
}
