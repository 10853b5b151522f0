package org.omidb.portal.application.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.form.domain.Questions.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.omidb.portal.form.domain.AnswerValue.Fields;
import org.omidb.portal.form.domain.AnswerValue.Rows;
import org.omidb.portal.form.domain.AnswerValue.Texts;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;

/** What was written goes along to a later version of the form, and nothing of it is ever lost. */
class DraftMoveTest {

  private static final Form FIRST = form(1, section("one", "a", "b"), section("two", "c"));

  @Test
  void an_answer_stays_under_its_question() {
    var rows = rows("one", "a", "A", "two", "c", "C");
    assertThat(DraftMove.placed(FIRST, rows)).isEqualTo(rows);
  }

  @Test
  void an_answer_goes_along_to_the_section_that_asks_for_it_now() {
    var to = form(2, section("two", "c", "a"), section("one", "b"));
    assertThat(DraftMove.placed(to, rows("one", "a", "A", "one", "b", "B", "two", "c", "C")))
        .isEqualTo(rows("one", "b", "B", "two", "c", "C", "two", "a", "A"));
  }

  @Test
  void a_section_that_others_were_taken_from_is_left_empty() {
    var to = form(2, section("one"), section("two", "a"));
    assertThat(DraftMove.placed(to, rows("one", "a", "A")))
        .isEqualTo(Map.of("one", Typed.NONE, "two", typed("a", "A")));
  }

  @Test
  void an_answer_that_nobody_asks_for_stays_where_it_was_and_is_named() {
    var to = form(2, section("two", "c"));
    var rows = rows("one", "a", "A", "two", "c", "C");
    assertThat(DraftMove.placed(to, rows)).isEqualTo(rows);
    assertThat(DraftMove.withoutPlace(to, rows)).isEqualTo(typed("a", "A"));
    assertThat(DraftMove.withoutPlace(FIRST, rows)).isEqualTo(Typed.NONE);
  }

  @Test
  void an_answer_comes_back_when_it_is_asked_for_again() {
    var without = form(2, section("two", "c"));
    var again = form(3, section("two", "c", "a"));
    var rows = DraftMove.placed(without, rows("one", "a", "A"));
    assertThat(DraftMove.placed(again, rows))
        .containsEntry("two", typed("a", "A"))
        .containsEntry("one", Typed.NONE);
  }

  @Test
  void of_two_texts_in_one_place_both_stay() {
    assertThat(DraftMove.both(texts("A"), texts("B"))).isEqualTo(texts("A", "B"));
    assertThat(DraftMove.both(texts("A"), texts("A"))).isEqualTo(texts("A"));
    assertThat(DraftMove.both(texts(), texts("B"))).isEqualTo(texts("B"));
  }

  @Test
  void of_two_tables_in_one_place_all_rows_stay() {
    var ada = new Fields(new TreeMap<>(Map.of("name", List.of("Ada"))));
    var ben = new Fields(new TreeMap<>(Map.of("name", List.of("Ben"))));
    assertThat(DraftMove.both(new Rows(List.of(ada)), new Rows(List.of(ben, ada))))
        .isEqualTo(new Rows(List.of(ada, ben)));
    assertThat(DraftMove.both(ada, ben)).isEqualTo(texts("Ada", "Ben"));
  }

  private static Texts texts(String... texts) {
    return new Texts(List.of(texts));
  }

  @Test
  void a_page_of_before_changes_what_it_has_asked_alone() {
    var now = section("now", "a", "c");
    var laid =
        DraftMove.laidOver(
            now,
            typed("a", "old").with("c", List.of("C")).with("z", List.of("gone")),
            section("one", "a", "b"),
            typed("a", "new").with("b", List.of("B")).with("c", List.of("not asked")));
    assertThat(laid).isEqualTo(typed("a", "new").with("c", List.of("C")));
  }

  @Test
  void a_field_that_a_page_of_before_has_emptied_is_empty() {
    var section = section("one", "a");
    assertThat(DraftMove.laidOver(section, typed("a", "old"), section, Typed.NONE))
        .isEqualTo(Typed.NONE);
  }

  @Test
  void what_a_section_does_not_ask_stays_beside_what_was_sent() {
    var rest =
        DraftMove.rest(
            section("one", "a"), typed("a", "old").with("z", List.of("Z")), typed("a", "new"));
    assertThat(rest).isEqualTo(typed("a", "new").with("z", List.of("Z")));
  }

  static LongStream seeds() {
    return LongStream.range(0, 500);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void no_answer_is_lost_by_any_sequence_of_moves(long seed) {
    var random = new Random(seed);
    SortedMap<String, Typed> rows = new TreeMap<>();
    var written = new TreeMap<String, List<String>>();
    for (int version = 1; version < 8; version++) {
      var form = anyForm(random, version);
      rows = DraftMove.placed(form, rows);
      for (var section : form.sections()) {
        for (var question : section.questions()) {
          if (random.nextInt(3) == 0) {
            var text = List.of(question.id() + " in version " + version);
            written.put(question.id(), text);
            rows.merge(
                section.id(),
                Typed.NONE.with(question.id(), text),
                (there, more) -> there.with(question.id(), text));
          }
        }
      }
      assertThat(all(rows)).isEqualTo(written);
      assertPlaced(form, rows);
    }
  }

  /** Every answer stands where its question is asked, or is named as one without a place. */
  private static void assertPlaced(Form form, Map<String, Typed> rows) {
    var without = DraftMove.withoutPlace(form, rows);
    rows.forEach((section, typed) ->
        typed
            .values()
            .forEach((question, texts) -> {
              var asking = form.asking(question);
              assertThat(asking.map(Section::id).orElse(section)).isEqualTo(section);
              assertThat(without.all(question))
                  .isEqualTo(asking.isPresent() ? List.of() : texts.texts());
            }));
  }

  private static Map<String, List<String>> all(Map<String, Typed> rows) {
    var all = new TreeMap<String, List<String>>();
    rows.values()
        .forEach(row ->
            row.values()
                .forEach(
                    (id, texts) -> assertThat(all.put(id, texts.texts())).as("twice").isNull()));
    return all;
  }

  private static Form anyForm(Random random, int version) {
    var ids =
        new ArrayList<>(
            Stream.of("a", "b", "c", "d", "e", "f", "g")
                .filter(id -> random.nextInt(4) > 0)
                .toList());
    Collections.shuffle(ids, random);
    var sections = new ArrayList<Section>();
    for (var name : List.of("one", "two", "three")) {
      if (random.nextInt(4) > 0) {
        int many = random.nextInt(ids.size() + 1);
        sections.add(section(name, ids.subList(0, many).toArray(String[]::new)));
        ids = new ArrayList<>(ids.subList(many, ids.size()));
      }
    }
    return new Form(version, sections);
  }

  private static SortedMap<String, Typed> rows(String... parts) {
    var rows = new TreeMap<String, Typed>();
    for (int i = 0; i < parts.length; i += 3) {
      var there = rows.getOrDefault(parts[i], Typed.NONE);
      rows.put(parts[i], there.with(parts[i + 1], List.of(parts[i + 2])));
    }
    return rows;
  }

  private static Typed typed(String question, String text) {
    return Typed.NONE.with(question, List.of(text));
  }

  private static Form form(int version, Section... sections) {
    return new Form(version, List.of(sections));
  }

  private static Section section(String id, String... questions) {
    return new Section(
        id, id, "", Stream.of(questions).map(it -> text(it, it, it, 99)).toList(), false);
  }
}
