package org.omidb.portal.deidentify;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.deidentify.Released.value;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.dicom.Vr;

/** How long a value may be that stays, and what of several values goes with one of them. */
class KeptLimitsTest {

  private static final String SOFTWARE = "SoftwareVersions";

  @ParameterizedTest
  @CsvSource({"0, 0", "4, 4", "6, 0", "256, 256", "260, 0"})
  void numbers_that_are_no_table_are_whole_and_few(int bytes, int left) {
    var numbers = Value.of(Tag.of("DimensionIndexValues"), Vr.UL, new byte[bytes]);
    assertThat(kept(numbers).length()).isEqualTo(left);
  }

  @Test
  void a_table_holds_no_name_but_any_number() {
    var table = Tag.of("LUTData");
    assertThat(kept(Value.ofNumbers(table, Vr.UL, List.of(4711123))).length()).isEqualTo(4);
    for (var charset : List.of(StandardCharsets.ISO_8859_1, UTF_16LE)) {
      assertThat(kept(Value.of(table, Vr.OW, "by Winter ".getBytes(charset))).length()).isZero();
    }
  }

  @Test
  void a_text_is_as_long_as_its_representation_allows() {
    assertThat(texts(value(SOFTWARE, Vr.LO, "a".repeat(64)))).containsExactly("a".repeat(64));
    assertThat(texts(value(SOFTWARE, Vr.LO, "a".repeat(65)))).containsExactly("REMOVED");
  }

  @ParameterizedTest
  @CsvSource({"ELM_1, ELM_1", "Elm_1, ''", "WINTER_1, ''", "BREAST, BREAST"})
  void a_code_has_capital_letters_and_no_name(String code, String left) {
    assertThat(String.join("", texts(value("BodyPartExamined", Vr.CS, code)))).isEqualTo(left);
  }

  @Test
  void a_word_of_the_standard_stays_where_terms_stand() {
    assertThat(texts(value("Manufacturer", Vr.LO, "Silver Ltd"))).containsExactly("Silver Ltd");
    assertThat(texts(value("Manufacturer", Vr.LO, "Winter Ltd"))).containsExactly("REMOVED");
    assertThat(texts(value(SOFTWARE, Vr.LO, "Silver Ltd"))).containsExactly("REMOVED");
  }

  @Test
  void what_was_cut_in_pieces_goes_and_so_does_what_stands_beside_a_name() {
    assertThat(texts(value("ImageType", Vr.CS, "WIN\\TER_1"))).isEmpty();
    assertThat(texts(value("ImageType", Vr.CS, "WIN\\ORIGINAL"))).hasSize(2);
    assertThat(texts(value(SOFTWARE, Vr.LO, "of Winter\\943476\\5919"))).containsExactly("REMOVED");
    assertThat(texts(value(SOFTWARE, Vr.LO, "of Winter\\2.0"))).containsExactly("REMOVED", "2.0");
  }

  private static List<String> texts(Value value) {
    return kept(value).texts(US_ASCII);
  }

  private static Value kept(Value value) {
    var own = new Words(List.of("Winter", "Silver", "4711123"), Words.Reach.CAUTIOUS);
    return KeptValue.of(
        value, US_ASCII, new Known(new Words(List.of()), own, OwnDates.of(Dataset.EMPTY)));
  }
}
