package org.omidb.portal.web.workingcopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.form.domain.FileSort;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Meaning;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.TextLimit;
import org.omidb.portal.web.shared.NotShownException;
import org.omidb.portal.web.shared.Said;
import org.omidb.portal.web.shared.Texts;
import org.omidb.portal.workingcopy.domain.KindName;
import org.omidb.portal.workingcopy.domain.Parameter;
import org.omidb.portal.workingcopy.domain.WorkingCopyRefusal;

/** The page on which a question of a working copy, or a column, is written. */
class CopyQuestionPageTest extends CopyPages {

  @Test
  void a_question_is_written_and_the_reader_comes_back_to_its_place() {
    var aims = open("aims");
    send("was", aims.fingerprint().toString());
    var page = question();
    assertThat(page.getPlace()).isEqualTo("Project");
    assertThat(page.isColumn()).isFalse();
    assertThat(page.getValues()).containsEntry("label", "Aims").containsEntry("LIMIT", "4000");
    page.getValues().put("label", "Your aims");
    page.getValues().put("hint", null);
    page.save();
    assertThat(one.question("aims").label()).isEqualTo("Your aims");
    assertThat(one.question("aims").hint()).isEmpty();
    assertThat(one.question("aims").meaning()).isEqualTo("AIMS");
    assertThat(last())
        .isEqualTo("/admin/copy?of=application&part=%d#part-%d".formatted(aims.key(), aims.key()));
    assertThat(one.said.all()).containsExactly("Saved: “Your aims”");
  }

  @Test
  void what_cannot_be_published_is_saved_and_said_on_the_same_page() {
    var page = write("aims", "LIMIT", "many");
    assertThat(one.question("aims").parameter(Parameter.LIMIT)).isEqualTo("many");
    assertThat(last())
        .contains("/admin/copy-question?of=application&key=" + one.question("aims").key());
    assertThat(question().getFaults()).hasSize(1);
    assertThat(page.isTable()).isFalse();
  }

  @Test
  void another_kind_asks_for_what_it_needs_and_keeps_what_was_said_before() {
    write("lay-summary", "kind", "CHOICE_OF_ONE");
    assertThat(one.said.all()).singleElement().asString().contains("Say now what an answer may be");
    var page = question();
    assertThat(page.asks("OPTIONS")).isTrue();
    assertThat(page.asks("LIMIT")).isFalse();
    write("lay-summary", "kind", "LONG_TEXT");
    assertThat(one.question("lay-summary").parameter(Parameter.LIMIT)).isEqualTo("3000");
  }

  @Test
  void what_another_has_written_meanwhile_stands_beside_what_was_typed() {
    var aims = open("aims");
    var page = question();
    send("was", aims.fingerprint().toString());
    write("aims", "label", "Another’s aims");
    one.addresses.clear();
    one.said = Said.on("admin/copy-question.xhtml");
    var mine = question();
    mine.getValues().put("label", "My aims");
    send("was", aims.fingerprint().toString());
    mine = question();
    mine.getValues().put("label", "My aims");
    assertThat(mine.save()).isNull();
    one.said.assertRefused("workingcopy", WorkingCopyRefusal.WRITTEN_SINCE);
    assertThat(mine.isWrittenSince()).isTrue();
    assertThat(mine.getValues()).containsEntry("label", "My aims");
    assertThat(mine.getOtherwise()).containsExactly(Map.entry("label", "Another’s aims"));
    assertThat(mine.getWas()).isEqualTo(one.question("aims").fingerprint().toString());
    assertThat(one.addresses).isEmpty();
    assertThat(page.isWrittenSince()).isFalse();
    send("was", mine.getWas());
    var again = question();
    again.getValues().put("label", "My aims");
    again.save();
    assertThat(one.question("aims").label()).isEqualTo("My aims");
  }

  @Test
  void a_form_that_does_not_say_what_it_has_shown_changes_nothing() {
    open("aims");
    assertThatThrownBy(() -> question().save()).isInstanceOf(NotShownException.class);
  }

  @Test
  void a_table_has_columns_with_pages_of_their_own() {
    var table = open("team-members");
    send("was", table.fingerprint().toString());
    var page = question();
    assertThat(page.isTable()).isTrue();
    page.getValues().put("ROW", "colleague");
    page.addColumn();
    var now = one.question("team-members");
    assertThat(now.parameter(Parameter.ROW)).isEqualTo("colleague");
    assertThat(now.columns()).hasSize(table.columns().size() + 1);
    var column = now.columns().getLast();
    assertThat(last()).isEqualTo("/admin/copy-question?of=application&key=" + column.key());
    open(column);
    send("was", column.fingerprint().toString());
    var its = question();
    assertThat(its.isColumn()).isTrue();
    assertThat(its.getPlace()).isEqualTo(table.label());
    assertThat(its.getFaults()).isNotEmpty();
    its.up();
    assertThat(last()).isEqualTo("/admin/copy-question?of=application&key=" + table.key());
    assertThat(one.question("team-members").columns().getLast()).isNotEqualTo(column);
    question().down();
    assertThat(one.question("team-members").columns().getLast()).isEqualTo(column);
  }

  @Test
  void a_condition_is_offered_what_stands_before() {
    open("involvement");
    var earlier = question().getEarlier();
    assertThat(earlier)
        .extracting(Question::id)
        .contains("alone")
        .doesNotContain("involvement", "ethics", "country");
    assertThat(question().getKinds()).hasSize(KindName.values().length);
  }

  @Test
  void everything_that_can_be_chosen_has_words() {
    var texts = new Texts();
    open("aims");
    var page = question();
    for (var kind : KindName.values()) {
      assertThat(texts.get("workingcopy.kind." + kind)).isNotEmpty();
    }
    for (var meaning : Meaning.values()) {
      assertThat(page.meaning(meaning)).isNotEmpty();
    }
    for (var sort : FileSort.values()) {
      assertThat(texts.get("workingcopy.sort." + sort)).isNotEmpty();
    }
    for (var unit : TextLimit.Unit.values()) {
      assertThat(texts.get("workingcopy.unit." + unit)).isNotEmpty();
    }
    for (var name : FormName.values()) {
      assertThat(texts.get("workingcopy.form." + name)).isNotEmpty();
    }
    var fields = new TreeSet<>(QuestionValues.of(one.question("aims")).keySet());
    fields.addAll(QuestionValues.of(one.copy.orElseThrow().form().sections().getFirst()).keySet());
    Stream.of(Parameter.values()).forEach(it -> fields.add(it.name()));
    for (var field : fields) {
      assertThat(texts.get("workingcopy.field." + field)).isNotEmpty();
    }
  }
}
