package org.omidb.portal.synth.domain;

import java.util.Arrays;
import java.util.Locale;

/** Where women are screened: three codes that the format knows, and three that are made up. */
enum Site {
  JARV(0, 34, 0.44),
  ADDE(1, 28, 0.29),
  STGE(2, 20, 0.21),
  KELM(3, 8, 0.24),
  WYRE(4, 6, 0.24),
  DUNN(5, 4, 0.24);

  /** Rooms and vans with a machine each. */
  static final int UNITS = 4;

  private static final int[] SHARES =
      Arrays.stream(values()).mapToInt(site -> site.share).toArray();

  private final int number;
  private final int share;
  private final double unprocessed;

  Site(int number, int share, double unprocessed) {
    this.number = number;
    this.share = share;
    this.unprocessed = unprocessed;
  }

  static Site any(Dice dice) {
    return values()[dice.weighted(SHARES)];
  }

  /** As {@code imagedb_*.json} has it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of one of its machines, among those of all sites. */
  int machine(int unit) {
    return number * UNITS + unit;
  }

  /** The share of studies of which unprocessed images were kept; some 30 % over all sites. */
  double unprocessed() {
    return unprocessed;
  }
}
