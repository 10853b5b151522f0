package org.omidb.portal.bench.disclosure;

import org.omidb.portal.catalogue.domain.Shown;

/** Between which two numbers of women an attacker knows a count to be; both are possible. */
record Known(long least, long most) {

  private static final long SMALL = 8;

  /** Nothing. */
  static final Known NOTHING = new Known(0, Integer.MAX_VALUE);

  Known and(Known other) {
    return new Known(Math.max(least, other.least), Math.min(most, other.most));
  }

  /** A count of which each woman has so many. */
  static Known of(Shown told, int each) {
    return switch (told) {
      case Shown.Exact(var count) -> among(count, count, each);
      case Shown.None() -> new Known(0, 0);
      case Shown.Rounded(var count, var step) ->
          // the lowest step begins with the first number that is told
          among(count == step ? SMALL : count - step / 2, count + step / 2 - 1, each);
      case Shown.Between(var least, var most) -> among(least, most, each);
      case Shown.FewerThan8() -> new Known(0, SMALL - 1);
      case Shown.Withheld() -> NOTHING;
    };
  }

  private static Known among(long least, long most, int each) {
    return new Known(Math.ceilDiv(least, (long) each), most / each);
  }
}
