package org.omidb.portal.catalogue.domain;

import java.util.List;
import java.util.function.Function;

/**
 * What an outsider knows of a suppressed group after taking others from a whole: between which two
 * numbers its women, its episodes and its images lie.
 */
record Deduction(Range women, Range episodes, Range images) {

  private static final long ANY = 1_000_000;

  /** Both ends are possible. */
  record Range(long lowest, long highest) {

    long values() {
      return highest - lowest + 1;
    }

    private static Range of(Shown shown) {
      return switch (shown) {
        case Shown.Exact(var count) -> new Range(count, count);
        case Shown.FewerThan8() -> new Range(1, 7);
        case Shown.Rounded(var count) -> new Range(Math.max(8, count - 2), count + 2);
        case Shown.Withheld() -> new Range(0, ANY);
      };
    }

    private Range and(Range other) {
      return new Range(Math.max(lowest, other.lowest), Math.min(highest, other.highest));
    }
  }

  /** The group is what the whole has and the others have not; no episode is in two of them. */
  static Deduction of(ShownCounts whole, List<ShownCounts> others) {
    var women = less(whole, others, ShownCounts::women);
    // a woman may be in several, so the others may find fewer women together than one by one
    var atLeast = new Range(women.lowest(), ANY).and(new Range(1, 7));
    var episodes = less(whole, others, ShownCounts::episodes).and(new Range(1, ANY));
    var images = less(whole, others, ShownCounts::images).and(new Range(1, ANY));
    // a woman has an episode at least, and an episode an image
    var mostEpisodes = episodes.and(new Range(atLeast.lowest(), images.highest()));
    return new Deduction(
        atLeast.and(new Range(1, mostEpisodes.highest())),
        mostEpisodes,
        images.and(new Range(mostEpisodes.lowest(), ANY)));
  }

  private static Range less(
      ShownCounts whole, List<ShownCounts> others, Function<ShownCounts, Shown> count) {
    var range = Range.of(count.apply(whole));
    long lowest = range.lowest();
    long highest = range.highest();
    for (var other : others) {
      var known = Range.of(count.apply(other));
      lowest -= known.highest();
      highest -= known.lowest();
    }
    return new Range(lowest, highest);
  }

  /** How many values of the count that is known best are possible. */
  long values() {
    return Math.min(women.values(), Math.min(episodes.values(), images.values()));
  }
}
