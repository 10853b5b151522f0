package org.omidb.portal.form.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.form.domain.Condition.All;
import org.omidb.portal.form.domain.Condition.Any;
import org.omidb.portal.form.domain.Condition.Holds;
import org.omidb.portal.form.domain.Condition.Is;

/**
 * Whether conditions can hold. Each refers to questions that stand before it, so that none waits
 * for itself, and to what these offer as answers.
 */
final class ConditionCheck {

  private ConditionCheck() {}

  static List<FormFault> check(Form form) {
    var faults = new ArrayList<FormFault>();
    Map<String, Question> all = new HashMap<>();
    form.questions().forEach(question -> all.put(question.id(), question));
    Map<String, Question> before = new HashMap<>();
    for (var section : form.sections()) {
      section.shown().ifPresent(it -> faults.addAll(faults(section.id(), it, before, all)));
      for (var question : section.questions()) {
        question.shown().ifPresent(it -> faults.addAll(faults(question.id(), it, before, all)));
        before.put(question.id(), question);
      }
    }
    return faults;
  }

  private static List<FormFault> faults(
      String where, Condition condition, Map<String, Question> before, Map<String, Question> all) {
    return what(where, condition, before, all).stream()
        .map(what -> new FormFault(where, what))
        .toList();
  }

  private static List<String> what(
      String where, Condition condition, Map<String, Question> before, Map<String, Question> all) {
    return switch (condition) {
      case Is(var question, var value) -> leaf(where, question, value, before, all);
      case Holds(var question, var value) -> leaf(where, question, value, before, all);
      case All(var of) -> several(where, of, before, all);
      case Any(var of) -> several(where, of, before, all);
    };
  }

  private static List<String> several(
      String where, List<Condition> of, Map<String, Question> before, Map<String, Question> all) {
    return of.isEmpty()
        ? List.of("Its condition compares nothing")
        : of.stream().flatMap(it -> what(where, it, before, all).stream()).toList();
  }

  private static List<String> leaf(
      String where,
      String asked,
      String value,
      Map<String, Question> before,
      Map<String, Question> all) {
    var question = Optional.ofNullable(before.get(asked));
    if (question.isPresent()) {
      return question.get().options().stream().anyMatch(it -> it.value().equals(value))
          ? List.of()
          : List.of(
              "Its condition waits for “%s”, which “%s” does not offer".formatted(value, asked));
    }
    if (asked.equals(where)) {
      return List.of("Its condition waits for its own answer");
    }
    return all.containsKey(asked)
        ? List.of("Its condition waits for “%s”, which is asked later".formatted(asked))
        : List.of("Its condition waits for “%s”, which nobody asks".formatted(asked));
  }
}
