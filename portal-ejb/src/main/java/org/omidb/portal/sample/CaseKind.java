package org.omidb.portal.sample;

import java.util.List;

/** What a synthetic woman's latest episode turns out to be. */
enum CaseKind {
  NORMAL,
  NORMAL_RECALLED,
  MALIGNANT_MARKED,
  MALIGNANT_UNMARKED,
  BENIGN_MARKED,
  BENIGN_UNMARKED,
  INTERVAL;

  /** Eight cases hold every kind; cancers and their marks are what the portal is shown with. */
  private static final List<CaseKind> ROUND =
      List.of(
          MALIGNANT_MARKED,
          NORMAL,
          BENIGN_MARKED,
          INTERVAL,
          MALIGNANT_UNMARKED,
          BENIGN_UNMARKED,
          NORMAL_RECALLED,
          MALIGNANT_MARKED);

  static CaseKind ofCase(int number) {
    return ROUND.get(number % ROUND.size());
  }

  boolean malignant() {
    return this == MALIGNANT_MARKED || this == MALIGNANT_UNMARKED || this == INTERVAL;
  }

  boolean benign() {
    return this == BENIGN_MARKED || this == BENIGN_UNMARKED;
  }

  boolean marked() {
    return this == MALIGNANT_MARKED || this == BENIGN_MARKED;
  }

  boolean hasLesion() {
    return malignant() || benign();
  }

  /** Recalled to assessment, where tomosynthesis and biopsies are done. */
  boolean assessed() {
    return hasLesion() || this == NORMAL_RECALLED;
  }
}
