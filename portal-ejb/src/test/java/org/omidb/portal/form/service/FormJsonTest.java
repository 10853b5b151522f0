package org.omidb.portal.form.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.omidb.portal.form.domain.Condition;
import org.omidb.portal.form.domain.FileSort;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.Meaning;
import org.omidb.portal.form.domain.Option;
import org.omidb.portal.form.domain.OrganisationField;
import org.omidb.portal.form.domain.PersonField;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.QuestionKind;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.TableColumn;
import org.omidb.portal.form.domain.TextLimit;
import org.omidb.portal.shared.domain.DateBounds;
import org.omidb.portal.testing.Seeds;

/** Forms as they are stored: what is written is read again, and what is not known is refused. */
class FormJsonTest {

  private static final List<Option> OPTIONS =
      List.of(new Option("a", "A"), new Option("none", "None", true));

  /** One of each kind. */
  private static final List<QuestionKind> KINDS =
      List.of(
          new QuestionKind.ShortText(TextLimit.characters(9)),
          new QuestionKind.LongText(TextLimit.words(300)),
          new QuestionKind.Email(),
          new QuestionKind.ChoiceOfOne(OPTIONS),
          new QuestionKind.ChoiceOfSeveral(OPTIONS),
          new QuestionKind.YesNo(),
          new QuestionKind.Day(DateBounds.around(3, 5)),
          new QuestionKind.Amount("months", BigDecimal.ZERO, new BigDecimal("12.5"), 1),
          new QuestionKind.Country(),
          QuestionKind.Upload.one(FileSort.ETHICS_LETTER, 4),
          new QuestionKind.CohortSelection(),
          new QuestionKind.Declarations(OPTIONS),
          new QuestionKind.Heading(),
          new QuestionKind.Telephone(),
          new QuestionKind.Orcid(),
          new QuestionKind.Person(
              Stream.of(PersonField.values())
                  .map(field -> new QuestionKind.OfPerson(field, field == PersonField.NAME))
                  .toList()),
          new QuestionKind.Organisation(
              Stream.of(OrganisationField.values())
                  .map(field -> new QuestionKind.OfOrganisation(field, true))
                  .toList()),
          new QuestionKind.Table(
              "member",
              List.of(
                  new TableColumn(
                      "name",
                      new QuestionKind.ShortText(TextLimit.characters(9)),
                      "Name",
                      "the name",
                      "",
                      true),
                  new TableColumn(
                      "day", new QuestionKind.Day(DateBounds.past(3)), "D", "d", "H", false)),
              1,
              20));

  private static final List<Meaning> MEANINGS = List.of(Meaning.values());

  private static final String SHORT =
      "{\"type\":\"short-text\",\"limit\":{\"most\":9,\"unit\":\"CHARACTERS\"}}";

  @Test
  void every_kind_has_a_sample() {
    assertThat(KINDS)
        .extracting(QuestionKind::getClass)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(QuestionKind.class.getPermittedSubclasses())
                .flatMap(FormJsonTest::kinds)
                .toList());
  }

  private static Stream<Class<? extends QuestionKind>> kinds(Class<?> kind) {
    return kind.isSealed()
        ? Arrays.stream(kind.getPermittedSubclasses()).flatMap(FormJsonTest::kinds)
        : Stream.of(kind.asSubclass(QuestionKind.class));
  }

  /** The names and fields of each kind as they are stored; they may be added to, never changed. */
  @Test
  void a_question_for_several_files_of_several_sorts_is_read_as_it_was_first_stored() {
    var stored =
        """
        {"version":7,"sections":[{"id":"s","title":"S","questions":[
        {"id":"q0","kind":{"type":"upload","sort":"OTHER","megabytes":4,"most":3,"others":["CERTIFICATE","ETHICS_LETTER"]},"label":"L","noun":"n","required":true}
        ],"last":false}]}\
        """;
    var kind =
        new QuestionKind.Upload(
            FileSort.OTHER, 4, 3, List.of(FileSort.CERTIFICATE, FileSort.ETHICS_LETTER));
    var question = new Question("q0", kind, "L", "n");
    var form = new Form(7, List.of(new Section("s", "S", "", List.of(question), false)));
    assertThat(FormJson.read(stored)).isEqualTo(form);
    assertThat(FormJson.write(form)).isEqualTo(stored.replace("\n", ""));
  }

  @Test
  void every_kind_is_read_as_it_was_first_stored() {
    var stored =
        """
        {"version":7,"sections":[{"id":"s","title":"S","questions":[
        {"id":"q0","kind":{"type":"short-text","limit":{"most":9,"unit":"CHARACTERS"}},"label":"L","noun":"n","required":true},
        {"id":"q1","kind":{"type":"long-text","limit":{"most":300,"unit":"WORDS"}},"label":"L","noun":"n","required":true},
        {"id":"q2","kind":{"type":"email"},"label":"L","noun":"n","required":true},
        {"id":"q3","kind":{"type":"choice-of-one","options":[{"value":"a","label":"A","alone":false},{"value":"none","label":"None","alone":true}]},"label":"L","noun":"n","required":true},
        {"id":"q4","kind":{"type":"choice-of-several","options":[{"value":"a","label":"A","alone":false},{"value":"none","label":"None","alone":true}]},"label":"L","noun":"n","required":true},
        {"id":"q5","kind":{"type":"yes-no"},"label":"L","noun":"n","required":true},
        {"id":"q6","kind":{"type":"day","bounds":{"yearsBack":3,"yearsAhead":5,"today":true}},"label":"L","noun":"n","required":true},
        {"id":"q7","kind":{"type":"number","unit":"months","least":0,"most":12.5,"decimals":1},"label":"L","noun":"n","required":true},
        {"id":"q8","kind":{"type":"country"},"label":"L","noun":"n","required":true},
        {"id":"q9","kind":{"type":"upload","sort":"ETHICS_LETTER","megabytes":4},"label":"L","noun":"n","required":true},
        {"id":"q10","kind":{"type":"selection"},"label":"L","noun":"n","required":true},
        {"id":"q11","kind":{"type":"declarations","options":[{"value":"a","label":"A","alone":false},{"value":"none","label":"None","alone":true}]},"label":"L","noun":"n","required":true},
        {"id":"q12","kind":{"type":"heading"},"label":"L","noun":"n","required":true},
        {"id":"q13","kind":{"type":"telephone"},"label":"L","noun":"n","required":true},
        {"id":"q14","kind":{"type":"orcid"},"label":"L","noun":"n","required":true},
        {"id":"q15","kind":{"type":"person","fields":[{"field":"NAME","required":true},{"field":"JOB_TITLE","required":false},{"field":"ORGANISATION","required":false},{"field":"EMAIL","required":false},{"field":"TELEPHONE","required":false},{"field":"ORCID","required":false},{"field":"ROLE","required":false},{"field":"ACCESS","required":false}]},"label":"L","noun":"n","required":true},
        {"id":"q16","kind":{"type":"organisation","fields":[{"field":"LEGAL_NAME","required":true},{"field":"ADDRESS","required":true},{"field":"COUNTRY","required":true},{"field":"KIND","required":true},{"field":"REGISTRATION","required":true},{"field":"WEBSITE","required":true}]},"label":"L","noun":"n","required":true},
        {"id":"q17","kind":{"type":"table","row":"member","columns":[{"id":"name","kind":{"type":"short-text","limit":{"most":9,"unit":"CHARACTERS"}},"label":"Name","noun":"the name","required":true},{"id":"day","kind":{"type":"day","bounds":{"yearsBack":3,"yearsAhead":0,"today":true}},"label":"D","noun":"d","hint":"H","required":false}],"least":1,"most":20},"label":"L","noun":"n","required":true}
        ],"last":false}]}\
        """;
    var form = new Form(7, List.of(new Section("s", "S", "", samples(), false)));
    assertThat(FormJson.read(stored)).isEqualTo(form);
    assertThat(FormJson.write(form)).isEqualTo(stored.replace("\n", ""));
  }

  @Test
  void every_condition_is_read_as_it_was_first_stored() {
    var stored =
        """
        {"type":"all","of":[{"type":"is","question":"a","value":"x"},\
        {"type":"any","of":[{"type":"holds","question":"b","value":"y"}]}]}\
        """;
    var condition =
        new Condition.All(
            List.of(
                new Condition.Is("a", "x"),
                new Condition.Any(List.of(new Condition.Holds("b", "y")))));
    assertThat(one("\"shown\":" + stored).shown()).contains(condition);
    assertThat(FormJson.write(FormJson.read(form("\"shown\":" + stored)))).contains(stored);
  }

  @Seeds(few = 100, all = 5_000)
  void what_is_written_is_read_again(long seed) {
    var random = new Random(seed);
    var sections = new ArrayList<Section>();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      var questions = new ArrayList<Question>();
      for (int j = 0; j < random.nextInt(6); j++) {
        questions.add(question(random, "q" + j));
      }
      sections.add(
          new Section(
              "s" + i,
              words(random),
              words(random),
              questions,
              random.nextBoolean(),
              condition(random),
              words(random)));
    }
    var form = new Form(1 + random.nextInt(9), sections);
    assertThat(FormJson.read(FormJson.write(form))).as("seed %d", seed).isEqualTo(form);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"kind\":{\"type\":\"matrix\"} | 'matrix'",
        "\"kind\":{\"limit\":{}} | type",
        "\"kind\":{\"type\":\"yes-no\",\"rows\":3} | rows",
        "\"kind\":{\"type\":\"short-text\"} | limit",
        "\"kind\":{\"type\":\"short-text\",\"limit\":{\"most\":\"9\",\"unit\":\"WORDS\"}} | most",
        "\"kind\":{\"type\":\"short-text\",\"limit\":{\"most\":9,\"unit\":\"LINES\"}} | LINES",
        "\"kind\":{\"type\":\"day\",\"bounds\":{\"yearsBack\":0,\"yearsAhead\":0,\"today\":true}}"
            + " | no day",
        "\"kind\":{\"type\":\"person\",\"fields\":[{\"field\":\"SHOE\",\"required\":true}]} | SHOE",
        "\"kind\":{\"type\":\"table\",\"row\":\"r\",\"least\":0,\"most\":1} | columns",
        "\"kind\":{\"type\":\"table\",\"row\":\"r\",\"columns\":[{\"id\":\"a\",\"x\":1}],"
            + "\"least\":0,\"most\":1} | x",
        "\"colour\":\"red\" | colour",
        "\"meaning\":\"PHONE\" | PHONE",
        "\"required\":\"maybe\" | maybe",
        "\"shown\":{\"type\":\"not\"} | 'not'",
        "\"hint\":null | hint"
      })
  void what_is_not_known_is_refused_and_the_question_named(String field, String said) {
    assertThatThrownBy(() -> FormJson.read(form(field)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Question “why”: ")
        .hasMessageContaining(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"version\":1,\"sections\":[],\"author\":\"me\"} | unknown field author",
        "{\"sections\":[]} | no version",
        "{\"version\":1} | no list of sections",
        "{\"version\":1,\"sections\":\"x\"} | no list of sections",
        "{\"version\":1,\"sections\":[{\"id\":\"s\",\"title\":\"S\"}]} | Section “s” has no list of questions",
        "[] | not written as one",
        "{\"version\":1 | no JSON",
        "{\"version\":1,\"version\":2,\"sections\":[]} | Duplicate",
        "{\"version\":1,\"sections\":[{\"id\":\"s\",\"title\":\"S\",\"last\":false,\"x\":1}]}"
            + " | Section “s”"
      })
  void a_form_that_is_none_is_refused(String text, String said) {
    assertThatThrownBy(() -> FormJson.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(said);
  }

  private static Question one(String field) {
    return FormJson.read(form(field)).questions().getFirst();
  }

  private static String form(String field) {
    var name = field.substring(0, field.indexOf(':') + 1);
    var fields = new ArrayList<String>(List.of(field));
    List.of(
            "\"id\":\"why\"",
            "\"kind\":" + SHORT,
            "\"label\":\"Why?\"",
            "\"noun\":\"why\"",
            "\"required\":true")
        .stream()
        .filter(it -> !it.startsWith(name))
        .forEach(fields::add);
    return "{\"version\":1,\"sections\":[{\"id\":\"s\",\"title\":\"S\",\"last\":false,\"questions\":[{"
        + String.join(",", fields)
        + "}]}]}";
  }

  private static List<Question> samples() {
    var questions = new ArrayList<Question>();
    for (var kind : KINDS) {
      questions.add(new Question("q" + questions.size(), kind, "L", "n"));
    }
    return questions;
  }

  private static Question question(Random random, String id) {
    return new Question(
        id,
        KINDS.get(random.nextInt(KINDS.size())),
        words(random),
        words(random),
        words(random),
        words(random),
        random.nextBoolean(),
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(MEANINGS.get(random.nextInt(MEANINGS.size()))),
        condition(random),
        words(random));
  }

  private static Optional<Condition> condition(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Optional.of(new Condition.Is("a", words(random)));
      case 1 -> Optional.of(new Condition.Any(List.of(new Condition.Holds("b", words(random)))));
      default -> Optional.empty();
    };
  }

  private static String words(Random random) {
    return List.of("", "Why?", "“Aims” \\ {} \"q\"", "a\nb", "Ünï 😀").get(random.nextInt(5));
  }
}
