package org.omidb.portal.form.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.omidb.portal.form.domain.QuestionKind.Amount;
import org.omidb.portal.form.domain.QuestionKind.Country;
import org.omidb.portal.form.domain.QuestionKind.Heading;
import org.omidb.portal.form.domain.QuestionKind.LongText;

/** What answers the kinds of question that the first forms do not have. */
class QuestionKindTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  private static final QuestionKind MONTHS =
      new Amount("months", BigDecimal.ONE, new BigDecimal("120"), 1);

  @Test
  void a_text_may_be_limited_in_words() {
    var kind = new LongText(TextLimit.words(3));
    assertThat(problems(kind, "one  two\nthree")).isEmpty();
    assertThat(problems(kind, "one two three four"))
        .containsExactly("The thing must be 3 words or fewer: 1 too many");
  }

  @ParameterizedTest
  @CsvSource({"12,12", "0012.50,12.5", "'1,0.0',", "120,120", "1.0,1", "' 7 ',7"})
  void a_number_is_kept_in_one_way_however_it_was_typed(String typed, String kept) {
    assertThat(read(MONTHS, typed).answers().first("q"))
        .isEqualTo(java.util.Optional.ofNullable(kept));
  }

  @Test
  void a_number_may_have_commas_between_its_thousands() {
    var kind = new Amount("", BigDecimal.ZERO, new BigDecimal("99999"), 0);
    for (var typed : List.of("1,200", "1 200", "1\u00a0200", "１２００")) {
      assertThat(read(kind, typed).answers().first("q")).as(typed).contains("1200");
    }
    for (var typed : List.of("12 00", "10\u00b3", "\u2460")) {
      assertThat(read(kind, typed).answers().first("q")).as(typed).isEmpty();
    }
    assertThat(read(kind, "12,00").answers().first("q")).isEmpty();
    assertThat(read(kind, "0").answers().first("q")).contains("0");
  }

  @ParameterizedTest
  @CsvSource({
    "twelve,'The thing must be a number, like 120'",
    "1e3,'The thing must be a number, like 120'",
    "0,The thing must be between 1 and 120",
    "120.5,The thing must be between 1 and 120",
    "1.25,The thing must have at most 1 digits after the point"
  })
  void what_is_no_number_between_the_bounds_is_said_to_be_none(String typed, String message) {
    assertThat(problems(MONTHS, typed)).containsExactly(message);
    assertThat(read(MONTHS, typed).typed().all("q")).containsExactly(typed);
  }

  @Test
  void whole_things_have_no_halves() {
    var kind = new Amount("", BigDecimal.ZERO, BigDecimal.TEN, 0);
    assertThat(problems(kind, "1.5")).containsExactly("The thing must be a whole number");
  }

  @Test
  void a_country_is_answered_by_its_two_letters() {
    assertThat(problems(new Country(), "GB")).isEmpty();
    assertThat(problems(new Country(), "XQ"))
        .containsExactly("Choose one of the answers offered for the thing");
    assertThat(problems(new Country(), "GB", "FR")).hasSize(1);
    assertThat(question(new Country()).labelOf("GB")).isEqualTo("United Kingdom");
    assertThat(problems(new Country())).containsExactly("Select the thing");
  }

  @Test
  void a_heading_asks_for_nothing() {
    assertThat(problems(new Heading())).isEmpty();
    assertThat(read(new Heading(), "something")).isEqualTo(Written.NONE);
    assertThat(section(new Heading()).asking()).isEmpty();
  }

  private static List<String> problems(QuestionKind kind, String... typed) {
    return DraftRules.check(section(kind), Typed.of(Map.of("q", List.of(typed))), TODAY).stream()
        .map(Problem::message)
        .toList();
  }

  private static Written read(QuestionKind kind, String... typed) {
    return DraftRules.read(section(kind), Typed.of(Map.of("q", List.of(typed))), TODAY);
  }

  private static Section section(QuestionKind kind) {
    return new Section("s", "S", "", List.of(question(kind)), false);
  }

  private static Question question(QuestionKind kind) {
    return new Question("q", kind, "Thing", "the thing");
  }
}
