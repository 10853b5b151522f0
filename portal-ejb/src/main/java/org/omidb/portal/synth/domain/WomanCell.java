package org.omidb.portal.synth.domain;

import static org.omidb.portal.synth.domain.Event.BENIGN;
import static org.omidb.portal.synth.domain.Event.INTERVAL;
import static org.omidb.portal.synth.domain.Event.MALIGNANT;
import static org.omidb.portal.synth.domain.Event.NONE;

/**
 * The disjoint kinds of women whose numbers add up to the published 2D table: those with a normal
 * episode or without, and with at most one other.
 */
enum WomanCell {
  NORMAL(134_883, true, NONE, false),
  NORMAL_AND_MALIGNANT_MARKED(5_637, true, MALIGNANT, true),
  NORMAL_AND_MALIGNANT_UNMARKED(2_037, true, MALIGNANT, false),
  NORMAL_AND_BENIGN_MARKED(1_112, true, BENIGN, true),
  NORMAL_AND_BENIGN_UNMARKED(4_415, true, BENIGN, false),
  NORMAL_AND_INTERVAL(1_916, true, INTERVAL, false),
  MALIGNANT_MARKED(1_459, false, MALIGNANT, true),
  MALIGNANT_UNMARKED(528, false, MALIGNANT, false),
  BENIGN_MARKED(288, false, BENIGN, true),
  BENIGN_UNMARKED(1_143, false, BENIGN, false);

  private final int women;
  private final boolean normal;
  private final Event event;
  private final boolean marked;

  WomanCell(int women, boolean normal, Event event, boolean marked) {
    this.women = women;
    this.normal = normal;
    this.event = event;
    this.marked = marked;
  }

  /** How many women of the published size are of this kind. */
  int women() {
    return women;
  }

  /** Whether she has a normal episode. */
  boolean normal() {
    return normal;
  }

  Event event() {
    return event;
  }

  /** Whether a lesion of the event's own class bears a mark; an interval cancer may or may not. */
  boolean marked() {
    return marked;
  }
}
