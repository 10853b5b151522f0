package org.omidb.portal.synth.domain;

/** What sets one of a woman's episodes apart from a normal screen. */
enum Event {
  NONE,
  MALIGNANT,
  BENIGN,
  /** A cancer found between two screens. */
  INTERVAL;

  boolean cancer() {
    return this == MALIGNANT || this == INTERVAL;
  }
}
