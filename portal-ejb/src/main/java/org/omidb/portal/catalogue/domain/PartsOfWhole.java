package org.omidb.portal.catalogue.domain;

import static org.omidb.portal.catalogue.domain.SmallNumbers.isSmall;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.omidb.portal.catalogue.domain.ExactCounts.Cell;

/**
 * The parts of a whole, as a facet's values are, seen by somebody who takes parts from the whole.
 * Small parts are hidden; others are hidden with them, the next smallest first, until every small
 * part has at least three possible values of women, of episodes and of images.
 *
 * @param whole what all parts find together
 * @param disjoint whether an episode, and so an image, belongs to one part alone
 * @param ofImages whether an image belongs to one part alone, though its episode may to several
 */
record PartsOfWhole(Cell whole, List<Cell> parts, boolean disjoint, boolean ofImages) {

  /** More than any count, and far from overflowing in sums. */
  private static final long ANY = 1L << 40;

  /** The values that are hidden beside the small ones. */
  Set<String> hidden() {
    var hidden = new HashSet<String>();
    for (var next : large()) {
      if (isEnough(hidden)) {
        break;
      }
      hidden.add(next);
    }
    return hidden;
  }

  /** Whether the whole itself gives a small part away, whatever else is hidden. */
  boolean isToldByWholeAlone() {
    return !isEnough(new HashSet<>(large())) || isOfTwoSmall();
  }

  /** Whether some parts are small together, and the others too, so that the sum tells of both. */
  private boolean isOfTwoSmall() {
    if (!SmallNumbers.tells(whole.women(), SmallNumbers.SMALL - 1)) {
      return false;
    }
    long inSeveral = parts.stream().mapToLong(Cell::women).sum() - whole.women();
    return SmallNumbers.sums(parts, Cell::women)
        .anyMatch(sum ->
            sum - inSeveral < SmallNumbers.SMALL && whole.women() - sum < SmallNumbers.SMALL);
  }

  /** Those that are not small, the smallest first, in one order on every way to them. */
  private List<String> large() {
    return parts.stream()
        .filter(part -> part.women() > 0 && !isSmall(part.women()))
        .sorted(Comparator.comparingLong(Cell::women).thenComparing(Cell::value))
        .map(Cell::value)
        .toList();
  }

  /** Whether every small part keeps three possible values while these are hidden too. */
  boolean isEnough(Set<String> hidden) {
    return parts.stream()
        .filter(part -> isSmall(part.women()))
        .allMatch(part -> leavesDoubt(part, hidden));
  }

  /** What somebody knows a count to be at the least and at the most. */
  private record Known(long lowest, long highest) {

    static final Known NOTHING = new Known(1, ANY);

    boolean leavesDoubt() {
      return highest - lowest + 1 >= SmallNumbers.DOUBT;
    }
  }

  /** A woman has an episode at least, and an episode an image, so one count bounds the other. */
  private boolean leavesDoubt(Cell part, Set<String> hidden) {
    var women = women(part, hidden);
    var episodes = disjoint ? counted(part, hidden, Cell::episodes) : Known.NOTHING;
    var images = disjoint || ofImages ? counted(part, hidden, Cell::images) : Known.NOTHING;
    long mostEpisodes = Math.min(episodes.highest(), images.highest());
    long leastEpisodes = Math.max(episodes.lowest(), women.lowest());
    return new Known(women.lowest(), Math.min(women.highest(), mostEpisodes)).leavesDoubt()
        && new Known(leastEpisodes, mostEpisodes).leavesDoubt()
        && new Known(Math.max(images.lowest(), leastEpisodes), images.highest()).leavesDoubt();
  }

  /** A woman may belong to several parts, so the others leave at least the rest of the whole. */
  private Known women(Cell part, Set<String> hidden) {
    long others = 0;
    for (var other : parts) {
      if (!other.value().equals(part.value())) {
        others += hidden.contains(other.value()) ? ANY : SmallNumbers.most(other.women());
      }
    }
    return new Known(
        Math.max(1, SmallNumbers.least(whole.women()) - others), SmallNumbers.SMALL - 1);
  }

  /** The parts' episodes add up to the whole's, so that both ends close in. */
  private Known counted(Cell part, Set<String> hidden, ToLongFunction<Cell> count) {
    if (isSmall(whole.women())) {
      return Known.NOTHING;
    }
    long most = 0;
    long least = 0;
    for (var other : parts) {
      if (other.value().equals(part.value()) || other.women() == 0) {
        continue;
      }
      boolean small = isSmall(other.women());
      if (small || hidden.contains(other.value())) {
        most += ANY;
        least += small ? 1 : SmallNumbers.SMALL;
      } else {
        most += SmallNumbers.most(count.applyAsLong(other));
        least += SmallNumbers.least(count.applyAsLong(other));
      }
    }
    long total = count.applyAsLong(whole);
    return new Known(
        Math.max(1, SmallNumbers.least(total) - most), SmallNumbers.most(total) - least);
  }
}
