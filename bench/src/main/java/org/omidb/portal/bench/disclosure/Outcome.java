package org.omidb.portal.bench.disclosure;

/**
 * What came of attacks.
 *
 * @param small how many questions found none to seven women
 * @param known how many of these were left with fewer than three possible values
 * @param timeOuts how many could not be decided in time
 */
record Outcome(int worlds, long small, long known, long timeOuts) {

  static final Outcome NONE = new Outcome(0, 0, 0, 0);

  Outcome and(Outcome other) {
    return new Outcome(
        worlds + other.worlds, small + other.small, known + other.known, timeOuts + other.timeOuts);
  }

  /** In percent. */
  double share() {
    return small == 0 ? 0 : 100.0 * known / small;
  }
}
