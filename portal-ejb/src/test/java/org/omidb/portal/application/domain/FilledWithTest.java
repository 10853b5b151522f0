package org.omidb.portal.application.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.form.domain.Questions.members;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.FilledWith.Settled;
import org.omidb.portal.form.domain.AnswerValue;
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
    assertThat(filled.settled(TEAM, typed("Ben", "Much"), typed("Ada", "Very much")))
        .isEqualTo(new Settled(typed("Ben", "Very much"), Typed.NONE));
  }

  @Test
  void a_field_that_was_emptied_is_changed() {
    assertThat(filled.settled(TEAM, typed("", "Much"), before))
        .isEqualTo(new Settled(typed("", "Much"), Typed.NONE));
  }

  @Test
  void of_two_who_write_into_one_field_the_later_text_waits_unless_it_is_the_same() {
    var saved = typed("Cyd", "Much");
    assertThat(filled.settled(TEAM, typed("Ben", "More"), saved))
        .isEqualTo(new Settled(typed("Cyd", "More"), typed("Ben", "")));
    assertThat(filled.settled(TEAM, saved, saved)).isEqualTo(new Settled(saved, Typed.NONE));
  }

  @Test
  void an_empty_field_and_a_text_are_no_two_texts() {
    assertThat(filled.settled(TEAM, typed("", "Much"), typed("Cyd", "Much")).stands())
        .isEqualTo(typed("Cyd", "Much"));
    assertThat(filled.settled(TEAM, typed("Ben", "Much"), typed("", "Much")))
        .isEqualTo(new Settled(typed("Ben", "Much"), Typed.NONE));
  }

  @Test
  void of_a_page_that_does_not_say_everything_is_changed() {
    assertThat(FilledWith.UNKNOWN.settled(TEAM, typed("Ada", "Much"), typed("Ben", "Much")))
        .isEqualTo(new Settled(typed("Ben", "Much"), typed("Ada", "")));
    assertThat(FilledWith.UNKNOWN.settled(TEAM, typed("Ada", "Much"), typed("", "")))
        .isEqualTo(new Settled(typed("Ada", "Much"), Typed.NONE));
  }

  @Test
  void what_comes_too_late_waits_as_far_as_it_was_written() {
    var saved = typed("Ada", "Much");
    assertThat(filled.late(TEAM, typed("Ben", "Much"), saved))
        .isEqualTo(new Settled(saved, typed("Ben", "")));
    assertThat(filled.late(TEAM, typed("Ada", "Much"), saved))
        .isEqualTo(new Settled(saved, Typed.NONE));
  }

  @Test
  void it_comes_back_from_a_hidden_field_and_nonsense_names_nothing() {
    assertThat(FilledWith.parse(filled.text())).isEqualTo(filled);
    for (var nonsense : List.of("", " ", "members", "\u202e <b>", ":: : :")) {
      assertThat(FilledWith.parse(nonsense).settled(TEAM, before, typed("Ben", "Some")))
          .isEqualTo(new Settled(typed("Ben", "Some"), before));
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
      assertThat(filled.settled(section, changed, one)).isEqualTo(new Settled(changed, Typed.NONE));
      assertThat(filled.settled(section, one, changed)).isEqualTo(new Settled(changed, Typed.NONE));
      var third = Typed.NONE.with("members", rows("name", "Third"));
      assertThat(filled.settled(section, changed, third)).isEqualTo(new Settled(third, changed));
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
    var settled = filledWith.settled(TEAM, mine, theirs);
    for (var question : TEAM.questions()) {
      var id = question.id();
      var was = first.in(id);
      var my = mine.in(id);
      var their = theirs.in(id);
      boolean both =
          !my.equals(was)
              && !their.equals(was)
              && !my.equals(their)
              && !my.isEmpty()
              && !their.isEmpty();
      assertThat(settled.beside().in(id)).isEqualTo(both ? my : AnswerValue.Texts.NONE);
      var stands = settled.stands().in(id);
      if (both || my.equals(was)) {
        assertThat(stands).isEqualTo(their);
      } else if (their.equals(was)) {
        assertThat(stands).isEqualTo(my);
      } else {
        assertThat(stands).isEqualTo(my.isEmpty() ? their : my);
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
