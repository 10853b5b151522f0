package org.omidb.portal.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.QuestionKind;
import org.omidb.portal.form.domain.TextLimit;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.domain.Written;

/** Each kind of question has its piece of mark-up, its width and its words. */
class QuestionFieldsTest {

  private static final Path VIEWS = Path.of("src/main/webapp/WEB-INF/form");

  private final QuestionFields fields = new QuestionFields();
  private final Wording wording = new Wording();

  /** The view cannot switch exhaustively, so this looks whether it names every piece. */
  @ParameterizedTest
  @EnumSource
  void every_field_is_drawn_by_the_view(QuestionFields.Field field) throws IOException {
    assertThat(
            Files.readString(VIEWS.resolve("field.xhtml"))
                + Files.readString(VIEWS.resolve("parts.xhtml")))
        .contains("kind eq '" + field + "'");
  }

  @Test
  void a_text_says_how_much_is_expected() {
    var few = question(new QuestionKind.ShortText(TextLimit.characters(60)));
    assertThat(fields.width(few)).isEqualTo("20");
    assertThat(fields.characters(few)).isEqualTo(60);
    assertThat(fields.words(few)).isZero();
    var many = question(new QuestionKind.LongText(TextLimit.words(300)));
    assertThat(fields.width(many)).isEmpty();
    assertThat(fields.words(many)).isEqualTo(300);
    assertThat(fields.characters(many)).isGreaterThan(100_000);
    assertThat(fields.characters(question(new QuestionKind.Email()))).isEqualTo(254);
  }

  @Test
  void a_number_is_asked_and_shown_with_its_unit() {
    var months = question(number("months"));
    assertThat(fields.label(months)).isEqualTo("Time (months)");
    assertThat(fields.label(question(number("")))).isEqualTo("Time");
    var answers = Answers.NONE.with("q", "12");
    assertThat(wording.answer(months, answers)).isEqualTo("12 months");
    assertThat(wording.answer(question(number("")), answers)).isEqualTo("12");
    assertThat(wording.written(months, new Written(Answers.NONE, Typed.of(typed("twelve")))))
        .isEqualTo("twelve");
  }

  @Test
  void a_country_is_shown_by_its_name() {
    var country = question(new QuestionKind.Country());
    assertThat(wording.answer(country, Answers.NONE.with("q", "NO"))).isEqualTo("Norway");
    assertThat(fields.field(country)).isEqualTo("COUNTRY");
  }

  @Test
  void parts_are_shown_as_they_are_meant_and_mistaken_ones_as_they_were_typed() {
    var table = question(OneTable.KIND);
    var good = Written.of(Answers.NONE.with("q", OneTable.row("Ada", "2020-05-01", "12", "yes")));
    assertThat(parts(table, good)).containsExactly("Ada", "1 May 2020", "12 weeks", "Yes");
    assertThat(wording.groups(table, good.answers())).isEqualTo(wording.writtenGroups(table, good));
    var bad =
        new Written(Answers.NONE, Typed.NONE.with("q", OneTable.row("Ada", "", "a few", "maybe")));
    assertThat(parts(table, bad)).containsExactly("Ada", "", "a few", "maybe");
    assertThat(wording.text(table, good.answers()))
        .isEqualTo("Member 1\nname: Ada\nsince: 1 May 2020\nweeks: 12 weeks\npart: Yes");
    assertThat(wording.text(table, Answers.NONE)).isEmpty();
    assertThat(fields.row(table)).isEqualTo("member");
    assertThat(fields.mostRows(table)).isEqualTo(3);
    assertThat(fields.field(table)).isEqualTo("TABLE");
  }

  private List<String> parts(Question table, Written written) {
    return wording.writtenGroups(table, written).stream()
        .flatMap(group -> group.parts().stream())
        .map(wording::part)
        .toList();
  }

  @Test
  void a_heading_is_no_question() {
    var heading = question(new QuestionKind.Heading());
    assertThat(fields.label(heading)).isEqualTo("Time");
    assertThat(wording.answer(heading, Answers.NONE)).isEmpty();
  }

  private static Map<String, List<String>> typed(String text) {
    return Map.of("q", List.of(text));
  }

  private static QuestionKind number(String unit) {
    return new QuestionKind.Amount(unit, BigDecimal.ZERO, BigDecimal.TEN, 0);
  }

  private static Question question(QuestionKind kind) {
    return new Question("q", kind, "Time", "the time");
  }
}
