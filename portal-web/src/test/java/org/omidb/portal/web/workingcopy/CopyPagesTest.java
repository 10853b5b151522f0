package org.omidb.portal.web.workingcopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.form.domain.FileSort;
import org.omidb.portal.form.domain.FormChange;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Meaning;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.TextLimit;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.NotShownException;
import org.omidb.portal.web.shared.Said;
import org.omidb.portal.web.shared.Texts;
import org.omidb.portal.workingcopy.domain.CopyChange.RemovePart;
import org.omidb.portal.workingcopy.domain.FaultInWork;
import org.omidb.portal.workingcopy.domain.KindName;
import org.omidb.portal.workingcopy.domain.Parameter;
import org.omidb.portal.workingcopy.domain.QuestionInWork;
import org.omidb.portal.workingcopy.domain.WorkingCopyRefusal;

/** What administrators see of a working copy, and what they do with it. */
@SuppressWarnings("UnnecessaryAssignment") // what the container does
class CopyPagesTest {

  private final OneCopy one = new OneCopy();

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
    assertThat(page.getBase()).isEqualTo(3);
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
  void a_section_is_written_and_its_questions_stay() {
    one.parameters.put("key", "1");
    send("was", section().getWas());
    var page = section();
    page.getValues().put("title", "You");
    page.getValues().put("last", "yes");
    page.save();
    var written = one.copy.orElseThrow().form().section(1).orElseThrow();
    assertThat(written.title()).isEqualTo("You");
    assertThat(written.last()).isTrue();
    assertThat(written.questions()).isNotEmpty();
    assertThat(last()).isEqualTo("/admin/copy?of=application&part=1#part-1");
    page = section();
    page.getValues().put("title", "Someone");
    page.save();
    one.said.all().removeFirst();
    one.said.assertRefused("workingcopy", WorkingCopyRefusal.WRITTEN_SINCE);
    assertThat(page.getOtherwise()).containsEntry("title", "You");
    send("was", page.getWas());
    page = section();
    page.getValues().put("id", "No id");
    page.save();
    assertThat(last()).isEqualTo("/admin/copy-section?of=application&key=1");
    assertThat(section().getFaults()).hasSize(1);
    assertThat(section().getEarlier()).isEmpty();
  }

  @Test
  void parts_are_removed_and_so_is_the_whole() {
    var table = open("team-members");
    assertThat(removal().getInside()).hasSameSizeAs(table.columns());
    assertThat(removal().getTitle()).isEqualTo(table.label());
    open(table.columns().getFirst());
    removal().remove();
    assertThat(last()).isEqualTo("/admin/copy-question?of=application&key=" + table.key());
    open("team-members");
    removal().remove();
    assertThat(order()).doesNotContain("team-members");
    assertThat(last()).startsWith("/admin/copy?of=application&part=");
    one.parameters.put("key", "1");
    assertThat(removal().getInside()).isNotEmpty();
    one.parameters.remove("key");
    assertThat(removal().isWhole()).isTrue();
    removal().remove();
    assertThat(last()).isEqualTo("/admin/forms");
    assertThat(one.copy).isEmpty();
  }

  @Test
  void the_differences_are_looked_at_and_published() {
    assertThat(publication().isPublishable()).isFalse();
    write("aims", "label", "Your aims");
    one.underWay.put(1, 2);
    one.underWay.put(2, 1);
    var page = publication();
    assertThat(page.getChanges()).extracting(FormChange::where).containsExactly("aims");
    assertThat(page.getUnderWay()).isEqualTo(3);
    assertThat(page.getNumber()).isEqualTo(3);
    assertThat(page.isPublishable()).isTrue();
    assertThatThrownBy(page::publish).isInstanceOf(NotShownException.class);
    send("version", "2");
    publication().publish();
    assertThat(one.published).containsExactly("APPLICATION 2");
    assertThat(last()).isEqualTo("/admin/forms");
    assertThat(one.forgotten).isEqualTo(1);
    one.addresses.clear();
    one.refusal = Optional.of(WorkingCopyRefusal.PUBLISHED_SINCE);
    one.overtaken = true;
    assertThat(publication().isPublishable()).isFalse();
    publication().publish();
    assertThat(one.addresses).isEmpty();
    list().compareWithCurrent();
    assertThat(last()).isEqualTo("/admin/copy-publish?of=application");
    assertThat(publication().getCopy().form().base()).isEqualTo(9);
  }

  @Test
  void nothing_is_published_while_something_is_to_be_put_right() {
    write("aims", "shown", "aims is x");
    assertThat(publication().getFaults()).isEqualTo(2);
    assertThat(publication().isPublishable()).isFalse();
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

  private CopyQuestionPage write(String id, String field, String typed) {
    var question = open(id);
    send("was", question.fingerprint().toString());
    var page = question();
    page.getValues().put(field, typed);
    page.save();
    return page;
  }

  private QuestionInWork open(String id) {
    return open(one.question(id));
  }

  private QuestionInWork open(QuestionInWork question) {
    one.parameters.put("key", "" + question.key());
    return question;
  }

  private void send(String field, String value) {
    one.parameters.put(field, value);
  }

  private List<String> order() {
    return one.copy.orElseThrow().form().sections().stream()
        .flatMap(it -> it.questions().stream())
        .map(QuestionInWork::id)
        .toList();
  }

  private List<String> questions(int section) {
    return one.copy.orElseThrow().form().section(section).orElseThrow().questions().stream()
        .map(QuestionInWork::id)
        .toList();
  }

  private String last() {
    return one.addresses.getLast();
  }

  private CopyPage list() {
    var page = new CopyPage();
    page.askedCopy = one.asked();
    page.copies = one;
    page.people = StandIns.people();
    page.person = StandIns.asking(one.reader);
    page.messages = one.said;
    page.redirects = one.redirects();
    page.texts = new Texts();
    page.load();
    return page;
  }

  private CopyQuestionPage question() {
    var page = new CopyQuestionPage();
    page.askedCopy = one.asked();
    page.query = StandIns.query(one.parameters);
    page.copies = one;
    page.person = StandIns.asking(one.reader);
    page.messages = one.said;
    page.redirects = one.redirects();
    page.texts = new Texts();
    page.load();
    return page;
  }

  private CopySectionPage section() {
    var page = new CopySectionPage();
    page.askedCopy = one.asked();
    page.query = StandIns.query(one.parameters);
    page.copies = one;
    page.person = StandIns.asking(one.reader);
    page.messages = one.said;
    page.redirects = one.redirects();
    page.load();
    return page;
  }

  private CopyRemovePage removal() {
    var page = new CopyRemovePage();
    page.askedCopy = one.asked();
    page.copies = one;
    page.person = StandIns.asking(one.reader);
    page.messages = one.said;
    page.redirects = one.redirects();
    page.load();
    return page;
  }

  private CopyPublishPage publication() {
    var page = new CopyPublishPage();
    page.askedCopy = one.asked();
    page.query = StandIns.query(one.parameters);
    page.copies = one;
    page.use = one.use();
    page.pages = one.pages();
    page.person = StandIns.asking(one.reader);
    page.messages = one.said;
    page.redirects = one.redirects();
    page.load();
    return page;
  }
}
