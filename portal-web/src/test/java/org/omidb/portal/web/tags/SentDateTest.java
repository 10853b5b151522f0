package org.omidb.portal.web.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentDateTest {

  @Test
  void three_numbers_are_a_date_and_a_date_is_three_numbers() throws Exception {
    var date = LocalDate.of(2027, 3, 27);
    assertThat(SentDate.of("27|3|2027").date()).contains(date);
    assertThat(SentDate.of(date)).isEqualTo(SentDate.of("27|3|2027"));
  }

  @Test
  void empty_fields_and_a_form_without_them_are_no_date() throws Exception {
    assertThat(SentDate.of("||").date()).isEmpty();
    assertThat(SentDate.of((Object) null).date()).isEmpty();
  }

  @Test
  void whatever_is_in_the_fields_stays_in_its_field() {
    var sent = new SentDate(List.of("2|7", "", "x"));
    assertThat(SentDate.of(sent.submitted()).parts()).containsExactly("2?7", "", "x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"27||2027", "27|3|", "30|2|2027", "1|1|27", "1|1|3000", "x|3|2027", "?|3|2027"})
  void what_is_no_date_is_said(String sent) {
    assertThatThrownBy(() -> SentDate.of(sent).date())
        .isInstanceOf(SentDate.NoDateException.class)
        .hasMessageStartingWith("must ");
  }
}
