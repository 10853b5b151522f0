package org.omidb.portal.synth.domain;

/** UIDs of one woman, under a root that nobody else has; all have the same length, in order. */
final class Uids {

  private static final String ROOT = "1.2.826.0.1.3680043.9.5778.";
  private static final int FIRST_WOMAN = 1_000_001;
  private static final int FIRST = 1_001;

  private final String stem;
  private int next = FIRST;

  Uids(int woman) {
    this.stem = ROOT + (FIRST_WOMAN + woman) + ".";
  }

  String next() {
    return stem + next++;
  }
}
