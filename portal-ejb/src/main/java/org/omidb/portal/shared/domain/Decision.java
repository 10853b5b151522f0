package org.omidb.portal.shared.domain;

import java.util.List;

/** What a rule answers to a command: the facts that hold from now on, or why nothing happened. */
public sealed interface Decision<E> {

  /** The command is carried out; an empty list means that everything asked for holds already. */
  record Accepted<E>(List<E> events) implements Decision<E> {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /** The command is not carried out, and nothing has changed. */
  record Refused<E>(Refusal refusal) implements Decision<E> {}

  static <E> Decision<E> accept(E event) {
    return new Accepted<>(List.of(event));
  }

  static <E> Decision<E> acceptAll(List<? extends E> events) {
    return new Accepted<>(List.copyOf(events));
  }

  static <E> Decision<E> refuse(Refusal refusal) {
    return new Refused<>(refusal);
  }
}
