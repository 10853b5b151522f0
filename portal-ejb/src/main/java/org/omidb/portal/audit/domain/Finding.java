package org.omidb.portal.audit.domain;

/** What a check of the whole history finds. */
public sealed interface Finding {

  /** Every chain and every checkpoint holds. */
  record Sound(long streams, long events, long checkpoints) implements Finding {}

  /**
   * The first row that does not hold.
   *
   * @param row the row in words: {@code review 0190… version 3}, or {@code checkpoint 12}
   * @param reason what is wrong with it, in a sentence's rest
   */
  record Broken(String row, String reason) implements Finding {}
}
