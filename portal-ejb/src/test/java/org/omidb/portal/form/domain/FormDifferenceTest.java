package org.omidb.portal.form.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.form.domain.Questions.optional;
import static org.omidb.portal.form.domain.Questions.text;
import static org.omidb.portal.form.domain.Questions.when;
import static org.omidb.portal.form.domain.Questions.yesNo;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.omidb.portal.form.domain.FormChange.Aspect;
import org.omidb.portal.form.domain.FormChange.Detail;
import org.omidb.portal.form.domain.FormChange.Kind;

/** What a later version of a form has otherwise. */
class FormDifferenceTest {

  private static final Question A = text("a", "A?", "a", 9);
  private static final Question B = yesNo("b", "B?", "b");
  private static final Question C = text("c", "C?", "c", 9);
  private static final Form BEFORE = form(section("one", A, B), section("two", C));

  @Test
  void the_same_form_has_no_difference() {
    assertThat(FormDifference.between(BEFORE, new Form(2, BEFORE.sections())).isNone()).isTrue();
  }

  @Test
  void a_question_is_added() {
    var d = text("d", "D?", "d", 9);
    assertThat(changes(section("one", A, B), section("two", C, d)))
        .containsExactly(new FormChange(Kind.ADDED, "Section two", "d", "D?", List.of()));
  }

  @Test
  void a_question_is_no_longer_asked() {
    assertThat(changes(section("one", A), section("two", C)))
        .containsExactly(new FormChange(Kind.REMOVED, "Section one", "b", "B?", List.of()));
  }

  @Test
  void a_question_is_asked_in_other_words_and_otherwise() {
    var other =
        new Question(
            "a",
            new QuestionKind.ShortText(TextLimit.words(3)),
            "A, please?",
            "the a",
            "A hint",
            "A reason",
            false,
            Optional.of(Meaning.TITLE),
            Optional.empty(),
            "name");
    assertThat(details(section("one", other, B), section("two", C)))
        .containsExactly(
            new Detail(Aspect.LABEL, "A?", "A, please?"),
            new Detail(Aspect.HINT, "", "A hint"),
            new Detail(Aspect.WHY, "", "A reason"),
            new Detail(Aspect.NOUN, "a", "the a"),
            new Detail(Aspect.REQUIRED, "Has to be answered", "Optional"),
            new Detail(
                Aspect.ANSWER,
                "Text of one line, at most 9 characters",
                "Text of one line, at most 3 words"),
            new Detail(Aspect.MEANING, "", "title"),
            new Detail(Aspect.AUTOCOMPLETE, "", "name"));
  }

  @Test
  void a_question_waits_for_another() {
    var waiting = when(new Condition.Is("b", "yes"), C);
    assertThat(details(section("one", A, B), section("two", waiting)))
        .containsExactly(new Detail(Aspect.CONDITION, "", "“B?” is “Yes”"));
  }

  @Test
  void other_words_of_the_question_that_it_waits_for_change_nothing_of_it() {
    var waiting = when(new Condition.Is("b", "yes"), C);
    var before = form(section("one", A, B), section("two", waiting));
    var after = form(section("one", A, yesNo("b", "Really B?", "b")), section("two", waiting));
    assertThat(FormDifference.between(before, after).changes())
        .extracting(FormChange::where)
        .containsExactly("b");
  }

  @Test
  void a_question_moves_to_another_section() {
    assertThat(changes(section("one", B), section("two", A, C)))
        .containsExactly(
            new FormChange(
                Kind.CHANGED,
                "Section two",
                "a",
                "A?",
                List.of(new Detail(Aspect.SECTION, "Section one", "Section two"))));
  }

  @Test
  void questions_and_sections_come_in_another_order() {
    assertThat(changes(section("one", B, A), section("two", C)))
        .containsExactly(
            new FormChange(
                Kind.SECTION_CHANGED,
                "Section one",
                "one",
                "Section one",
                List.of(new Detail(Aspect.ORDER, "", ""))));
    assertThat(changes(section("two", C), section("one", A, B)))
        .extracting(FormChange::kind, FormChange::where)
        .contains(org.assertj.core.groups.Tuple.tuple(Kind.SECTION_CHANGED, "two"));
  }

  @Test
  void a_question_that_is_added_or_removed_moves_no_other() {
    assertThat(changes(section("one", optional(text("d", "D?", "d", 9)), B), section("two", C)))
        .extracting(FormChange::kind)
        .containsExactly(Kind.ADDED, Kind.REMOVED);
  }

  @Test
  void a_section_is_added_changed_and_removed() {
    var other =
        new Section(
            "one",
            "Other",
            "Read this",
            List.of(A, B),
            true,
            Optional.of(new Condition.Holds("b", "no")));
    assertThat(changes(other, section("three", C)))
        .containsExactly(
            new FormChange(
                Kind.SECTION_CHANGED,
                "Other",
                "one",
                "Other",
                List.of(
                    new Detail(Aspect.TITLE, "Section one", "Other"),
                    new Detail(Aspect.GUIDANCE, "", "Read this"),
                    new Detail(Aspect.CONDITION, "", "“B?” has “No”"),
                    new Detail(
                        Aspect.LAST,
                        "Answered at any time",
                        "Answered last, when all others are complete"))),
            new FormChange(
                Kind.SECTION_ADDED, "Section three", "three", "Section three", List.of()),
            new FormChange(
                Kind.CHANGED,
                "Section three",
                "c",
                "C?",
                List.of(new Detail(Aspect.SECTION, "Section two", "Section three"))),
            new FormChange(Kind.SECTION_REMOVED, "Section two", "two", "Section two", List.of()));
  }

  @Test
  void the_changes_of_one_kind_can_be_listed() {
    var difference = FormDifference.between(BEFORE, form(section("one", A), section("two", C)));
    assertThat(difference.of(Kind.REMOVED)).hasSize(1);
    assertThat(difference.of(Kind.ADDED)).isEmpty();
    assertThat(difference.isNone()).isFalse();
  }

  private static List<Detail> details(Section... sections) {
    var changes = changes(sections);
    assertThat(changes).hasSize(1);
    assertThat(changes.getFirst().kind()).isEqualTo(Kind.CHANGED);
    return changes.getFirst().details();
  }

  private static List<FormChange> changes(Section... sections) {
    return FormDifference.between(BEFORE, new Form(2, List.of(sections))).changes();
  }

  private static Form form(Section... sections) {
    return new Form(1, List.of(sections));
  }

  private static Section section(String id, Question... questions) {
    return new Section(id, "Section " + id, "", List.of(questions), false);
  }
}
