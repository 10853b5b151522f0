package org.omidb.portal.application.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.form.domain.Questions.checkboxes;
import static org.omidb.portal.form.domain.Questions.option;
import static org.omidb.portal.form.domain.Questions.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
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
import org.omidb.portal.shared.domain.PersonId;

/** What was written goes along to a later version of the form, and nothing of it is ever lost. */
class DraftMoveTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
  private static final Form FIRST = form(1, section("one", "a", "b"), section("two", "c"));

  @Test
  void an_answer_stays_under_its_question_and_stands_where_that_is_asked() {
    var saved = saved("a", "A", "b", "B", "c", "C");
    assertThat(Draft.of(FIRST, 1, saved, TODAY).all())
        .isEqualTo(Map.of("one", typed("a", "A").with("b", List.of("B")), "two", typed("c", "C")));
    var to = form(2, section("two", "c", "a"), section("one", "b"));
    assertThat(Draft.of(to, 1, saved, TODAY).all())
        .isEqualTo(Map.of("one", typed("b", "B"), "two", typed("c", "C").with("a", List.of("A"))));
  }

  @Test
  void an_answer_that_nobody_asks_for_is_named_and_comes_back_when_it_is_asked_for_again() {
    var saved = saved("a", "A", "c", "C");
    var without = Draft.of(form(2, section("two", "c")), 1, saved, TODAY);
    assertThat(without.withoutPlace()).isEqualTo(typed("a", "A"));
    assertThat(without.section("two").written().all()).isEqualTo(typed("c", "C"));
    assertThat(without.answers()).containsOnlyKeys("two");
    var again = Draft.of(form(3, section("two", "c", "a")), 1, saved, TODAY);
    assertThat(again.withoutPlace()).isEqualTo(Typed.NONE);
    assertThat(again.section("two").answers().first("a")).contains("A");
  }

  @Test
  void a_choice_that_is_not_offered_any_more_is_named_too() {
    var asked = checkboxes("a", "A?", "it", option("x", "X"), option("y", "Y"));
    var form = new Form(2, List.of(new Section("one", "One", "", List.of(asked), false)));
    var draft = Draft.of(form, 1, saved("a", "z"), TODAY);
    assertThat(draft.withoutPlace()).isEqualTo(typed("a", "z"));
    assertThat(Draft.of(form, 1, saved("a", "x"), TODAY).withoutPlace()).isEqualTo(Typed.NONE);
  }

  @Test
  void a_section_was_saved_when_a_question_of_it_was_saved_last() {
    var ada = new PersonId(new UUID(7, 1));
    var ben = new PersonId(new UUID(7, 2));
    var later = Instant.EPOCH.plusSeconds(9);
    var saved =
        List.of(
            new AnswerDraft("a", 2, texts("A"), later, ada),
            new AnswerDraft("b", 3, texts("B"), Instant.EPOCH, ben));
    var one = Draft.of(FIRST, 1, saved, TODAY).section("one");
    assertThat(one.version()).isEqualTo(5);
    assertThat(one.saved()).contains(later);
    assertThat(one.by()).contains(ada);
    var other = Draft.of(FIRST, 1, saved.reversed(), TODAY).section("one");
    assertThat(other).isEqualTo(one);
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

  static LongStream seeds() {
    return LongStream.range(0, 500);
  }

  /** Every answer stands where its question is asked, or is named as one without a place. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void no_answer_is_lost_in_any_version_of_the_form(long seed) {
    var random = new Random(seed);
    var saved =
        Stream.of("a", "b", "c", "d", "e", "f", "g")
            .filter(id -> random.nextInt(3) > 0)
            .map(id -> answer(id, "text of " + id))
            .toList();
    for (int version = 1; version < 8; version++) {
      var form = anyForm(random, version);
      var draft = Draft.of(form, 1, saved, TODAY);
      for (var answer : saved) {
        var asking = form.asking(answer.question());
        assertThat(draft.withoutPlace().has(answer.question())).isEqualTo(asking.isEmpty());
        asking.ifPresent(section ->
            assertThat(draft.section(section.id()).written().all().in(answer.question()))
                .isEqualTo(answer.stands()));
      }
    }
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

  private static List<AnswerDraft> saved(String... questionsAndTexts) {
    var saved = new ArrayList<AnswerDraft>();
    for (int i = 0; i < questionsAndTexts.length; i += 2) {
      saved.add(answer(questionsAndTexts[i], questionsAndTexts[i + 1]));
    }
    return saved;
  }

  private static AnswerDraft answer(String question, String text) {
    return new AnswerDraft(question, 1, texts(text), Instant.EPOCH, new PersonId(new UUID(7, 1)));
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
