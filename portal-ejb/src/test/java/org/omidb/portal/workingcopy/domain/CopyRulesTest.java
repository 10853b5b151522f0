package org.omidb.portal.workingcopy.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.workingcopy.domain.WorkingCopyRefusal.NO_SUCH_PART;
import static org.omidb.portal.workingcopy.domain.WorkingCopyRefusal.TOO_LARGE;
import static org.omidb.portal.workingcopy.domain.WorkingCopyRefusal.WRITTEN_SINCE;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.QuestionKind.ShortText;
import org.omidb.portal.form.domain.QuestionKind.Table;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.TableColumn;
import org.omidb.portal.form.domain.TextLimit;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.workingcopy.domain.CopyChange.AddColumn;
import org.omidb.portal.workingcopy.domain.CopyChange.AddQuestion;
import org.omidb.portal.workingcopy.domain.CopyChange.AddSection;
import org.omidb.portal.workingcopy.domain.CopyChange.CompareWith;
import org.omidb.portal.workingcopy.domain.CopyChange.MovePart;
import org.omidb.portal.workingcopy.domain.CopyChange.PutQuestion;
import org.omidb.portal.workingcopy.domain.CopyChange.RemovePart;
import org.omidb.portal.workingcopy.domain.CopyChange.ReplaceAll;
import org.omidb.portal.workingcopy.domain.CopyChange.WriteQuestion;
import org.omidb.portal.workingcopy.domain.CopyChange.WriteSection;

class CopyRulesTest {

  private static final ShortText LINE = new ShortText(TextLimit.characters(9));

  private FormInWork copy =
      FormInWork.of(
          new Form(
              7,
              List.of(
                  section("one", question("a"), question("b")),
                  section("two", table("t", "x", "y")),
                  section("three"))));

  @Test
  void parts_move_by_one_place_and_over_the_ends_of_their_section() {
    assertThat(ids()).isEqualTo("one[a b] two[t(x y)] three[]");
    accept(new MovePart(key("a"), false));
    assertThat(ids()).isEqualTo("one[b a] two[t(x y)] three[]");
    accept(new MovePart(key("a"), false));
    assertThat(ids()).isEqualTo("one[b] two[a t(x y)] three[]");
    accept(new MovePart(key("t"), false));
    assertThat(ids()).isEqualTo("one[b] two[a] three[t(x y)]");
    accept(new MovePart(key("t"), false));
    accept(new MovePart(key("b"), true));
    assertThat(ids()).isEqualTo("one[b] two[a] three[t(x y)]");
    accept(new MovePart(key("t"), true));
    assertThat(ids()).isEqualTo("one[b] two[a t(x y)] three[]");
    accept(new MovePart(key("y"), true));
    accept(new MovePart(key("y"), true));
    assertThat(ids()).isEqualTo("one[b] two[a t(y x)] three[]");
    accept(new MovePart(key("three"), true));
    accept(new MovePart(key("one"), true));
    assertThat(ids()).isEqualTo("one[b] three[] two[a t(y x)]");
  }

  @Test
  void a_question_is_put_behind_any_other_or_first_into_any_section() {
    accept(new PutQuestion(key("a"), key("t")));
    assertThat(ids()).isEqualTo("one[b] two[t(x y) a] three[]");
    accept(new PutQuestion(key("t"), key("three")));
    assertThat(ids()).isEqualTo("one[b] two[a] three[t(x y)]");
    accept(new PutQuestion(key("a"), key("two")));
    accept(new PutQuestion(key("a"), key("one")));
    assertThat(ids()).isEqualTo("one[a b] two[] three[t(x y)]");
    accept(new PutQuestion(key("a"), key("b")));
    accept(new PutQuestion(key("b"), key("b")));
    assertThat(ids()).isEqualTo("one[b a] two[] three[t(x y)]");
    for (var wrong :
        List.of(
            new PutQuestion(key("x"), key("a")),
            new PutQuestion(key("a"), key("x")),
            new PutQuestion(key("one"), key("a")),
            new PutQuestion(key("a"), 0),
            new PutQuestion(999, key("a")))) {
      assertThat(CopyRules.decide(copy, wrong))
          .isEqualTo(Decision.refuse(WorkingCopyRefusal.NO_SUCH_PART));
    }
  }

  @Test
  void parts_are_added_where_somebody_asks_for_them_each_with_a_key_of_its_own() {
    accept(new AddQuestion(key("a")));
    accept(new AddQuestion(key("three")));
    accept(new AddQuestion(key("x")));
    accept(new AddColumn(key("t")));
    accept(new AddSection(key("one")));
    accept(new AddSection(0));
    assertThat(ids()).isEqualTo("one[a  b] [] two[t(x  y )] three[] []");
    var keys = keys().toList();
    assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key > 0 && key <= copy.lastKey());
    accept(new RemovePart(copy.lastKey()));
    accept(new AddSection(0));
    assertThat(keys).doesNotContain(copy.lastKey());
  }

  @Test
  void what_is_removed_takes_with_it_what_it_holds() {
    accept(new RemovePart(key("x")));
    accept(new RemovePart(key("a")));
    assertThat(ids()).isEqualTo("one[b] two[t(y)] three[]");
    accept(new RemovePart(key("two")));
    assertThat(ids()).isEqualTo("one[b] three[]");
  }

  @Test
  void writing_a_part_keeps_what_is_in_it_and_leaves_out_what_nobody_sees() {
    var table = copy.question(key("t")).orElseThrow();
    accept(new WriteQuestion(named(table, " \u200Bchanged\u202E "), table.fingerprint()));
    var section = copy.section(key("two")).orElseThrow();
    accept(
        new WriteSection(
            new SectionInWork(section.key(), "2", "Two", "", true, "", "", List.of()),
            section.fingerprint()));
    assertThat(ids()).isEqualTo("one[a b] 2[changed(x y)] three[]");
  }

  @Test
  void what_another_has_written_meanwhile_is_not_written_over() {
    var shown = copy.question(key("a")).orElseThrow();
    accept(new WriteQuestion(named(shown, "mine"), shown.fingerprint()));
    assertThat(decide(new WriteQuestion(named(shown, "yours"), shown.fingerprint())))
        .isEqualTo(Decision.refuse(WRITTEN_SINCE));
    // the same sent twice is saved once
    accept(new WriteQuestion(named(shown, "mine"), shown.fingerprint()));
    var section = copy.section(key("one")).orElseThrow();
    var other = new SectionInWork(section.key(), "1", "", "", false, "", "", List.of());
    accept(new WriteSection(other, section.fingerprint()));
    assertThat(
            decide(
                new WriteSection(
                    new SectionInWork(section.key(), "one", "x", "", false, "", "", List.of()),
                    section.fingerprint())))
        .isEqualTo(Decision.refuse(WRITTEN_SINCE));
  }

  @Test
  void what_others_do_elsewhere_hinders_nobody() {
    var shown = copy.question(key("t")).orElseThrow();
    var section = copy.section(key("two")).orElseThrow();
    accept(new AddColumn(key("t")));
    accept(new MovePart(key("a"), false));
    accept(new WriteQuestion(named(shown, "u"), shown.fingerprint()));
    accept(new WriteSection(section, section.fingerprint()));
    assertThat(ids()).isEqualTo("one[b a] two[u(x y )] three[]");
  }

  @Test
  void a_part_that_is_gone_is_said() {
    var gone = copy.question(key("a")).orElseThrow();
    int section = key("three");
    var emptied = copy.section(section).orElseThrow();
    accept(new RemovePart(gone.key()));
    accept(new RemovePart(section));
    for (var change :
        List.of(
            new WriteQuestion(gone, gone.fingerprint()),
            new WriteSection(emptied, emptied.fingerprint()),
            new MovePart(gone.key(), true),
            new RemovePart(gone.key()),
            new AddQuestion(gone.key()),
            new AddColumn(gone.key()))) {
      assertThat(decide(change)).as("" + change).isEqualTo(Decision.refuse(NO_SUCH_PART));
    }
  }

  @Test
  void a_whole_form_takes_its_place_with_keys_that_nobody_has_seen() {
    var before = keys().toList();
    accept(new ReplaceAll(new Form(1, List.of(section("new", question("a"), table("t", "x"))))));
    assertThat(ids()).isEqualTo("new[a t(x)]");
    assertThat(keys()).doesNotContainAnyElementsOf(before);
    assertThat(copy.base()).isEqualTo(7);
    accept(new CompareWith(9));
    assertThat(copy.base()).isEqualTo(9);
    assertThat(ids()).isEqualTo("new[a t(x)]");
  }

  @Test
  void a_form_does_not_grow_without_end() {
    var many =
        Stream.iterate(0, it -> it + 1)
            .limit(CopyRules.MOST_PARTS - 1)
            .map(it -> question("q" + it))
            .toArray(Question[]::new);
    accept(new ReplaceAll(new Form(1, List.of(section("s", many)))));
    assertThat(decide(new AddSection(0))).isEqualTo(Decision.refuse(TOO_LARGE));
    assertThat(decide(new AddQuestion(key("q1")))).isEqualTo(Decision.refuse(TOO_LARGE));
    assertThat(decide(new AddColumn(key("q1")))).isEqualTo(Decision.refuse(TOO_LARGE));
  }

  private void accept(CopyChange change) {
    var decision = decide(change);
    assertThat(decision).isInstanceOf(Accepted.class);
    if (decision instanceof Accepted(var changed)) {
      copy = changed.getFirst();
    }
    assertThat(new HashSet<>(keys().toList())).hasSameSizeAs(keys().toList());
  }

  private Decision<FormInWork> decide(CopyChange change) {
    return CopyRules.decide(copy, change);
  }

  private Stream<Integer> keys() {
    return Stream.concat(
        copy.sections().stream().map(SectionInWork::key),
        copy.questions()
            .flatMap(it -> Stream.concat(Stream.of(it), it.columns().stream()))
            .map(QuestionInWork::key));
  }

  private int key(String id) {
    return copy.sections().stream()
        .filter(it -> it.id().equals(id))
        .map(SectionInWork::key)
        .findFirst()
        .or(() ->
            copy.questions()
                .flatMap(it -> Stream.concat(Stream.of(it), it.columns().stream()))
                .filter(it -> it.id().equals(id))
                .map(QuestionInWork::key)
                .findFirst())
        .orElseThrow();
  }

  private String ids() {
    return String.join(
        " ",
        copy.sections().stream().map(it -> it.id() + "[" + ids(it.questions()) + "]").toList());
  }

  private static String ids(List<QuestionInWork> questions) {
    return String.join(
        " ",
        questions.stream()
            .map(it -> it.id() + (it.columns().isEmpty() ? "" : "(" + ids(it.columns()) + ")"))
            .toList());
  }

  private static QuestionInWork named(QuestionInWork old, String id) {
    return new QuestionInWork(
        old.key(),
        id,
        old.kind(),
        old.label(),
        old.noun(),
        old.hint(),
        old.why(),
        old.required(),
        old.meaning(),
        old.shown(),
        old.autocomplete(),
        old.parameters(),
        List.of());
  }

  private static Section section(String id, Question... questions) {
    return new Section(id, id, "", List.of(questions), false, Optional.empty());
  }

  private static Question question(String id) {
    return new Question(id, LINE, id, id);
  }

  private static Question table(String id, String... columns) {
    var all = Stream.of(columns).map(it -> new TableColumn(it, LINE, it, it, "", true)).toList();
    return new Question(id, new Table("row", all, 1, 3), id, id);
  }
}
