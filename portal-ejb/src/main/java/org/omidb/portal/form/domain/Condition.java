package org.omidb.portal.form.domain;

import java.util.List;
import java.util.function.Function;

/**
 * When a question or a section is shown: what earlier questions were answered. A question that is
 * not shown itself counts as not answered.
 */
public sealed interface Condition {

  /** The one answer to an earlier question is this value. */
  record Is(String question, String value) implements Condition {}

  /** This value is among the answers to an earlier question. */
  record Holds(String question, String value) implements Condition {}

  /** All of these hold. */
  record All(List<Condition> of) implements Condition {
    public All {
      of = List.copyOf(of);
    }
  }

  /** At least one of these holds. */
  record Any(List<Condition> of) implements Condition {
    public Any {
      of = List.copyOf(of);
    }
  }

  /**
   * Whether it holds.
   *
   * @param answers the answers to a question that is shown, by its id
   */
  default boolean holds(Function<String, List<String>> answers) {
    return switch (this) {
      case Is(var question, var value) -> answers.apply(question).equals(List.of(value));
      case Holds(var question, var value) -> answers.apply(question).contains(value);
      case All(var of) -> of.stream().allMatch(it -> it.holds(answers));
      case Any(var of) -> of.stream().anyMatch(it -> it.holds(answers));
    };
  }
}
