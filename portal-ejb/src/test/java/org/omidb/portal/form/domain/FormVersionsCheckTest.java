package org.omidb.portal.form.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.form.domain.Questions.meaning;
import static org.omidb.portal.form.domain.Questions.option;
import static org.omidb.portal.form.domain.Questions.radios;
import static org.omidb.portal.form.domain.Questions.text;
import static org.omidb.portal.form.domain.Questions.yesNo;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.omidb.portal.form.domain.QuestionKind.Day;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.shared.domain.DateBounds;

/** What a form cannot be called, or mean, as another question or an earlier version has it. */
class FormVersionsCheckTest extends FormsToCheck {

  @Test
  void no_question_has_an_id_that_the_pages_derive_from_that_of_another() {
    var day = new Question("since", new Day(DateBounds.past(30)), "Since when?", "the day");
    for (var name : List.of("month", "year", "hint", "error", "info")) {
      assertThat(faults(day, text("since-" + name, "And?", "it", 9)))
          .containsExactly(
              "“since-%s”: The pages need this id for the fields of “since”. Choose another one"
                  .formatted(name));
    }
    assertThat(faults(day, text("since-day", "And?", "it", 9), text("month", "And?", "it", 9)))
        .isEmpty();
    assertThat(faults(SURE, text("sure-2", "And?", "it", 9))).hasSize(1);
    assertThat(faults(SURE, text("sure-2-item-hint", "And?", "it", 9))).hasSize(1);
    assertThat(faults(WHY, text("why-2", "And?", "it", 9), text("why-month", "And?", "it", 9)))
        .isEmpty();
    var files =
        new Question("letter", Upload.one(FileSort.ETHICS_LETTER, 5), "Letter", "the letter");
    for (var name : List.of("too-large", "not-kept")) {
      assertThat(faults(files, text("letter-" + name, "And?", "it", 9)))
          .anyMatch(fault -> fault.contains("for the fields of “letter”"));
    }
  }

  @Test
  void no_two_questions_or_sections_have_one_id() {
    assertThat(faults(WHY, SURE, WHY)).containsExactly("“why”: Two questions have this id");
    var twice = new Form(2, List.of(section("a", NAME, MAIL, FIRM, TITLE), section("a", WHY)));
    assertThat(inSections(twice)).contains("“a”: Two sections have this id");
    var apart = new Form(2, List.of(section("a", NAME, MAIL, FIRM, TITLE), section("b", NAME)));
    assertThat(inSections(apart)).contains("“name”: Two questions have this id");
  }

  @Test
  void an_id_can_stand_in_an_address() {
    assertThat(faults(text("Why not", "Why?", "why", 9)))
        .containsExactly("“Why not”: An id has small letters, digits and hyphens only");
    assertThat(inSections(new Form(2, List.of(section("a b", NAME, MAIL, FIRM, TITLE)))))
        .containsExactly("“a b”: An id has small letters, digits and hyphens only");
  }

  @Test
  void an_id_keeps_its_kind_and_its_meaning_through_all_versions() {
    var first = form(NAME, MAIL, FIRM, TITLE, WHY);
    var second = form(NAME, MAIL, FIRM, TITLE);
    assertThat(after(List.of(first, second), NAME, MAIL, FIRM, TITLE, yesNo("why", "Why?", "it")))
        .containsExactly("“why”: An earlier version asks it in another way");
    assertThat(after(List.of(first, second), NAME, MAIL, FIRM, meaning(Meaning.RESPONSIBLE, WHY)))
        .contains("“why”: It has another meaning in an earlier version");
    assertThat(after(List.of(first), NAME, MAIL, FIRM, TITLE, text("why", "Wherefore?", "it", 5)))
        .isEmpty();
  }

  @Test
  void what_was_only_kept_may_be_read_for_advice_and_then_for_nothing_else() {
    var sure = yesNo("sure", "Sure?", "it");
    var first = form(NAME, MAIL, FIRM, TITLE, sure);
    var product = meaning(Meaning.PRODUCT, sure);
    var read = form(NAME, MAIL, FIRM, TITLE, product);
    var fault = "“sure”: It has another meaning in an earlier version";
    assertThat(after(List.of(first), NAME, MAIL, FIRM, TITLE, product)).isEmpty();
    assertThat(after(List.of(first, read), NAME, MAIL, FIRM, TITLE, sure)).containsExactly(fault);
    assertThat(
            after(List.of(first, read), NAME, MAIL, FIRM, TITLE, meaning(Meaning.COMMERCIAL, sure)))
        .containsExactly(fault);
  }

  /** What is wrong with the same form and these choices. */
  private static List<String> offering(Form before, Question choices) {
    return after(List.of(before), NAME, MAIL, FIRM, TITLE, choices);
  }

  @Test
  void a_choice_stays_kept_as_it_is_however_it_is_worded() {
    var before =
        form(NAME, MAIL, FIRM, TITLE, radios("w", "W?", "it", option("a", "A"), option("b", "B")));
    assertThat(offering(before, radios("w", "W?", "it", option("b", "A"), option("a", "B"))))
        .containsExactly(
            "“w”: Its choice “A” is kept as “a” in an earlier version, and cannot be kept as “b”");
    assertThat(offering(before, radios("w", "W?", "it", option("a2", "A"), option("b", "B"))))
        .hasSize(1);
    assertThat(
            offering(
                before,
                radios("w", "W?", "it", option("c", "C"), option("a", "A, in other words"))))
        .isEmpty();
    var rows = form(table(0, 9, column("a", radios("x", "X", "x", option("a", "A")).kind())));
    assertThat(
            after(
                List.of(rows),
                table(0, 9, column("a", radios("x", "X", "x", option("b", "A")).kind()))))
        .contains(
            "“rows”: Its part “a”: Its choice “A” is kept as “a” in an earlier version, and cannot be kept as “b”");
  }

  @Test
  void a_part_keeps_its_kind_and_none_is_lost() {
    var before = form(table(0, 9, column("a", SHORT), column("b", SHORT)));
    var lost = "“rows”: It has lost the part “b” of an earlier version, or asks it in another way";
    assertThat(after(List.of(before), table(0, 9, column("a", SHORT)))).contains(lost);
    assertThat(after(List.of(before), table(0, 9, column("a", SHORT), column("b", WORDS))))
        .contains(lost);
    assertThat(
            after(
                List.of(before),
                table(1, 5, column("b", SHORT), column("a", SHORT), column("c", SHORT))))
        .doesNotContain(lost);
  }
}
