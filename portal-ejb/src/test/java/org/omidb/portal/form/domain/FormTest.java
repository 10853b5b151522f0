package org.omidb.portal.form.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.form.domain.Questions.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  private static final Question NAME = text("name", "Name", "your name", 9);
  private static final Question WHY = longText("why", "Why", "why", 99);
  private static final Question SURE = optional(yesNo("sure", "Sure?", "whether you are sure"));
  private static final Section FIRST = new Section("a", "A", "", List.of(NAME, WHY), false);
  private static final Section LAST = new Section("b", "B", "", List.of(SURE), true);
  private static final Form FORM = new Form(7, List.of(FIRST, LAST));

  @Test
  void sections_and_questions_are_found_by_their_ids() {
    assertThat(FORM.section("b")).contains(LAST);
    assertThat(FORM.section("c")).isEmpty();
    assertThat(FIRST.question("why")).contains(WHY);
    assertThat(FIRST.question("sure")).isEmpty();
    assertThat(FORM.questions()).containsExactly(NAME, WHY, SURE);
  }

  @Test
  void a_section_is_followed_by_the_next_and_the_last_by_none() {
    assertThat(FORM.after(FIRST)).contains(LAST);
    assertThat(FORM.after(LAST)).isEmpty();
  }

  @Test
  void a_choice_is_told_by_its_words_and_what_is_not_offered_stands_for_itself() {
    assertThat(SURE.labelOf("no")).isEqualTo("No");
    assertThat(SURE.labelOf("perhaps")).isEqualTo("perhaps");
  }

  @Test
  void only_text_of_one_line_loses_its_line_ends() {
    var typed = Answers.of(Map.of("name", List.of("Rita\nRoe"), "why", List.of("One.\nTwo.")));
    var meant = FIRST.meant(typed);
    assertThat(meant.first("name")).contains("Rita Roe");
    assertThat(meant.first("why")).contains("One.\nTwo.");
  }

  @Test
  void a_section_is_complete_when_nothing_is_wrong_with_it() {
    var named = Answers.NONE.with("name", "Rita");
    assertThat(FormRules.complete(FIRST, named, TODAY)).isFalse();
    assertThat(FormRules.complete(FIRST, named.with("why", "It helps"), TODAY)).isTrue();
    assertThat(FormRules.complete(LAST, Answers.NONE, TODAY)).isTrue();
  }

  @Test
  void an_answer_of_no_values_is_none() {
    var answers = Answers.of(Map.of("name", List.of(), "why", List.of(" ", "It helps")));
    assertThat(answers.values()).containsOnlyKeys("why");
    assertThat(answers.all("why")).containsExactly("It helps");
  }

  @Test
  void what_was_never_offered_is_no_answer() {
    var oath =
        declarations("q", "I declare", "every declaration", option("a", "A"), option("b", "B"));
    assertThat(wrong(oath, "a", "z")).containsExactly(Problem.Kind.NOT_A_CHOICE);
    assertThat(wrong(oath, "b", "a")).isEmpty();
    assertThat(wrong(SURE, "perhaps")).containsExactly(Problem.Kind.NOT_A_CHOICE);
    assertThat(wrong(file("q", "Plan", "a plan", 9), "1-2-3-4-5"))
        .containsExactly(Problem.Kind.NOT_A_CHOICE);
  }

  private static List<Problem.Kind> wrong(Question question, String... answer) {
    var section = new Section("s", "S", "", List.of(question), false);
    var answers = Answers.of(Map.of(question.id(), List.of(answer)));
    return FormRules.check(section, answers, TODAY).stream().map(Problem::kind).toList();
  }
}
