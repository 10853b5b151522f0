package org.omidb.portal.deidentify;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.Header;
import org.omidb.portal.dicom.TransferSyntax;

/** Values that are longer than their representation allows cost nothing and go nowhere. */
class LongValuesTest {

  @Test
  void a_text_of_two_thousand_steps_does_not_overflow_the_stack() {
    assertThat(released("PaddleDescription", "0" + ".1".repeat(2000))).isEqualTo("REMOVED");
    assertThat(released("PaddleDescription", "0" + ".1".repeat(20))).isEqualTo("REMOVED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"KVP", "InstanceNumber", "PatientAge", "StudyTime", "Modality"})
  void digits_without_end_are_no_number(String keyword) {
    assertThat(released(keyword, "1".repeat(20_000) + "x")).isEmpty();
    assertThat(released(keyword, "1".repeat(20_000))).isEmpty();
  }

  @Test
  void a_number_with_more_digits_than_allowed_is_rounded() {
    assertThat(released("KVP", "29.00000000000000355")).isEqualTo("29.0000000000000");
    assertThat(released("KVP", "-0.0694000000000000038")).isEqualTo("-0.0694000000000");
    assertThat(released("KVP", "0.0694")).isEqualTo("0.0694");
  }

  @Test
  void words_without_end_are_compared_in_no_time() {
    var words = "a1 ".repeat(20_000);
    var known = new Words(List.of(words + "b"));
    assertTimeoutPreemptively(ofSeconds(10), () -> known.in("a1 ".repeat(39) + "c " + words));
  }

  @Test
  void an_identifier_of_one_endless_word_costs_nothing() {
    assertTimeoutPreemptively(ofSeconds(10), () -> new Words(List.of("a1".repeat(150_000))));
  }

  @Test
  void an_identifier_of_many_words_is_found_by_its_first() {
    var known = new Words(List.of("w1 ".repeat(60)));
    assertThat(known.in("w1 ".repeat(40))).isTrue();
    assertThat(known.in("w1 ".repeat(39))).isFalse();
  }

  private static String released(String keyword, String text) {
    return assertTimeoutPreemptively(
        ofSeconds(10), () -> apply(woman().text(keyword, text)).text(keyword).orElse(""));
  }

  private static Dataset apply(Dataset.Builder data) {
    var source = Header.of(Dataset.EMPTY, data.build(), TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
    return new HeaderProfile(new PlainPseudonyms("demd7"), List.of()).apply(source).data();
  }

  private static Dataset.Builder woman() {
    return Dataset.builder().text("PatientID", "demd7");
  }
}
