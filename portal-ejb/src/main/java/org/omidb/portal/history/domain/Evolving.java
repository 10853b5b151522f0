package org.omidb.portal.history.domain;

import java.util.List;

/**
 * What has become of a subject: the state that its events, told from the beginning, lead to.
 *
 * @param <S> the sealed states
 * @param <E> the sealed events
 */
public interface Evolving<S extends Evolving<S, E>, E> {

  /**
   * The state after one more event.
   *
   * @throws IllegalStateException if the event cannot follow on this state
   */
  S evolve(E event);

  /** The state that these events lead to, oldest first. */
  static <S extends Evolving<S, E>, E> S after(S beginning, List<? extends E> events) {
    var state = beginning;
    for (var event : events) {
      state = state.evolve(event);
    }
    return state;
  }
}
