package org.omidb.portal.erasure.domain;

/** What can be asked of a request for erasure. */
public sealed interface ErasureCommand {

  record AskForErasure() implements ErasureCommand {}

  /** By the person who asked, while nothing is erased yet. */
  record TakeRequestBack() implements ErasureCommand {}

  record RefuseErasure() implements ErasureCommand {}

  /**
   * Erases all that can go.
   *
   * @param rest whether something has to stay
   */
  record CarryOutErasure(boolean rest) implements ErasureCommand {}
}
