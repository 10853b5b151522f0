package org.omidb.portal.form.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.form.domain.Questions.*;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.form.domain.Question.Option;

class FormRulesTest {

  private static final Option RED = option("red", "Red");
  private static final Option BLUE = option("blue", "Blue");

  @Test
  void a_question_without_an_answer_is_missing() {
    assertThat(messages(text("q", "Name", "your name", 5))).containsExactly("Enter your name");
    assertThat(messages(radios("q", "Colour", "a colour", RED))).containsExactly("Select a colour");
    assertThat(messages(file("q", "Diagram", "a diagram", 9))).containsExactly("Upload a diagram");
  }

  @Test
  void blank_text_is_no_answer() {
    assertThat(messages(text("q", "Name", "your name", 5), "  \r\n\t "))
        .containsExactly("Enter your name");
  }

  @Test
  void an_optional_question_may_be_left_out_but_not_answered_at_any_length() {
    var question = text("q", "Name", "your name", 5).optional();
    assertThat(messages(question)).isEmpty();
    assertThat(messages(question, "123456"))
        .containsExactly("Your name must be 5 characters or fewer");
  }

  @Test
  void a_limit_counts_what_a_reader_counts() {
    var question = text("q", "Name", "your name", 5);
    assertThat(messages(question, "ab\r\ncd")).isEmpty();
    assertThat(messages(question, "😀😀😀😀😀")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rita@example.org", "r.o'neil+db@uni-köln.de", "a@b.cd"})
  void a_mail_address_is_one(String address) {
    assertThat(messages(mail("q", "Email", "your address"), address)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rita",
        "rita@",
        "@example.org",
        "a b@example.org",
        "rita@host",
        "a@b.c,d@e.f",
        "p\u0161t.low@uni.example",
        "pat..example@uni.example"
      })
  void what_is_no_mail_address_is_said_to_be_none(String address) {
    assertThat(messages(mail("q", "Email", "your address"), address))
        .containsExactly(
            "Enter an email address in the correct format, like name@example.org. Letters with"
                + " accents cannot stand before the @");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "yesterday", "2026-2-3", "0026-01-01"})
  void a_date_is_a_real_one(String date) {
    assertThat(messages(date("q", "Date", "the date"), date))
        .containsExactly("The date must be a real date");
    assertThat(messages(date("q", "Date", "the date"), "2028-02-29")).isEmpty();
  }

  @Test
  void only_what_is_offered_can_be_chosen() {
    assertThat(messages(radios("q", "Colour", "a colour", RED, BLUE), "green"))
        .containsExactly("Choose one of the answers offered for a colour");
    assertThat(messages(radios("q", "Colour", "a colour", RED, BLUE), "red", "blue")).hasSize(1);
    assertThat(messages(checkboxes("q", "Colours", "colours", RED, BLUE), "red", "blue")).isEmpty();
    assertThat(messages(checkboxes("q", "Colours", "colours", RED, BLUE), "red", "red")).hasSize(1);
  }

  @Test
  void every_declaration_has_to_be_made() {
    var question = declarations("q", "I declare", "every declaration", RED, BLUE);
    assertThat(messages(question, "red")).containsExactly("Select every declaration");
    assertThat(messages(question, "blue", "red")).isEmpty();
  }

  @Test
  void a_file_or_a_selection_is_named_by_its_id() {
    var question = selection("q", "Selection", "a selection");
    assertThat(messages(question, "../../etc/passwd")).hasSize(1);
    assertThat(messages(question, new UUID(1, 2).toString())).isEmpty();
  }

  @Test
  void a_draft_may_have_gaps_but_no_mistakes() {
    var section = section(text("a", "Name", "your name", 5), text("b", "Town", "your town", 5));
    var answers = Answers.of(Map.of("b", List.of("Guildford")));
    assertThat(FormRules.checkDraft(section, answers))
        .extracting(Problem::message)
        .containsExactly("Your town must be 5 characters or fewer");
    assertThat(FormRules.complete(section, answers)).isFalse();
  }

  @Test
  void control_characters_are_dropped() {
    var answers = Answers.of(Map.of("q", List.of("a\u0000b\u001bc\r\nd")));
    assertThat(answers.first("q")).contains("abc\nd");
  }

  private static List<String> messages(Question question, String... answer) {
    return FormRules.check(section(question), Answers.of(Map.of("q", List.of(answer)))).stream()
        .map(Problem::message)
        .toList();
  }

  private static Section section(Question... questions) {
    return new Section("s", "Section", "", List.of(questions), false);
  }
}
