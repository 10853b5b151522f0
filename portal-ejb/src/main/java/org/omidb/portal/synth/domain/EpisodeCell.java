package org.omidb.portal.synth.domain;

import static org.omidb.portal.synth.domain.Event.BENIGN;
import static org.omidb.portal.synth.domain.Event.INTERVAL;
import static org.omidb.portal.synth.domain.Event.MALIGNANT;
import static org.omidb.portal.synth.domain.Event.NONE;

/**
 * The disjoint kinds of episodes with tomosynthesis whose numbers add up to the published 3D table.
 * Each belongs to a woman of the 2D table; the normal ones are recalled normal women.
 */
enum EpisodeCell {
  NORMAL(2_625, NONE, false, Companion.NONE),
  MALIGNANT_MARKED(1_415, MALIGNANT, true, Companion.NONE),
  MALIGNANT_UNMARKED(590, MALIGNANT, false, Companion.NONE),
  BENIGN_MARKED(123, BENIGN, true, Companion.NONE),
  BENIGN_UNMARKED(821, BENIGN, false, Companion.NONE),
  INTERVAL_MARKED(115, INTERVAL, true, Companion.NONE),
  INTERVAL_UNMARKED(48, INTERVAL, false, Companion.NONE),
  MALIGNANT_MARKED_WITH_BENIGN_UNMARKED(33, MALIGNANT, true, Companion.UNMARKED),
  MALIGNANT_MARKED_WITH_BENIGN_MARKED(5, MALIGNANT, true, Companion.MARKED),
  MALIGNANT_UNMARKED_WITH_BENIGN_UNMARKED(13, MALIGNANT, false, Companion.UNMARKED),
  MALIGNANT_UNMARKED_WITH_BENIGN_MARKED(2, MALIGNANT, false, Companion.MARKED);

  /** A benign lesion beside the malignant one. */
  enum Companion {
    NONE,
    UNMARKED,
    MARKED
  }

  private final int episodes;
  private final Event event;
  private final boolean marked;
  private final Companion companion;

  EpisodeCell(int episodes, Event event, boolean marked, Companion companion) {
    this.episodes = episodes;
    this.event = event;
    this.marked = marked;
    this.companion = companion;
  }

  /** How many episodes of the published size are of this kind. */
  int episodes() {
    return episodes;
  }

  boolean marked() {
    return marked;
  }

  Companion companion() {
    return companion;
  }

  /** Whether such an episode fits among those of such a woman and leaves her count as it is. */
  boolean fits(WomanCell woman) {
    return event == woman.event() && (event == INTERVAL || marked == woman.marked());
  }
}
