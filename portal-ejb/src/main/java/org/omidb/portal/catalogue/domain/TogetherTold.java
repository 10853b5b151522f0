package org.omidb.portal.catalogue.domain;

import java.util.List;
import java.util.function.Function;
import org.omidb.portal.catalogue.domain.Shown.Between;
import org.omidb.portal.catalogue.domain.Shown.FewerThan8;
import org.omidb.portal.catalogue.domain.Shown.Rounded;
import org.omidb.portal.catalogue.domain.Shown.Withheld;

/**
 * What several questions find together, between which two numbers: at least what the largest finds,
 * as a woman may be found by several, and at most what all find, or a wider question. It follows
 * from what each is told to find, so that whoever can add knows it anyway.
 */
final class TogetherTold {

  private static final long ANY = Long.MAX_VALUE;

  private TogetherTold() {}

  /**
   * The counts of all questions together.
   *
   * @param wider what a question that finds all of it is told to find
   */
  static ShownCounts of(List<ShownCounts> parts, ShownCounts wider) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    return new ShownCounts(
        together(parts, wider, ShownCounts::women),
        together(parts, wider, ShownCounts::episodes),
        together(parts, wider, ShownCounts::studies),
        together(parts, wider, ShownCounts::images));
  }

  private static Shown together(
      List<ShownCounts> parts, ShownCounts wider, Function<ShownCounts, Shown> count) {
    if (count.apply(wider) instanceof FewerThan8 few) {
      return few;
    }
    long least = 0;
    long most = 0;
    for (var part : parts) {
      least = Math.max(least, least(count.apply(part)));
      long more = most(count.apply(part));
      most = more == ANY || most == ANY ? ANY : most + more;
    }
    most = Math.min(most, most(count.apply(wider)));
    return most == ANY ? new Withheld() : new Between(least, most);
  }

  /** The least that an outsider knows a count to be, from how it is told. */
  static long least(Shown told) {
    return switch (told) {
      case Shown.Exact(var count) -> count;
      case Shown.None() -> 0;
      case Rounded(var count, var step) when count == SmallNumbers.STEP && step == count ->
          SmallNumbers.SMALL;
      case Rounded(var count, var step) -> count - step / 2;
      case Between(var least, var most) -> least;
      case FewerThan8() -> 0;
      case Withheld() -> 0;
    };
  }

  /** The most that an outsider knows a count to be. */
  static long most(Shown told) {
    return switch (told) {
      case Shown.Exact(var count) -> count;
      case Shown.None() -> 0;
      case Rounded(var count, var step) -> count + step / 2 - 1;
      case Between(var least, var most) -> most;
      case FewerThan8() -> SmallNumbers.SMALL - 1;
      case Withheld() -> ANY;
    };
  }
}
