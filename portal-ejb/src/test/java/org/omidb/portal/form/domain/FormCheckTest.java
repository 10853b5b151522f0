package org.omidb.portal.form.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.form.domain.Questions.checkboxes;
import static org.omidb.portal.form.domain.Questions.declarations;
import static org.omidb.portal.form.domain.Questions.file;
import static org.omidb.portal.form.domain.Questions.longText;
import static org.omidb.portal.form.domain.Questions.meaning;
import static org.omidb.portal.form.domain.Questions.option;
import static org.omidb.portal.form.domain.Questions.optional;
import static org.omidb.portal.form.domain.Questions.radios;
import static org.omidb.portal.form.domain.Questions.text;
import static org.omidb.portal.form.domain.Questions.when;
import static org.omidb.portal.form.domain.Questions.yesNo;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.omidb.portal.form.domain.Condition.All;
import org.omidb.portal.form.domain.Condition.Any;
import org.omidb.portal.form.domain.Condition.Holds;
import org.omidb.portal.form.domain.Condition.Is;
import org.omidb.portal.form.domain.QuestionKind.Table;

/** What keeps a form from being published. */
class FormCheckTest extends FormsToCheck {

  @Test
  void a_form_with_all_that_the_portal_reads_can_be_published() {
    assertThat(faults()).isEmpty();
    assertThat(faults(SURE, WHY)).isEmpty();
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
  void a_table_of_the_team_has_in_every_row_what_the_portal_reads_of_it() {
    var name = column("name", SHORT);
    var mail = column("email", MAIL.kind());
    var access = column("access", SURE.kind());
    assertThat(team(column("role", SHORT), access, mail, name)).isEmpty();
    assertThat(team(mail, access))
        .containsExactly(
            "“rows”: It has the meaning TEAM_ACCESS, so its part “name” is required, and asks for a"
                + " text of one line");
    assertThat(team(name, access))
        .containsExactly(
            "“rows”: It has the meaning TEAM_ACCESS, so its part “email” is required, and asks for"
                + " an email address");
    var fault =
        "“rows”: It has the meaning TEAM_ACCESS, so its part “access” is required, and asks for a"
            + " yes or no";
    assertThat(team(name, mail)).containsExactly(fault);
    assertThat(team(name, mail, column("access", SHORT))).containsExactly(fault);
    assertThat(team(name, mail, Questions.column("access", SURE.kind(), "it", false)))
        .containsExactly(fault);
    assertThat(applied(meaning(Meaning.TEAM_ACCESS, WHY)))
        .contains("“why”: Its kind cannot have the meaning TEAM_ACCESS");
    assertThat(applied(meaning(Meaning.OWN_ACCESS, WHY)))
        .contains("“why”: Its kind cannot have the meaning OWN_ACCESS");
    assertThat(applied(meaning(Meaning.OWN_ACCESS, SURE))).noneMatch(it -> it.contains("OWN"));
  }

  /** What is said of a table of the team with these columns. */
  private static List<String> team(TableColumn... columns) {
    return applied(meaning(Meaning.TEAM_ACCESS, table(1, 9, columns))).stream()
        .filter(it -> it.contains("TEAM_ACCESS"))
        .toList();
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
}
