package org.omidb.portal.release.domain;

/** Whether a page shows the button of a step. */
public sealed interface Offer {

  /** The step would be taken. */
  record Open() implements Offer {}

  /** It is the next one, and would be refused: the page says why, and who can take it. */
  record Closed(ReleaseRefusal why) implements Offer {}

  /** Nobody waits for it now. */
  record None() implements Offer {}
}
