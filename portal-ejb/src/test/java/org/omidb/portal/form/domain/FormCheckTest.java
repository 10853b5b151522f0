package org.omidb.portal.form.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.form.domain.Questions.checkboxes;
import static org.omidb.portal.form.domain.Questions.declarations;
import static org.omidb.portal.form.domain.Questions.file;
import static org.omidb.portal.form.domain.Questions.longText;
import static org.omidb.portal.form.domain.Questions.mail;
import static org.omidb.portal.form.domain.Questions.meaning;
import static org.omidb.portal.form.domain.Questions.option;
import static org.omidb.portal.form.domain.Questions.optional;
import static org.omidb.portal.form.domain.Questions.radios;
import static org.omidb.portal.form.domain.Questions.text;
import static org.omidb.portal.form.domain.Questions.when;
import static org.omidb.portal.form.domain.Questions.yesNo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.omidb.portal.form.domain.Condition.All;
import org.omidb.portal.form.domain.Condition.Any;
import org.omidb.portal.form.domain.Condition.Holds;
import org.omidb.portal.form.domain.Condition.Is;
import org.omidb.portal.form.domain.QuestionKind.Amount;
import org.omidb.portal.form.domain.QuestionKind.Day;
import org.omidb.portal.form.domain.QuestionKind.Table;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.shared.domain.DateBounds;

/** Why a form cannot be published; each fault names its question or section. */
class FormCheckTest {

  private static final Question NAME = meaning(Meaning.FULL_NAME, text("name", "Name", "it", 9));
  private static final Question MAIL = meaning(Meaning.EMAIL, mail("mail", "Mail", "it"));
  private static final Question FIRM = meaning(Meaning.ORGANISATION, text("firm", "Firm", "it", 9));
  private static final Question TITLE = meaning(Meaning.TITLE, text("title", "Title", "it", 9));
  private static final Question SURE = yesNo("sure", "Sure?", "it");
  private static final Question WHY = text("why", "Why?", "why", 9);

  @Test
  void a_form_with_all_that_the_portal_reads_can_be_published() {
    assertThat(faults()).isEmpty();
    assertThat(faults(SURE, WHY)).isEmpty();
  }

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
  void a_form_that_asks_nothing_or_does_not_say_what_is_none() {
    assertThat(inSections(new Form(2, List.of()))).contains("The form asks nothing");
    assertThat(faults(text("why", " ", "why", 9)))
        .containsExactly("“why”: It does not say what it asks for");
    assertThat(faults(text("why", "Why?", "", 9)))
        .containsExactly("“why”: It does not say what it asks for");
  }

  @Test
  void every_meaning_that_is_needed_is_there_once_on_a_kind_that_can_have_it() {
    assertThat(of(NAME, MAIL, FIRM)).containsExactly("No question has the meaning TITLE");
    assertThat(faults(meaning(Meaning.TITLE, WHY)))
        .containsExactly("“why”: A second question with the meaning TITLE");
    var wrong = meaning(Meaning.TITLE, longText("title", "Title", "it", 9));
    assertThat(of(NAME, MAIL, FIRM, wrong))
        .containsExactly("“title”: Its kind cannot have the meaning TITLE");
    assertThat(FormCheck.check(FormName.APPLICATION, form(NAME, FIRM, TITLE), List.of()))
        .extracting(FormFault::toString)
        .contains("No question has the meaning SELECTION")
        .contains("No question has the meaning SIGNATORY_EMAIL");
  }

  @Test
  void what_the_portal_needs_is_always_asked() {
    var fault = "“title”: It has the meaning TITLE, so it is always asked";
    assertThat(of(NAME, MAIL, FIRM, optional(TITLE))).containsExactly(fault);
    var is = new Is("sure", "yes");
    assertThat(of(NAME, MAIL, FIRM, SURE, when(is, TITLE))).contains(fault);
    var hidden =
        new Section("b", "B", "", List.of(TITLE), false, Optional.of(new Is("sure", "yes")));
    assertThat(inSections(new Form(2, List.of(section("a", NAME, MAIL, FIRM, SURE), hidden))))
        .contains(fault);
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

  @Test
  void a_choice_stays_kept_as_it_is_however_it_is_worded() {
    var before =
        form(NAME, MAIL, FIRM, TITLE, radios("w", "W?", "it", option("a", "A"), option("b", "B")));
    assertThat(
            after(
                List.of(before),
                NAME,
                MAIL,
                FIRM,
                TITLE,
                radios("w", "W?", "it", option("b", "A"), option("a", "B"))))
        .containsExactly(
            "“w”: Its choice “A” is kept as “a” in an earlier version, and cannot be kept as “b”");
    assertThat(
            after(
                List.of(before),
                NAME,
                MAIL,
                FIRM,
                TITLE,
                radios("w", "W?", "it", option("a2", "A"), option("b", "B"))))
        .hasSize(1);
    assertThat(
            after(
                List.of(before),
                NAME,
                MAIL,
                FIRM,
                TITLE,
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
  void a_choice_offers_something_and_nothing_twice() {
    assertThat(faults(radios("why", "Why?", "it")))
        .containsExactly("“why”: It offers nothing to choose");
    assertThat(faults(checkboxes("why", "Why?", "it", option("a", "A"), option("a", "B"))))
        .containsExactly("“why”: It offers one value twice");
    assertThat(faults(declarations("why", "Why?", "it", option("a", "A"), option("b", "A"))))
        .containsExactly("“why”: It offers the same words twice");
    assertThat(faults(radios("why", "Why?", "it", option(" ", "A"))))
        .containsExactly("“why”: It offers an empty choice");
  }

  @Test
  void limits_and_bounds_leave_room_for_an_answer() {
    assertThat(faults(text("why", "Why?", "it", 0)))
        .containsExactly("“why”: Its limit leaves room for no answer");
    assertThat(faults(longText("why", "Why?", "it", -1))).hasSize(1);
    assertThat(faults(number(5, 5, 0)))
        .containsExactly("“many”: No number lies between its bounds");
    assertThat(faults(number(1, 5, -1))).hasSize(1);
    assertThat(faults(number(1, 5, 10))).hasSize(1);
    assertThat(faults(number(1, 5, 2))).isEmpty();
  }

  @Test
  void a_file_is_no_larger_than_the_portal_takes_any() {
    var fault = "“plan”: A file has between 1 and 5 MB";
    assertThat(applied(file("plan", "Plan", "it", 0))).contains(fault);
    assertThat(applied(file("plan", "Plan", "it", 6))).contains(fault);
    assertThat(applied(file("plan", "Plan", "it", 5))).doesNotContain(fault);
  }

  @Test
  void parts_have_one_field_each_and_rows_have_bounds() {
    assertThat(applied(table(1, 50, column("a", SHORT)))).noneMatch(it -> it.contains("rows"));
    for (var bad : List.of(table(2, 1), table(-1, 1), table(0, 0), table(0, 51))) {
      assertThat(applied(bad))
          .contains(
              "“rows”: A table has between 1 and 50 rows, and its least is no more than its most");
    }
    assertThat(applied(table(0, 9))).contains("“rows”: It has between 1 and 12 parts");
    assertThat(applied(table(0, 9, column("a", SHORT), column("a", SHORT))))
        .contains("“rows”: It has one part twice");
    assertThat(applied(table(0, 9, column("A b", SHORT))))
        .contains("“rows”: Its part “A b”: An id has small letters, digits and hyphens only");
    for (var kind :
        List.of(
            file("x", "X", "x", 1).kind(), new QuestionKind.Heading(), table(0, 1).kind(), MANY)) {
      assertThat(applied(table(0, 9, column("a", kind))))
          .contains("“rows”: Its part “a”: A part has one field and one answer");
    }
    assertThat(applied(table(0, 9, column("a", text("x", "X", "x", 0).kind()))))
        .contains("“rows”: Its part “a”: Its limit leaves room for no answer");
    assertThat(applied(table(0, 9, new TableColumn("a", SHORT, " ", "a", "", true))))
        .contains("“rows”: Its part “a”: It does not say what it asks for");
    assertThat(applied(new Question("rows", new Table(" ", List.of(), 0, 9), "R", "r")))
        .contains("“rows”: It does not say what a row is called");
    assertThat(faults(table(0, 9, column("a", SHORT))))
        .containsExactly("“rows”: A visitor is asked for single answers only");
  }

  @Test
  void sections_are_in_groups_that_follow_each_other_or_in_none() {
    assertThat(grouped("A", "A", "B")).noneMatch(it -> it.contains("group"));
    assertThat(grouped("", "", "")).noneMatch(it -> it.contains("group"));
    assertThat(grouped("A", "", "B")).contains("“s1”: Either every section is in a group or none");
    assertThat(grouped("", "", "B")).contains("“s2”: Either every section is in a group or none");
    assertThat(grouped("A", "B", "A")).contains("“s2”: Its group “A” began before");
  }

  private static List<String> grouped(String... groups) {
    var sections = new ArrayList<Section>();
    for (var group : groups) {
      var id = "s" + sections.size();
      sections.add(new Section(id, id, "", List.of(), false, Optional.empty(), group));
    }
    return said(FormCheck.check(FormName.APPLICATION, new Form(2, sections), List.of()));
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

  private static final QuestionKind SHORT = text("x", "X", "x", 9).kind();
  private static final QuestionKind WORDS = longText("x", "X", "x", 9).kind();
  private static final QuestionKind MANY = checkboxes("x", "X", "x", option("a", "A")).kind();

  private static TableColumn column(String id, QuestionKind kind) {
    return Questions.column(id, kind, "the part", true);
  }

  private static Question table(int least, int most, TableColumn... columns) {
    return new Question("rows", new Table("row", List.of(columns), least, most), "Rows", "rows");
  }

  @Test
  void a_condition_waits_for_an_earlier_answer_that_can_be_given() {
    assertThat(applied(SURE, when(new Is("sure", "yes"), WHY))).noneMatch(it -> it.contains("why"));
    assertThat(applied(when(new Is("sure", "yes"), WHY), SURE))
        .contains("“why”: Its condition waits for “sure”, which is asked later");
    assertThat(applied(when(new Holds("why", "yes"), WHY)))
        .contains("“why”: Its condition waits for its own answer");
    assertThat(applied(when(new All(List.of(new Is("nobody", "yes"))), WHY)))
        .contains("“why”: Its condition waits for “nobody”, which nobody asks");
    assertThat(applied(SURE, when(new Is("sure", "perhaps"), WHY)))
        .contains("“why”: Its condition waits for “perhaps”, which “sure” does not offer");
    assertThat(applied(SURE, when(new Any(List.of()), WHY)))
        .contains("“why”: Its condition compares nothing");
    var circle =
        List.of(
            when(new Is("b", "yes"), yesNo("a", "A", "a")),
            when(new Is("a", "yes"), yesNo("b", "B", "b")));
    assertThat(applied(circle.toArray(Question[]::new)))
        .contains("“a”: Its condition waits for “b”, which is asked later");
  }

  @Test
  void a_section_waits_for_an_answer_in_an_earlier_one() {
    var own = new Section("b", "B", "", List.of(SURE), false, Optional.of(new Is("sure", "yes")));
    var fault = "“b”: Its condition waits for “sure”, which is asked later";
    assertThat(inSections(new Form(2, List.of(section("a", WHY), own)))).contains(fault);
    var other = new Section("b", "B", "", List.of(WHY), false, Optional.of(new Is("sure", "yes")));
    assertThat(inSections(new Form(2, List.of(section("a", SURE), other)))).doesNotContain(fault);
  }

  @Test
  void the_expression_of_interest_is_one_page_that_visitors_can_answer() {
    assertThat(faults(optional(file("plan", "Plan", "it", 5))))
        .containsExactly("“plan”: A visitor cannot answer it");
    assertThat(faults(optional(Questions.selection("cases", "Cases", "it"))))
        .containsExactly("“cases”: A visitor cannot answer it");
    assertThat(faults(SURE, when(new Is("sure", "yes"), WHY)))
        .containsExactly("“why”: One page cannot wait for an answer");
    var two = new Form(2, List.of(section("a", NAME, MAIL, FIRM, TITLE), section("b", WHY)));
    assertThat(inSections(two)).containsExactly("The expression of interest has one section");
  }

  private static Question number(int least, int most, int decimals) {
    var amount = new Amount("", BigDecimal.valueOf(least), BigDecimal.valueOf(most), decimals);
    return new Question("many", amount, "How many?", "it");
  }

  private static List<String> faults(Question... more) {
    var all = new ArrayList<>(List.of(NAME, MAIL, FIRM, TITLE));
    all.addAll(List.of(more));
    return of(all.toArray(Question[]::new));
  }

  private static List<String> of(Question... questions) {
    return after(List.of(), questions);
  }

  private static List<String> after(List<Form> earlier, Question... questions) {
    return said(FormCheck.check(FormName.INTEREST, form(questions), earlier));
  }

  private static List<String> applied(Question... questions) {
    return said(FormCheck.check(FormName.APPLICATION, form(questions), List.of()));
  }

  private static List<String> inSections(Form form) {
    return said(FormCheck.check(FormName.INTEREST, form, List.of()));
  }

  private static List<String> said(List<FormFault> faults) {
    return faults.stream().map(FormFault::toString).toList();
  }

  private static Form form(Question... questions) {
    return new Form(2, List.of(section("s", questions)));
  }

  private static Section section(String id, Question... questions) {
    return new Section(id, id, "", List.of(questions), false);
  }
}
