package org.omidb.portal.web.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.TypedDate;

class SentDateTest {

  @Test
  void three_fields_are_what_was_typed_and_a_date_is_three_numbers() {
    assertThat(SentDate.of("27|March|2027").typed())
        .isEqualTo(new TypedDate("27", "March", "2027"));
    assertThat(SentDate.of(LocalDate.of(2027, 3, 27))).isEqualTo(SentDate.of("27|3|2027"));
  }

  @Test
  void a_form_without_the_fields_leaves_them_empty() {
    assertThat(SentDate.of((Object) null).typed()).isEqualTo(new TypedDate("", "", ""));
  }

  @Test
  void whatever_is_in_the_fields_stays_in_its_field() {
    var sent = new SentDate(List.of("2|7", "", "x"));
    assertThat(SentDate.of(sent.submitted()).parts()).containsExactly("2?7", "", "x");
  }
}
