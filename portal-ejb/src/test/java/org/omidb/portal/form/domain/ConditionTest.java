package org.omidb.portal.form.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.form.domain.Questions.checkboxes;
import static org.omidb.portal.form.domain.Questions.option;
import static org.omidb.portal.form.domain.Questions.text;
import static org.omidb.portal.form.domain.Questions.when;
import static org.omidb.portal.form.domain.Questions.yesNo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.omidb.portal.form.domain.Condition.All;
import org.omidb.portal.form.domain.Condition.Any;
import org.omidb.portal.form.domain.Condition.Holds;
import org.omidb.portal.form.domain.Condition.Is;
import org.omidb.portal.testing.Seeds;

/** What somebody is asked, after what they have answered. */
class ConditionTest {

  private static final Question ABROAD = yesNo("abroad", "Abroad?", "it");
  private static final Question USES =
      checkboxes("uses", "Uses", "it", option("ai", "AI"), option("risk", "Risk"));
  private static final Question LAND =
      when(new Is("abroad", "yes"), yesNo("land", "Within Europe?", "it"));
  private static final Question TREATY = when(new Is("land", "no"), text("treaty", "T", "it", 9));
  private static final Question SPLIT = when(new Holds("uses", "ai"), text("split", "S", "it", 9));
  private static final Section FIRST =
      new Section("first", "F", "", List.of(ABROAD, USES, LAND, TREATY, SPLIT), false);
  private static final Section SECOND =
      new Section(
          "second",
          "S",
          "",
          List.of(text("more", "More", "it", 9)),
          false,
          Optional.of(
              new Any(
                  List.of(
                      new Is("uses", "risk"),
                      new All(List.of(new Is("abroad", "yes"), new Holds("uses", "ai")))))));
  private static final Form FORM = new Form(2, List.of(FIRST, SECOND));

  @Test
  void a_question_is_asked_when_an_earlier_answer_is_or_holds_a_value() {
    assertThat(asked(Map.of())).containsExactlyInAnyOrder("abroad", "uses");
    assertThat(asked(Map.of("abroad", List.of("yes")))).contains("land").doesNotContain("split");
    assertThat(asked(Map.of("abroad", List.of("no")))).doesNotContain("land");
    assertThat(asked(Map.of("uses", List.of("risk", "ai")))).contains("split");
  }

  @Test
  void a_section_is_asked_when_one_or_all_of_several_hold() {
    assertThat(asked(Map.of("uses", List.of("risk")))).contains("more");
    assertThat(asked(Map.of("uses", List.of("risk", "ai")))).doesNotContain("more");
    assertThat(asked(Map.of("uses", List.of("ai"), "abroad", List.of("yes")))).contains("more");
    assertThat(asked(Map.of("uses", List.of("ai"), "abroad", List.of("no"))))
        .doesNotContain("more");
    assertThat(FORM.shownTo(Map.of()).section("second")).isEmpty();
  }

  @Test
  void what_is_not_asked_counts_as_not_answered() {
    var hidden = Map.of("abroad", List.of("no"), "land", List.of("no"));
    assertThat(asked(hidden)).doesNotContain("land", "treaty");
    var shown = Map.of("abroad", List.of("yes"), "land", List.of("no"));
    assertThat(asked(shown)).contains("land", "treaty");
  }

  /** Whatever a form and answers are, each question's own condition alone decides, in order. */
  @Seeds(few = 200, all = 20_000)
  void a_question_is_asked_exactly_when_its_condition_holds_of_what_is_asked(long seed) {
    var random = new Random(seed);
    var form = form(random);
    var answers = answers(random, form);
    var shown = form.shownTo(answers);
    var asked = new HashSet<String>();
    shown.questions().forEach(question -> asked.add(question.id()));
    Map<String, List<String>> given = new HashMap<>();
    answers.forEach((section, of) ->
        of.values()
            .forEach((id, answer) -> {
              if (asked.contains(id)) {
                given.put(id, answer.texts());
              }
            }));
    for (var section : form.sections()) {
      boolean open = holds(section.shown(), given);
      assertThat(shown.section(section.id()).isPresent()).as("seed %d", seed).isEqualTo(open);
      for (var question : section.questions()) {
        assertThat(asked.contains(question.id()))
            .as("seed %d, %s", seed, question.id())
            .isEqualTo(open && holds(question.shown(), given));
      }
    }
    assertThat(shown.shownTo(answers)).isEqualTo(shown);
  }

  private static boolean holds(Optional<Condition> condition, Map<String, List<String>> given) {
    return condition.isEmpty() || condition.get().holds(id -> given.getOrDefault(id, List.of()));
  }

  private static Form form(Random random) {
    var sections = new ArrayList<Section>();
    var before = new ArrayList<String>();
    for (int s = 0; s < 4; s++) {
      var shown = condition(random, before);
      var questions = new ArrayList<Question>();
      for (int q = 0; q < 3; q++) {
        var id = "q%d%d".formatted(s, q);
        var plain = checkboxes(id, id, id, option("a", "A"), option("b", "B"));
        questions.add(condition(random, before).map(it -> when(it, plain)).orElse(plain));
        before.add(id);
      }
      sections.add(new Section("s" + s, "S", "", questions, false, shown));
    }
    var form = new Form(1, sections);
    assertThat(ConditionCheck.check(form)).isEmpty();
    return form;
  }

  private static Optional<Condition> condition(Random random, List<String> before) {
    return before.isEmpty() || random.nextBoolean()
        ? Optional.empty()
        : Optional.of(condition(random, before, 2));
  }

  private static Condition condition(Random random, List<String> before, int depth) {
    var question = before.get(random.nextInt(before.size()));
    var value = random.nextBoolean() ? "a" : "b";
    return switch (random.nextInt(depth > 0 ? 4 : 2)) {
      case 0 -> new Is(question, value);
      case 1 -> new Holds(question, value);
      case 2 -> new All(List.of(condition(random, before, depth - 1), new Holds(question, value)));
      default -> new Any(List.of(condition(random, before, depth - 1), new Is(question, value)));
    };
  }

  private static Map<String, Answers> answers(Random random, Form form) {
    var answers = new HashMap<String, Answers>();
    for (var section : form.sections()) {
      var values = new HashMap<String, List<String>>();
      for (var question : section.questions()) {
        values.put(
            question.id(),
            List.of(List.of("a"), List.of("b"), List.of("a", "b"), List.<String>of())
                .get(random.nextInt(4)));
      }
      answers.put(section.id(), Answers.of(values));
    }
    return answers;
  }

  private static Set<String> asked(Map<String, List<String>> answers) {
    var shown = FORM.shownTo(Map.of("first", Answers.of(answers)));
    return new HashSet<>(shown.questions().stream().map(Question::id).toList());
  }
}
