package org.omidb.portal.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.Group.Part;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.QuestionKind;
import org.omidb.portal.form.domain.QuestionKind.Amount;
import org.omidb.portal.form.domain.QuestionKind.Day;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.domain.Written;
import org.omidb.portal.shared.domain.DateBounds;

/** What a page shows of answers, and of what is none. */
class WordingTest {

  private static final Question DAY = question(new Day(DateBounds.past(30)));
  private static final Question NUMBER =
      question(new Amount("months", BigDecimal.ZERO, BigDecimal.TEN, 1));

  @Test
  void a_part_is_shown_in_words() {
    assertThat(part(DAY, "2028-02-01")).isEqualTo("1 February 2028");
    assertThat(part(NUMBER, "12.5")).isEqualTo("12.5 months");
  }

  static Stream<List<String>> mistaken() {
    return Stream.of(
        List.of("31", "2", "2028"),
        List.of("31"),
        List.of("31", "", ""),
        List.of("2028"),
        List.of("", "2"),
        List.of("soon"),
        List.of());
  }

  @ParameterizedTest
  @MethodSource("mistaken")
  void what_is_no_date_is_shown_as_it_was_typed(List<String> texts) {
    assertThat(part(DAY, texts.toArray(String[]::new))).isEqualTo(String.join(" ", texts));
    var typed = Typed.of(java.util.Map.of("q", texts));
    assertThat(new Wording().written(DAY, new Written(Answers.NONE, typed)))
        .isEqualTo(String.join(" ", texts));
  }

  @Test
  void what_is_no_number_has_no_unit() {
    assertThat(part(NUMBER, "a few")).isEqualTo("a few");
  }

  private static String part(Question question, String... texts) {
    return new Wording().part(new Part("q", question, List.of(texts)));
  }

  private static Question question(QuestionKind kind) {
    return new Question("q", kind, "Q", "q");
  }
}
