package org.omidb.portal.application.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.form.domain.Questions.meaning;
import static org.omidb.portal.form.domain.Questions.text;
import static org.omidb.portal.form.domain.Questions.when;
import static org.omidb.portal.form.domain.Questions.yesNo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.Condition;
import org.omidb.portal.form.domain.DraftRules;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.Meaning;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.domain.Written;

/** How far an applicant is with a form of two sections, the second of which comes last. */
class DraftTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  private static final Condition YES = new Condition.Is("w", "yes");
  private static final Section NAME = section("name", false);
  private static final Section CONSENT = section("consent", true);
  private static final Form FORM = new Form(3, List.of(NAME, CONSENT));

  @Test
  void the_last_section_waits_for_the_others() {
    assertThat(draft().tasks())
        .containsExactly(
            new Task(NAME, Task.Status.NOT_STARTED, 0),
            new Task(CONSENT, Task.Status.CANNOT_START_YET, 0));
    assertThat(draft(saved("name", 1, "Rita")).tasks())
        .containsExactly(
            new Task(NAME, Task.Status.COMPLETE, 0), new Task(CONSENT, Task.Status.NOT_STARTED, 0));
  }

  @Test
  void a_section_is_in_progress_while_something_stands_in_it_and_something_is_missing() {
    var two =
        new Section("two", "T", "", List.of(text("a", "A", "a", 9), text("b", "B", "b", 9)), false);
    var form = new Form(3, List.of(two));
    assertThat(statusOf(form, Map.of())).isEqualTo(Task.Status.NOT_STARTED);
    assertThat(statusOf(form, Map.of("a", List.of("Yes")))).isEqualTo(Task.Status.IN_PROGRESS);
    assertThat(statusOf(form, Map.of("other", List.of("Yes")))).isEqualTo(Task.Status.NOT_STARTED);
    assertThat(statusOf(form, Map.of("a", List.of("Yes"), "b", List.of("No"))))
        .isEqualTo(Task.Status.COMPLETE);
  }

  private static Task.Status statusOf(Form form, Map<String, List<String>> typed) {
    var section = form.sections().getFirst();
    var written = DraftRules.read(section, Typed.of(typed), TODAY);
    var saved = new SectionDraft("two", 1, written, Optional.empty(), Optional.empty());
    return new Draft(form, 1, Map.of("two", saved), TODAY).tasks().getFirst().status();
  }

  @Test
  void it_is_complete_when_every_section_is() {
    assertThat(draft(saved("name", 1, "Rita")).complete()).isFalse();
    assertThat(draft(saved("name", 1, "Rita"), saved("consent", 1, "yes")).complete()).isTrue();
    assertThat(draft(saved("consent", 1, "yes")).complete()).isFalse();
  }

  @Test
  void a_section_with_a_mistake_says_so_and_keeps_the_application_from_being_submitted() {
    var tooLong = saved("name", 1, "Rita Researcher of Ruritania");
    assertThat(draft(tooLong).tasks().getFirst())
        .isEqualTo(new Task(NAME, Task.Status.NEEDS_CHANGES, 1));
    assertThat(draft(tooLong, saved("consent", 1, "yes")).complete()).isFalse();
    assertThat(draft(tooLong).answers().get("name")).isEqualTo(Answers.NONE);
    assertThat(draft(tooLong).section("name").written().typed().all("q"))
        .containsExactly("Rita Researcher of Ruritania");
  }

  @Test
  void a_gap_is_no_mistake() {
    assertThat(draft().mistakes(NAME)).isEmpty();
    assertThat(draft().problems(NAME)).hasSize(1);
  }

  @Test
  void it_says_what_is_missing_and_has_the_answers_of_its_own_form_only() {
    var draft = draft(saved("name", 1, "Rita"), saved("gone", 1, "old"));
    assertThat(draft.problems(NAME)).isEmpty();
    assertThat(draft.problems(CONSENT)).hasSize(1);
    assertThat(draft.answers())
        .containsOnlyKeys("name", "consent")
        .containsEntry("name", answers("Rita"))
        .containsEntry("consent", Answers.NONE);
  }

  @Test
  void every_saving_makes_another_fingerprint_and_the_same_one_none() {
    var first = draft(saved("name", 1, "Rita")).fingerprint();
    assertThat(draft(saved("name", 1, "Rita")).fingerprint()).isEqualTo(first);
    assertThat(draft(saved("name", 2, "Rita")).fingerprint()).isNotEqualTo(first);
    assertThat(new Draft(FORM, 2, Map.of("name", saved("name", 1, "Rita")), TODAY).fingerprint())
        .isNotEqualTo(first);
  }

  @Test
  void a_revision_answers_what_was_asked_and_nothing_to_the_rest() {
    var revision = Revision.of(3, Map.of("name", answers("Rita")), Map.of());
    assertThat(revision.section("name")).isEqualTo(answers("Rita"));
    assertThat(revision.section("consent")).isEqualTo(Answers.NONE);
    assertThat(revision.text(FORM, Meaning.TITLE)).isEqualTo("Rita");
    assertThat(revision.text(FORM, Meaning.AIMS)).isEmpty();
  }

  @Test
  void an_answer_whose_question_is_left_out_stays_in_the_draft_and_leaves_the_revision() {
    var whether = new Section("whether", "W", "", List.of(yesNo("w", "Whether?", "it")), false);
    var why =
        new Section(
            "why",
            "Why",
            "",
            List.of(text("always", "A", "it", 9), when(YES, text("y", "Y", "why", 9))),
            false);
    var more =
        new Section("more", "M", "", List.of(text("m", "M", "it", 9)), true, Optional.of(YES));
    var form = new Form(4, List.of(whether, why, more));
    var saved =
        new HashMap<>(
            Map.of(
                "why", wrote("why", Map.of("always", "A", "y", "Because")),
                "more", wrote("more", Map.of("m", "More"))));
    saved.put("whether", wrote("whether", Map.of("w", "yes")));
    var shown = new Draft(form, 1, saved, TODAY);
    assertThat(shown.complete()).isTrue();
    assertThat(shown.answers()).containsOnlyKeys("whether", "why", "more");
    assertThat(shown.answers())
        .hasEntrySatisfying("why", it -> assertThat(it.first("y")).contains("Because"));
    saved.put("whether", wrote("whether", Map.of("w", "no")));
    var left = new Draft(form, 1, saved, TODAY);
    assertThat(left.complete()).isTrue();
    assertThat(left.tasks()).extracting(it -> it.section().id()).containsExactly("whether", "why");
    assertThat(left.answers()).containsOnlyKeys("whether", "why");
    assertThat(left.answers())
        .hasEntrySatisfying("why", it -> assertThat(it.values()).containsOnlyKeys("always"));
    assertThat(left.section("why").answers().first("y")).contains("Because");
    assertThat(left.section("more").answers().first("m")).contains("More");
  }

  @Test
  void a_question_that_is_left_out_is_neither_missing_nor_mistaken() {
    var whether = yesNo("w", "Whether?", "it");
    var part =
        new Section("s", "S", "", List.of(whether, when(YES, text("y", "Y", "why", 3))), false);
    var form = new Form(4, List.of(part));
    var open = new Draft(form, 1, Map.of("s", wrote("s", Map.of("w", "yes"))), TODAY);
    assertThat(open.problems(open.asked().sections().getFirst())).hasSize(1);
    var mistaken = wrote("s", Map.of("w", "no", "y", "too long"));
    var left = new Draft(form, 1, Map.of("s", mistaken), TODAY);
    assertThat(left.problems(left.asked().sections().getFirst())).isEmpty();
    assertThat(left.asked(part, mistaken.answers().with("w", "yes"))).isEqualTo(part);
  }

  private static SectionDraft wrote(String section, Map<String, String> answers) {
    var values = new HashMap<String, List<String>>();
    answers.forEach((id, text) -> values.put(id, List.of(text)));
    return new SectionDraft(
        section, 1, Written.of(Answers.of(values)), Optional.empty(), Optional.empty());
  }

  private static Section section(String id, boolean last) {
    var question = meaning(Meaning.TITLE, text("q", "Label", "a noun", 20));
    return new Section(id, id, "", List.of(question), last);
  }

  private static Answers answers(String text) {
    return Answers.of(Map.of("q", List.of(text)));
  }

  private static SectionDraft saved(String section, int version, String answer) {
    return new SectionDraft(
        section, version, Written.of(answers(answer)), Optional.empty(), Optional.empty());
  }

  private static Draft draft(SectionDraft... saved) {
    var byId = new HashMap<String, SectionDraft>();
    for (var section : saved) {
      byId.put(section.section(), section);
    }
    return new Draft(FORM, 1, byId, TODAY);
  }
}
