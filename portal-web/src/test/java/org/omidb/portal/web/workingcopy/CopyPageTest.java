package org.omidb.portal.web.workingcopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.workingcopy.domain.CopyChange.RemovePart;
import org.omidb.portal.workingcopy.domain.FaultInWork;
import org.omidb.portal.workingcopy.domain.WorkingCopyRefusal;

/** The parts of a working copy on one page, what is wrong with them, and their order. */
class CopyPageTest extends CopyPages {

  @Test
  void there_is_no_page_without_a_form_a_working_copy_or_the_right_to_see_it() {
    one.parameters.put("of", "nonsense");
    assertThatThrownBy(this::list).isInstanceOf(NotFoundException.class);
    one.parameters.put("of", "interest");
    assertThatThrownBy(this::list).isInstanceOf(NotFoundException.class);
    one.parameters.put("of", "application");
    for (var key : List.of("", "0", "x", "99999999999", "8888")) {
      one.parameters.put("key", key);
      assertThatThrownBy(this::question).as(key).isInstanceOf(NotFoundException.class);
      assertThatThrownBy(this::section).as(key).isInstanceOf(NotFoundException.class);
    }
    assertThatThrownBy(this::removal).isInstanceOf(NotFoundException.class);
    one.reader = StandIns.caller(7, Role.AUDITOR);
    assertThatThrownBy(this::list).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(this::publication).isInstanceOf(NotFoundException.class);
  }

  @Test
  void the_list_says_what_is_to_be_put_right_and_where() {
    assertThat(list().getFaults()).isEmpty();
    write("aims", "LIMIT", "many");
    var aims = one.question("aims");
    var page = list();
    assertThat(page.faults(aims)).singleElement().asString().contains("The longest answer");
    assertThat(page.faults(one.question("title"))).isEmpty();
    var fault = page.getFaults().getFirst();
    assertThat(page.where(fault)).isEqualTo(aims.title());
    assertThat(page.page(fault)).isEqualTo("/admin/copy-question?of=application&key=" + aims.key());
    assertThat(page.page(new FaultInWork(0, "x"))).isEmpty();
    assertThat(page.page(new FaultInWork(1, "x"))).contains("copy-section");
    assertThat(page.kind(aims)).isEqualTo("Text of several lines");
    assertThat(page.getBy()).isEqualTo("person7");
    assertThat(page.getBase()).isEqualTo(OneCopy.FORM.version());
  }

  @Test
  void a_fault_of_a_column_is_said_at_its_table_too() {
    var column = one.question("team-members").columns().getFirst();
    one.parameters.put("key", "" + column.key());
    send("was", column.fingerprint().toString());
    var page = question();
    page.getValues().put("LIMIT", "x");
    page.save();
    assertThat(list().faults(one.question("team-members"))).hasSize(1);
  }

  @Test
  void the_part_that_the_address_names_is_arranged() {
    var aims = one.question("aims");
    one.parameters.put("part", "" + aims.key());
    assertThat(list().isChosen(aims.key())).isTrue();
    list().up();
    assertThat(last())
        .isEqualTo("/admin/copy?of=application&part=%d#part-%d".formatted(aims.key(), aims.key()));
    assertThat(one.said.all()).containsExactly("Moved: “" + aims.label() + "”");
    list().down();
    assertThat(order()).isEqualTo(OneCopy.FORM.questions().stream().map(Question::id).toList());
    list().addQuestion();
    int added = one.copy.orElseThrow().form().lastKey();
    assertThat(last()).isEqualTo("/admin/copy-question?of=application&key=" + added);
    assertThat(order().get(order().indexOf("aims") + 1)).isEmpty();
    list().addSection();
    assertThat(last()).contains("/admin/copy-section?of=application&key=" + (added + 1));
  }

  @Test
  void a_question_is_put_to_any_other_place() {
    var aims = one.question("aims");
    one.parameters.put("part", "" + aims.key());
    var last = list().getSections().getLast();
    send("to", "" + last.questions().getLast().key());
    list().put();
    assertThat(order()).last().isEqualTo("aims");
    assertThat(last()).endsWith("#part-" + aims.key());
    assertThat(one.said.all()).containsExactly("Moved: “" + aims.label() + "”");
    send("to", "" + last.key());
    list().put();
    assertThat(questions(last.key())).first().isEqualTo("aims");
  }

  @Test
  void the_place_where_a_question_stands_is_the_one_that_is_chosen() {
    var section = one.copy.orElseThrow().form().sections().get(1);
    var first = section.questions().getFirst();
    one.parameters.put("part", "" + first.key());
    var places = list().places(section);
    assertThat(places).hasSameSizeAs(section.questions());
    assertThat(places.getFirst())
        .isEqualTo(new CopyPage.Place(section.key(), "At the beginning of this section", true));
    assertThat(places).extracting(CopyPage.Place::key).doesNotContain(first.key());
    assertThat(places.stream().filter(CopyPage.Place::now)).hasSize(1);
    var third = section.questions().get(2);
    one.parameters.put("part", "" + third.key());
    assertThat(list().places(section).stream().filter(CopyPage.Place::now))
        .extracting(CopyPage.Place::name)
        .containsExactly("After “" + section.questions().get(1).title() + "”");
    var elsewhere = list().getSections().getLast();
    assertThat(list().places(elsewhere))
        .hasSize(1 + elsewhere.questions().size())
        .noneMatch(CopyPage.Place::now);
  }

  @Test
  void a_place_that_there_is_not_is_said() {
    one.parameters.put("part", "" + one.question("aims").key());
    send("to", "nonsense");
    list().put();
    one.said.assertRefused("workingcopy", WorkingCopyRefusal.NO_SUCH_PART);
    assertThat(one.addresses).isEmpty();
  }

  @Test
  void a_part_that_is_gone_meanwhile_is_said() {
    one.parameters.put("part", "" + one.question("aims").key());
    var page = list();
    one.change(
        one.reader, one.copy.orElseThrow().name(), new RemovePart(one.question("aims").key()));
    assertThat(page.up()).isNull();
    one.said.assertRefused("workingcopy", WorkingCopyRefusal.NO_SUCH_PART);
    assertThat(one.addresses).isEmpty();
  }
}
