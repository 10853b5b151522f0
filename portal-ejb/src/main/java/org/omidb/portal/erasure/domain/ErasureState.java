package org.omidb.portal.erasure.domain;

/** How far a request for erasure is. */
public sealed interface ErasureState {

  /** Nobody has asked. */
  record NotAsked() implements ErasureState {}

  /**
   * Somebody waits for it.
   *
   * @param begun whether a part is erased already, and the rest had to stay so far
   */
  record Waiting(boolean begun) implements ErasureState {}

  record Settled(Outcome outcome) implements ErasureState {}

  /** How it ended. */
  enum Outcome {
    TAKEN_BACK,
    REFUSED,
    ERASED
  }
}
