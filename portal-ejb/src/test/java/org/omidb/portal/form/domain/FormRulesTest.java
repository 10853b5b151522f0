package org.omidb.portal.form.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.form.domain.Questions.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.shared.domain.DateBounds;

class FormRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  private static final Option RED = option("red", "Red");
  private static final Option BLUE = option("blue", "Blue");

  @Test
  void a_question_without_an_answer_is_missing() {
    assertThat(messages(text("q", "Name", "your name", 5))).containsExactly("Enter your name");
    assertThat(messages(radios("q", "Colour", "a colour", RED))).containsExactly("Select a colour");
    assertThat(messages(file("q", "Diagram", "a diagram", 9))).containsExactly("Upload a diagram");
  }

  @ParameterizedTest
  @ValueSource(strings = {"  \r\n\t ", "\u00a0", "\u200b", "\u3164", "\u2800\u202e", "\u0000"})
  void text_that_shows_nothing_is_no_answer(String text) {
    assertThat(messages(text("q", "Name", "your name", 5), text))
        .containsExactly("Enter your name");
  }

  @Test
  void an_optional_question_may_be_left_out_but_not_answered_at_any_length() {
    var question = optional(text("q", "Name", "your name", 5));
    assertThat(messages(question)).isEmpty();
    assertThat(messages(question, "123456"))
        .containsExactly("Your name must be 5 characters or fewer: 1 too many");
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
            "Enter an email address in the correct format, like name@example.org"
                + (address.startsWith("p\u0161t")
                    ? ". Letters with accents cannot stand before the @"
                    : ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "yesterday", "2026-2-3", "27 March 2026"})
  void a_date_is_a_real_one(String date) {
    var question = date("q", "Date", "the date", DateBounds.past(30));
    assertThat(messages(question, date))
        .containsExactly("The date must be a real date, like 27 3 2026 or 27 March 2026");
    assertThat(messages(question, "2024-02-29")).isEmpty();
  }

  @Test
  void a_date_answers_its_question() {
    var done = date("q", "Date", "the date of your training", DateBounds.past(30));
    assertThat(messages(done, "2126-01-01"))
        .containsExactly("The date of your training must be today or in the past");
    assertThat(messages(done, "1800-01-01"))
        .containsExactly(
            "The date of your training must be on or after 29 November 1996. Check the year");
    var ahead = date("q", "Date", "the date", DateBounds.future(30));
    assertThat(messages(ahead, "1900-01-01")).containsExactly("The date must be in the future");
    assertThat(messages(ahead, "2029-09-30")).isEmpty();
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
  void none_of_these_stands_alone() {
    var question =
        checkboxes("q", "Colours", "colours", RED, BLUE, Questions.alone("none", "None of these"));
    assertThat(messages(question, "none")).isEmpty();
    assertThat(messages(question, "red", "blue")).isEmpty();
    assertThat(messages(question, "red", "none"))
        .containsExactly("Select either “None of these” or the answers that apply, not both");
    assertThat(messages(question, "none", "blue")).hasSize(1);
  }

  @Test
  void what_is_asked_for_in_one_line_is_one_line() {
    var section = section(text("a", "Name", "your name", 20), longText("b", "Aims", "aims", 20));
    var typed = "one\r\ntwo\u000bthree";
    var meant = section.meant(Answers.of(Map.of("a", List.of(typed), "b", List.of(typed))));
    assertThat(meant.first("a")).contains("one two three");
    assertThat(meant.first("b")).contains("one\ntwo\nthree");
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
    assertThat(FormRules.checkDraft(section, answers, TODAY))
        .extracting(Problem::message)
        .containsExactly("Your town must be 5 characters or fewer: 4 too many");
    assertThat(FormRules.complete(section, answers, TODAY)).isFalse();
  }

  @Test
  void control_characters_are_dropped() {
    var answers = Answers.of(Map.of("q", List.of("a\u0000b\u001bc\r\nd")));
    assertThat(answers.first("q")).contains("abc\nd");
  }

  private static List<String> messages(Question question, String... answer) {
    return FormRules.check(section(question), Answers.of(Map.of("q", List.of(answer))), TODAY)
        .stream()
        .map(Problem::message)
        .toList();
  }

  private static Section section(Question... questions) {
    return new Section("s", "Section", "", List.of(questions), false);
  }
}
