package org.omidb.portal.form.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.form.domain.Questions.alone;
import static org.omidb.portal.form.domain.Questions.checkboxes;
import static org.omidb.portal.form.domain.Questions.date;
import static org.omidb.portal.form.domain.Questions.declarations;
import static org.omidb.portal.form.domain.Questions.file;
import static org.omidb.portal.form.domain.Questions.longText;
import static org.omidb.portal.form.domain.Questions.mail;
import static org.omidb.portal.form.domain.Questions.option;
import static org.omidb.portal.form.domain.Questions.selection;
import static org.omidb.portal.form.domain.Questions.text;
import static org.omidb.portal.form.domain.Questions.yesNo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.DateBounds;

/** What becomes an answer of that which was typed, and what is kept as it is. */
class DraftRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  private static final String ID = "0190a6f0-1111-7222-8333-444455556666";

  private static final Section SECTION =
      new Section(
          "s",
          "Section",
          "",
          List.of(
              text("name", "Name", "your name", 10),
              longText("story", "Story", "your story", 20),
              mail("mail", "Mail", "your mail address"),
              date("day", "Day", "the day", DateBounds.past(30)),
              yesNo("sure", "Sure?", "whether you are sure"),
              checkboxes("use", "Use", "the use", option("a", "A"), alone("none", "None of these")),
              declarations("true", "True", "both", option("x", "X"), option("y", "Y")),
              file("plan", "Plan", "a plan", 100),
              selection("cases", "Cases", "a selection")),
          false);

  @Test
  void what_answers_its_question_is_an_answer_as_it_was_meant() {
    answered("name", "  Ada\tL. ").containsExactly("Ada L.");
    answered("story", "One\r\ntwo").containsExactly("One\ntwo");
    answered("mail", " ada@example.org").containsExactly("ada@example.org");
    answered("day", "27", "March", "2026").containsExactly("2026-03-27");
    answered("day", "2026-03-27").containsExactly("2026-03-27");
    answered("sure", "yes").containsExactly("yes");
    answered("use", "none").containsExactly("none");
    answered("true", "x").containsExactly("x");
    answered("plan", ID).containsExactly(ID);
    answered("cases", ID).containsExactly(ID);
  }

  @Test
  void what_does_not_is_kept_letter_by_letter_and_its_message_says_why() {
    mistaken("Your name must be 10 characters or fewer: 2 too many", "name", " Ada  Lovelace");
    mistaken(
        "Your story must be 20 characters or fewer: 8 too many",
        "story",
        "One\r\n\u202etwo " + "x".repeat(20));
    mistaken(
        "Enter an email address in the correct format, like name@example.org",
        "mail",
        "ada(at)example.org");
    mistaken("The day must include a month and a year", "day", "27", "", "");
    mistaken(
        "The day must be a real date, like 27 3 2026 or 27 March 2026", "day", "31", "2", "2026");
    mistaken("The day must be today or in the past", "day", "1", "1", "2027");
    mistaken("The day must be today or in the past", "day", "2027-01-01");
    mistaken("Choose one of the answers offered for whether you are sure", "sure", "perhaps");
    mistaken(
        "Select either “None of these” or the answers that apply, not both", "use", "a", "none");
    mistaken(
        "“big.pdf” has not been stored. It is too large.", "plan", "big.pdf", "It is too large.");
    mistaken("Choose one of the answers offered for a selection", "cases", "all of them");
  }

  @Test
  void nothing_to_see_is_a_gap_and_no_mistake() {
    for (var question : SECTION.questions()) {
      assertThat(read(question.id(), " ")).isEqualTo(Written.NONE);
      assertThat(problem(question.id(), "")).map(Problem::kind).contains(Problem.Kind.MISSING);
    }
    assertThat(problem("true", "x")).map(Problem::kind).contains(Problem.Kind.MISSING);
  }

  @Test
  void a_file_stays_beside_one_that_was_refused() {
    var written = read("plan", "big.pdf", "It is too large.", ID);
    assertThat(written.answers().all("plan")).containsExactly(ID);
    assertThat(written.typed().all("plan")).containsExactly("big.pdf", "It is too large.", ID);
    assertThat(DraftRules.read(SECTION, written.all(), TODAY)).isEqualTo(written);
  }

  @Test
  void a_file_stays_until_another_is_chosen() {
    var other = ID.replace('6', '7');
    assertThat(withFiles(List.of())).containsExactly(ID);
    assertThat(withFiles(List.of("big.pdf", "Why."))).containsExactly("big.pdf", "Why.", ID);
    assertThat(withFiles(List.of(other))).containsExactly(other);
  }

  @Test
  void of_several_places_the_first_with_a_file_counts() {
    var here = Typed.of(Map.of("plan", List.of("big.pdf", "Why.", ID)));
    var there = Typed.of(Map.of("plan", List.of(ID.replace('6', '7'))));
    var gone = Typed.of(Map.of("plan", List.of("big.pdf", "Why.")));
    assertThat(DraftRules.withFiles(SECTION, Typed.NONE, gone, here, there).all("plan"))
        .containsExactly(ID);
  }

  @Test
  void what_was_typed_too_early_is_an_answer_when_its_day_has_come() {
    var written = read("day", "1", "December", "2026");
    assertThat(written.answers().all("day")).isEmpty();
    assertThat(DraftRules.read(SECTION, written.all(), TODAY.plusDays(2)).answers().all("day"))
        .containsExactly("2026-12-01");
  }

  @Test
  void where_several_files_answer_one_more_comes_to_those_that_are_there() {
    var other = new UUID(1, 2).toString();
    var before = Typed.of(Map.of("plan", List.of(ID)));
    var chosen = Typed.of(Map.of("plan", List.of("big.pdf", "Why.", other)));
    assertThat(DraftRules.withFiles(SEVERAL, chosen, Typed.NONE, before).all("plan"))
        .containsExactly("big.pdf", "Why.", ID, other);
    assertThat(DraftRules.withFiles(SEVERAL, Typed.NONE, Typed.NONE, before).all("plan"))
        .containsExactly(ID);
  }

  @Test
  void more_files_than_a_question_takes_stay_and_cannot_be_submitted() {
    var ids = Stream.of(1, 2, 3).map(i -> new UUID(1, i).toString()).toList();
    var typed = Typed.of(Map.of("plan", ids));
    assertThat(DraftRules.read(SEVERAL, typed, TODAY).all()).isEqualTo(typed);
    assertThat(DraftRules.read(SEVERAL, typed, TODAY).answers().all("plan")).isEqualTo(ids);
    assertThat(DraftRules.check(SEVERAL, typed, TODAY))
        .extracting(Problem::message)
        .containsExactly("You can upload 2 files here. Remove 1");
    var two = Typed.of(Map.of("plan", ids.subList(0, 2)));
    assertThat(DraftRules.check(SEVERAL, two, TODAY)).isEmpty();
  }

  @Test
  void every_file_that_was_refused_is_named() {
    var typed = Typed.of(Map.of("plan", List.of("a.exe", "Why.", "b.pdf", "So.")));
    assertThat(DraftRules.check(SEVERAL, typed, TODAY))
        .extracting(Problem::message)
        .containsExactly("“a.exe” has not been stored. Why. “b.pdf” has not been stored. So.");
  }

  private static final Section SEVERAL =
      new Section(
          "s",
          "S",
          "",
          List.of(
              new Question(
                  "plan",
                  new QuestionKind.Upload(FileSort.OTHER, 5, 2, List.of(FileSort.CERTIFICATE)),
                  "Plans",
                  "the plans")),
          false);

  private static List<String> withFiles(List<String> chosen) {
    var before = Typed.of(Map.of("plan", List.of(ID)));
    return DraftRules.withFiles(SECTION, Typed.of(Map.of("plan", chosen)), before).all("plan");
  }

  private static ListAssert<String> answered(String question, String... texts) {
    var written = read(question, texts);
    assertThat(written.typed()).isEqualTo(Typed.NONE);
    return assertThat(written.answers().all(question));
  }

  private static void mistaken(String message, String question, String... texts) {
    assertThat(read(question, texts))
        .isEqualTo(new Written(Answers.NONE, Typed.of(Map.of(question, List.of(texts)))));
    assertThat(problem(question, texts)).map(Problem::message).contains(message);
  }

  private static Optional<Problem> problem(String question, String... texts) {
    return DraftRules.check(SECTION, Typed.of(Map.of(question, List.of(texts))), TODAY).stream()
        .filter(problem -> problem.question().id().equals(question))
        .findFirst();
  }

  private static Written read(String question, String... texts) {
    return DraftRules.read(SECTION, Typed.of(Map.of(question, List.of(texts))), TODAY);
  }
}
