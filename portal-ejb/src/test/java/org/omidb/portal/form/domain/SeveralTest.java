package org.omidb.portal.form.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.form.domain.Questions.members;
import static org.omidb.portal.form.domain.Questions.optional;
import static org.omidb.portal.form.domain.Questions.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.omidb.portal.form.domain.AnswerValue.Fields;
import org.omidb.portal.form.domain.AnswerValue.Rows;
import org.omidb.portal.form.domain.AnswerValue.Texts;
import org.omidb.portal.shared.domain.VisibleText;
import org.omidb.portal.testing.Seeds;

/** Questions with several parts: what answers them, and what is kept as it was typed. */
class SeveralTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  private static final Question CONTACT = person("contact", "Contact", "the contact");
  private static final Question MEMBERS = members("members", 0, 3);
  private static final Section SECTION =
      new Section("s", "S", "", List.of(CONTACT, MEMBERS), false);

  @Test
  void a_person_is_answered_in_fields_each_of_which_is_tidied() {
    var written = read(CONTACT, fields("name", " Ada\u00a0 Lee ", "email", "ada@example.org"));
    assertThat(written.typed()).isEqualTo(Typed.NONE);
    assertThat(written.answers().to("contact"))
        .isEqualTo(fields("name", "Ada Lee", "email", "ada@example.org"));
    assertThat(problems(CONTACT, written)).isEmpty();
  }

  @Test
  void what_a_person_lacks_is_asked_for_at_its_field() {
    assertThat(problems(CONTACT, read(CONTACT, fields("name", "Ada"))))
        .containsExactly("contact_email: Enter the email address of the contact");
    assertThat(problems(CONTACT, read(CONTACT, AnswerValue.Texts.NONE)))
        .containsExactly("contact: Enter the contact");
    var may = optional(CONTACT);
    assertThat(problems(may, read(may, AnswerValue.Texts.NONE))).isEmpty();
    assertThat(problems(may, read(may, fields("telephone", "020 7946 0018")))).hasSize(2);
  }

  @Test
  void one_mistake_keeps_all_parts_and_what_is_mistaken_letter_by_letter() {
    var written = read(CONTACT, fields("name", " Ada\u202e ", "telephone", " ring\u200b me "));
    var kept = fields("name", "Ada", "telephone", " ring\u200b me ");
    assertThat(written).isEqualTo(new Written(Answers.NONE, Typed.NONE.with("contact", kept)));
    assertThat(read(CONTACT, kept)).as("nothing changes a second time").isEqualTo(written);
    assertThat(problems(CONTACT, written))
        .containsExactly(
            "contact_email: Enter the email address of the contact",
            "contact_telephone: The telephone number of the contact must be a telephone number,"
                + " like 020 7946 0018 or +44 20 7946 0018");
  }

  @Test
  void rows_are_named_by_their_number_and_empty_ones_are_none() {
    var rows =
        rows(
            fields("name", "Ada"),
            fields("name", " ", "since", ""),
            fields("name", "a name of more than ten letters", "part", "maybe"));
    assertThat(problems(MEMBERS, read(MEMBERS, rows)))
        .containsExactly(
            "members_2_name: The name of member 2 must be 10 characters or fewer: 21 too many",
            "members_2_part: Choose one of the answers offered for whether member 2 takes part");
    assertThat(Group.of(MEMBERS, rows(fields("name", "Ada")), 2))
        .extracting(Group::title)
        .containsExactly("Member 1", "Member 2");
  }

  @Test
  void texts_without_a_mistake_are_tidied_in_rows_with_one() {
    var rows =
        rows(
            fields("name", " Ada\u202e ", "part", "maybe"),
            fields("name", "a name of\u200b more than ten letters", "part", "maybe"));
    assertThat(read(MEMBERS, rows).typed().in("members"))
        .isEqualTo(
            rows(
                fields("name", "Ada", "part", "maybe"),
                fields("name", "a name of\u200b more than ten letters", "part", "maybe")));
  }

  @Test
  void a_table_has_as_many_rows_as_it_may_have() {
    var rows = new ArrayList<Fields>();
    for (int i = 0; i < 5; i++) {
      rows.add(fields("name", "M" + i));
    }
    var written = read(MEMBERS, new Rows(rows));
    assertThat(written.typed().in("members")).isEqualTo(new Rows(rows));
    assertThat(problems(MEMBERS, written))
        .containsExactly("members: The members must be 3 or fewer: 2 too many");
    assertThat(problems(MEMBERS, read(MEMBERS, new Rows(rows.subList(0, 3))))).isEmpty();
    var two = members("members", 2, 3);
    var one = read(two, new Rows(rows.subList(0, 1)));
    assertThat(one.typed()).isEqualTo(Typed.NONE);
    assertThat(problems(two, one))
        .containsExactly("members: The members must be 2 or more (now 1)");
  }

  @Test
  void a_day_in_a_row_is_one_day_however_it_was_typed() {
    var row =
        new Fields(
            new TreeMap<>(Map.of("name", List.of("Ada"), "since", List.of("1", "May", "2020"))));
    assertThat(read(MEMBERS, rows(row)).answers().to("members"))
        .isEqualTo(rows(fields("name", "Ada", "since", "2020-05-01")));
  }

  @Test
  void what_has_another_shape_than_the_question_answers_nothing() {
    assertThat(read(MEMBERS, new Texts(List.of("Ada"))).answers().has("members")).isFalse();
    assertThat(read(CONTACT, rows(fields("name", "Ada"))).answers().has("contact")).isFalse();
    assertThat(read(CONTACT, fields("shoe-size", "42")).answers().has("contact")).isFalse();
    assertThat(FormRules.check(SECTION, Answers.NONE.with("contact", "Ada"), TODAY)).isNotEmpty();
  }

  @Test
  void an_orcid_has_the_check_character_of_iso_7064() {
    for (var good : List.of("0000-0002-1825-0097", "0000-0001-5109-3700", "0000-0002-1694-233X")) {
      assertThat(OrcidId.problem(good)).isEmpty();
      assertThat(OrcidId.canonical(good)).isEqualTo(good);
    }
    assertThat(OrcidId.canonical("https://orcid.org/000000021694233x"))
        .isEqualTo("0000-0002-1694-233X");
    assertThat(OrcidId.problem("0000-0002-1825-0098")).get().asString().contains("last digit");
    assertThat(OrcidId.problem("0000-0002-1852-0097")).get().asString().contains("last digit");
    for (var none : List.of("1825", "X000-0002-1825-0097", "٠٠٠٠-0002-1825-0097", "Ada")) {
      assertThat(OrcidId.problem(none)).contains("must have 16 digits, like 0000-0002-1825-0097");
      assertThat(OrcidId.canonical(none)).isEqualTo(none);
    }
  }

  @Test
  void a_telephone_number_is_one_of_any_country() {
    for (var good :
        List.of("+44 (0)20 7946-0018", "112233", "030/1234567 ext. 12", "+1.415.555.0100")) {
      assertThat(TelephoneNumber.problem(good)).as(good).isEmpty();
    }
    for (var bad : List.of("12", "1234 or so", "+++1234567", "1".repeat(22), "\u202e123456")) {
      assertThat(TelephoneNumber.problem(bad)).as(bad).isPresent();
    }
  }

  /** Whatever is typed: it stays as it is when it is read again, and no word of it is lost. */
  @Seeds(few = 300, all = 30_000)
  void nothing_typed_is_lost_and_reading_again_changes_nothing(long seed) {
    var random = new Random(seed);
    var typed = Typed.NONE.with("contact", any(random)).with("members", anyRows(random));
    var written = DraftRules.read(SECTION, typed, TODAY);
    var again = DraftRules.read(SECTION, written.all(), TODAY);
    assertThat(again).as("seed %d", seed).isEqualTo(written);
    for (var question : SECTION.questions()) {
      var stands = written.all().in(question.id());
      var kept = stands.all().collect(Collectors.toCollection(TreeSet::new));
      var answered = written.answers().to(question.id());
      typed
          .in(question.id())
          .all()
          .map(VisibleText::line)
          .filter(it -> !it.isEmpty())
          .forEach(word ->
              assertThat(
                      kept.stream().map(VisibleText::line).anyMatch(it -> it.equals(word))
                          || answered.all().anyMatch("2020-05-01"::equals))
                  .as("seed %d: %s", seed, word)
                  .isTrue());
    }
    assertThat(DraftRules.check(SECTION, written.all(), TODAY))
        .as("seed %d", seed)
        .isEqualTo(DraftRules.check(SECTION, typed, TODAY));
  }

  private static Rows anyRows(Random random) {
    var rows = new ArrayList<Fields>();
    for (int i = 0; i < random.nextInt(6); i++) {
      var row = new TreeMap<String, List<String>>();
      row.put("name", List.of(word(random)));
      row.put(
          "since",
          random.nextBoolean() ? List.of("1", "May", "2020") : List.of("", word(random), ""));
      row.put("part", List.of(word(random)));
      rows.add(new Fields(row));
    }
    return new Rows(rows);
  }

  private static Fields any(Random random) {
    return fields("name", word(random), "email", word(random), "telephone", word(random));
  }

  private static String word(Random random) {
    return List.of(
            "",
            " ",
            "yes",
            "Ada",
            "ada@example.org",
            "020 7946 0018",
            "a name that is too long",
            "\u202e<b>")
        .get(random.nextInt(8));
  }

  private static Written read(Question question, AnswerValue typed) {
    var section = new Section("s", "S", "", List.of(question), false);
    return DraftRules.read(section, Typed.NONE.with(question.id(), typed), TODAY);
  }

  private static List<String> problems(Question question, Written written) {
    var section = new Section("s", "S", "", List.of(question), false);
    if (written.typed().values().isEmpty()) {
      assertThat(FormRules.check(section, written.answers(), TODAY))
          .isEqualTo(DraftRules.check(section, written.all(), TODAY));
    }
    return DraftRules.check(section, written.all(), TODAY).stream()
        .map(it -> it.question().id() + ": " + it.message())
        .toList();
  }

  private static Rows rows(Fields... rows) {
    return new Rows(List.of(rows));
  }

  private static Fields fields(String... namesAndTexts) {
    var parts = new TreeMap<String, List<String>>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      parts.put(namesAndTexts[i], List.of(namesAndTexts[i + 1]));
    }
    return new Fields(parts);
  }
}
