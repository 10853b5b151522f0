package org.omidb.portal.application.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.form.domain.Questions.members;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.omidb.portal.form.domain.AnswerValue.Fields;
import org.omidb.portal.form.domain.AnswerValue.Rows;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.service.FirstForms;
import org.omidb.portal.testing.Seeds;

/** Which fields of a page somebody has changed, and which they left as they were. */
class FilledWithTest {

  private static final Form FORM = FirstForms.of(FormName.APPLICATION);
  private static final Section TEAM = FORM.section("team").orElseThrow();

  private final Typed before = typed("Ada", "Much");
  private final FilledWith filled = FilledWith.of(TEAM, before);

  @Test
  void what_was_left_as_it_was_takes_what_another_window_has_saved() {
    var sent = typed("Ben", "Much");
    var saved = typed("Ada", "Very much");
    assertThat(filled.merged(TEAM, sent, saved)).isEqualTo(typed("Ben", "Very much"));
    assertThat(filled.conflicts(TEAM, sent, saved)).isFalse();
  }

  @Test
  void a_field_that_was_emptied_is_changed() {
    assertThat(filled.merged(TEAM, typed("", "Much"), before)).isEqualTo(typed("", "Much"));
  }

  @Test
  void two_who_write_into_one_field_are_in_conflict_unless_they_write_the_same() {
    assertThat(filled.conflicts(TEAM, typed("Ben", "Much"), typed("Cyd", "Much"))).isTrue();
    assertThat(filled.conflicts(TEAM, typed("Ben", "Much"), typed("Ben", "Much"))).isFalse();
  }

  @Test
  void of_a_page_that_does_not_say_everything_is_changed() {
    var sent = typed("Ada", "Much");
    var saved = typed("Ben", "Much");
    assertThat(FilledWith.UNKNOWN.merged(TEAM, sent, saved)).isEqualTo(sent);
    assertThat(FilledWith.UNKNOWN.conflicts(TEAM, sent, saved)).isTrue();
  }

  @Test
  void it_comes_back_from_a_hidden_field_and_nonsense_names_nothing() {
    assertThat(FilledWith.parse(filled.text())).isEqualTo(filled);
    for (var nonsense : List.of("", " ", "members", "\u202e <b>", ":: : :")) {
      assertThat(FilledWith.parse(nonsense).merged(TEAM, before, typed("Ben", "Some")))
          .isEqualTo(before);
    }
  }

  @Test
  void a_table_is_one_field_and_its_cells_are_not_mixed_up() {
    var table = members("members", 0, 9);
    var section = new Section("s", "S", "", List.of(table), false);
    var one = Typed.NONE.with("members", rows("name", "Ada", "part", "yes"));
    var filled = FilledWith.of(section, one);
    for (var other :
        List.of(
            rows("name", "Ada"),
            rows("name", "Ada part yes"),
            rows("name", "yes", "part", "Ada"),
            new Rows(List.of(fields("name", "Ada"), fields("part", "yes"))))) {
      var changed = Typed.NONE.with("members", other);
      assertThat(filled.merged(section, changed, one)).isEqualTo(changed);
      assertThat(filled.merged(section, one, changed)).isEqualTo(changed);
      assertThat(filled.conflicts(section, changed, Typed.NONE)).isTrue();
    }
  }

  private static Rows rows(String... namesAndTexts) {
    return new Rows(List.of(fields(namesAndTexts)));
  }

  private static Fields fields(String... namesAndTexts) {
    var parts = new TreeMap<String, List<String>>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      parts.put(namesAndTexts[i], List.of(namesAndTexts[i + 1]));
    }
    return new Fields(parts);
  }

  /**
   * Whoever has written a field last without having seen it change is told, and nothing is lost.
   */
  @Seeds(few = 200, all = 20_000)
  void each_text_is_saved_or_told_of(long seed) {
    var random = new Random(seed);
    var first = any(random);
    var filledWith = FilledWith.of(TEAM, first);
    var theirs = changed(random, first);
    var mine = changed(random, first);
    var merged = filledWith.merged(TEAM, mine, theirs);
    boolean conflict = filledWith.conflicts(TEAM, mine, theirs);
    for (var question : TEAM.questions()) {
      var was = first.all(question.id());
      var my = mine.all(question.id());
      var their = theirs.all(question.id());
      assertThat(merged.all(question.id())).isEqualTo(my.equals(was) ? their : my);
      if (!my.equals(was) && !their.equals(was) && !my.equals(their)) {
        assertThat(conflict).isTrue();
      }
    }
  }

  private static Typed any(Random random) {
    return changed(random, Typed.NONE);
  }

  private static Typed changed(Random random, Typed typed) {
    var changed = typed;
    for (var question : TEAM.questions()) {
      if (random.nextBoolean()) {
        var text = random.nextInt(3) == 0 ? "" : "t" + random.nextInt(3);
        changed = changed.with(question.id(), List.of(text));
      }
    }
    return changed;
  }

  private static Typed typed(String members, String experience) {
    return Typed.of(Map.of("members", List.of(members), "experience", List.of(experience)));
  }
}
