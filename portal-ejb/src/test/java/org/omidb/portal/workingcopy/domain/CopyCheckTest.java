package org.omidb.portal.workingcopy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormDifference;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.service.BundledForms;
import org.omidb.portal.shared.domain.VisibleText;

/** Which form a working copy would be, and what keeps it from being one. */
class CopyCheckTest {

  private static final List<KindName> KINDS = List.of(KindName.values());

  private static final Form FORM = BundledForms.of(FormName.APPLICATION).getLast();

  private final FormInWork copy = FormInWork.of(FORM);

  @ParameterizedTest
  @EnumSource(FormName.class)
  void a_copy_in_which_nothing_was_changed_is_the_form_from_which_it_was_begun(FormName name) {
    for (var form : BundledForms.of(name)) {
      var checked = CopyCheck.check(name, FormInWork.of(form).tidied(), form.version(), List.of());
      assertThat(checked.faults()).isEmpty();
      assertThat(checked.form()).isEqualTo(form);
      assertThat(FormDifference.between(form, checked.form()).isNone()).isTrue();
    }
  }

  @Test
  void what_cannot_be_read_is_said_at_its_question_and_keeps_no_other_from_being_checked() {
    var title = key("title");
    var ethics = key("ethics");
    var changed =
        copy.with(with(title, Map.of("LIMIT", "many")))
            .with(with(ethics, Map.of("OPTIONS", "approved\nno | No | never")));
    var checked = check(changed);
    assertThat(what(checked, title))
        .containsExactly("The longest answer is a whole number, such as 100");
    assertThat(what(checked, ethics))
        .containsExactly("The choice “approved” is not written as “value | words”");
    assertThat(checked.faults())
        .filteredOn(it -> it.what().contains("does not offer"))
        .as("those whose conditions wait for what is not offered any more")
        .hasSizeGreaterThan(1)
        .allMatch(it -> it.key() != ethics);
    assertThat(checked.form().questions()).hasSameSizeAs(FORM.questions());
  }

  @Test
  void each_kind_says_what_is_wrong_with_it() {
    assertFault("full-name", "kind", "", "It does not say how it is asked");
    assertFault("full-name", "LIMIT_UNIT", "", "whether characters or words are counted");
    assertFault("full-name", "meaning", "GLORY", "Nobody knows the meaning GLORY");
    assertFault("full-name", "shown", "ethics", "condition is not complete");
    assertFault("full-name", "id", "Full name", "small letters, digits and hyphens");
    assertFault("full-name", "id", "version", "The portal itself needs this id");
    assertFault("full-name", "label", "", "does not say what it asks for");
    assertFault("team-members", "LEAST_ROWS", "-1", "The least number of rows is a whole number");
    assertFault("team-members", "ROW", "", "what a row is called");
    var day = keyOf(KindName.DAY);
    assertThat(
            what(check(copy.with(with(day, Map.of("YEARS_BACK", "1", "YEARS_AHEAD", "1")))), day))
        .containsExactly("At least 2 years have to lie between the earliest and the latest day");
    var person = keyOf(KindName.PERSON);
    assertThat(
            what(check(copy.with(with(person, Map.of("FIELDS", "name | required\nshoe")))), person))
        .contains("It asks for “shoe”, which nobody has");
    assertThat(what(check(copy.with(with(person, Map.of("FIELDS", "name | maybe")))), person))
        .contains("Behind “name” stands something else than “| required”");
    var upload = keyOf(KindName.UPLOAD);
    assertThat(what(check(copy.with(with(upload, Map.of("SORT", "", "MEGABYTES", "9")))), upload))
        .containsExactly("It does not say what the file is", "A file has between 1 and 5 MB");
    var amount = keyOf(KindName.AMOUNT);
    assertThat(what(check(copy.with(with(amount, Map.of("LEAST", "1e999999999")))), amount))
        .contains("The least is a number, such as 0");
  }

  @Test
  void columns_have_faults_of_their_own() {
    var table = copy.question(key("team-members")).orElseThrow();
    var column = table.columns().getFirst();
    var checked = check(copy.with(with(column.key(), Map.of("LIMIT", "x"))));
    assertThat(what(checked, column.key())).hasSize(1);
    assertThat(what(checked, table.key())).isEmpty();
  }

  @Test
  void a_circle_is_said_at_the_question_that_waits_for_itself() {
    assertFault("ethics", "shown", "ethics is approved", "waits for its own answer");
    assertFault("alone", "shown", "commercial is yes", "asked later");
  }

  @Test
  void what_the_portal_reads_cannot_be_hidden() {
    assertFault("aims", "shown", "alone is alone", "so it is always asked");
    assertFault("aims", "required", "no", "so it is always asked");
    assertFault("aims", "meaning", "", "");
    var without = check(copy.without(key("aims")));
    assertThat(what(without, 0)).containsExactly("No question has the meaning AIMS");
  }

  @Test
  void an_id_keeps_its_kind_and_its_meaning() {
    assertFault("aims", "kind", "YES_NO", "An earlier version asks it in another way");
    assertFault("lay-summary", "meaning", "METHOD", "another meaning in an earlier version");
    var twice = check(copy.with(with(key("aims"), Map.of("id", "title"))));
    assertThat(twice.faults())
        .filteredOn(it -> it.what().equals("Two questions have this id"))
        .extracting(FaultInWork::key)
        .containsExactlyInAnyOrder(key("aims"), key("title"));
  }

  @Test
  void whatever_is_typed_can_be_checked() {
    for (int seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      var questions = copy.questions().toList();
      var changed = copy;
      for (int i = 0; i < 5; i++) {
        var question = questions.get(random.nextInt(questions.size()));
        changed = changed.with(typed(question, random)).moved(question.key(), random.nextBoolean());
      }
      var checked = check(changed.tidied());
      assertThat(checked.form().questions()).as("seed " + seed).hasSameSizeAs(questions);
    }
  }

  private static QuestionInWork typed(QuestionInWork question, Random random) {
    var fields = Map.of("kind", KINDS.get(random.nextInt(KINDS.size())).name());
    var all = new HashMap<>(fields);
    for (var field : List.of("id", "label", "shown", "meaning")) {
      if (random.nextInt(3) == 0) {
        all.put(field, text(random));
      }
    }
    for (var parameter : Parameter.values()) {
      if (random.nextInt(2) == 0) {
        all.put(parameter.name(), text(random));
      }
    }
    return with(question, all);
  }

  private static String text(Random random) {
    var words =
        List.of(
            "",
            "0",
            "-1",
            "999999999999",
            "1e9",
            "a|b",
            "|",
            "| alone",
            "\u202Eabc",
            "\"",
            "(((",
            "ethics is approved",
            "and or",
            "x\ny",
            "name | required",
            "yes",
            "\uD800",
            "NaN");
    return words.get(random.nextInt(words.size())) + words.get(random.nextInt(words.size()));
  }

  private void assertFault(String id, String field, String typed, String what) {
    int key = key(id);
    var checked = check(copy.with(with(key, Map.of(field, typed))));
    assertThat(what(checked, key)).as(id + " " + field).anyMatch(it -> it.contains(what));
  }

  private CheckedCopy check(FormInWork changed) {
    return CopyCheck.check(FormName.APPLICATION, changed, 3, List.of(FORM));
  }

  private static List<String> what(CheckedCopy checked, int key) {
    return checked.at(key).stream().map(FaultInWork::what).toList();
  }

  private int key(String id) {
    return copy.questions().filter(it -> it.id().equals(id)).findFirst().orElseThrow().key();
  }

  private int keyOf(KindName kind) {
    return copy.questions()
        .flatMap(it -> Stream.concat(Stream.of(it), it.columns().stream()))
        .filter(it -> it.kindName().filter(kind::equals).isPresent())
        .findFirst()
        .orElseThrow()
        .key();
  }

  private QuestionInWork with(int key, Map<String, String> fields) {
    return with(copy.question(key).orElseThrow(), fields);
  }

  private static QuestionInWork with(QuestionInWork old, Map<String, String> fields) {
    var parameters = new HashMap<>(old.parameters());
    for (var parameter : Parameter.values()) {
      if (fields.containsKey(parameter.name())) {
        parameters.put(parameter, VisibleText.lines(fields.getOrDefault(parameter.name(), "")));
      }
    }
    return new QuestionInWork(
        old.key(),
        fields.getOrDefault("id", old.id()),
        fields.getOrDefault("kind", old.kind()),
        fields.getOrDefault("label", old.label()),
        old.noun(),
        old.hint(),
        old.why(),
        !fields.getOrDefault("required", "yes").equals("no"),
        fields.getOrDefault("meaning", old.meaning()),
        fields.getOrDefault("shown", old.shown()),
        old.autocomplete(),
        parameters,
        old.columns());
  }
}
