package org.omidb.portal.catalogue.domain;

import static org.omidb.portal.catalogue.domain.SmallNumbers.isSmall;
import static org.omidb.portal.catalogue.domain.SmallNumbers.least;
import static org.omidb.portal.catalogue.domain.SmallNumbers.most;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.omidb.portal.catalogue.domain.ExactCounts.Cell;

/**
 * The parts of a whole, as a facet's values are, seen by somebody who takes parts from the whole.
 * Small parts are hidden; others are hidden with them, the next smallest first, until every small
 * part has at least three possible values.
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
    var large =
        parts.stream()
            .filter(part -> part.women() > 0 && !isSmall(part.women()))
            .sorted(Comparator.comparingLong(Cell::women))
            .map(Cell::value)
            .toList();
    for (var next : large) {
      if (isEnough(hidden)) {
        break;
      }
      hidden.add(next);
    }
    return hidden;
  }

  /** Whether every small part keeps three possible values while these are hidden too. */
  boolean isEnough(Set<String> hidden) {
    return parts.stream()
        .filter(part -> isSmall(part.women()))
        .allMatch(part ->
            women(part, hidden) >= SmallNumbers.DOUBT
                && (!disjoint || counted(part, hidden, Cell::episodes) >= SmallNumbers.DOUBT)
                && (!disjoint && !ofImages
                    || counted(part, hidden, Cell::images) >= SmallNumbers.DOUBT));
  }

  /** A woman may belong to several parts, so the others leave at least the rest of the whole. */
  private long women(Cell part, Set<String> hidden) {
    long others = 0;
    for (var other : parts) {
      if (!other.value().equals(part.value())) {
        others += hidden.contains(other.value()) ? ANY : most(other.women());
      }
    }
    long lowest = Math.max(1, least(whole.women()) - others);
    return SmallNumbers.SMALL - lowest;
  }

  /** The parts' episodes add up to the whole's, so that both ends close in. */
  private long counted(Cell part, Set<String> hidden, ToLongFunction<Cell> count) {
    if (isSmall(whole.women())) {
      return ANY;
    }
    long most = 0;
    long least = 0;
    for (var other : parts) {
      if (other.value().equals(part.value()) || other.women() == 0) {
        continue;
      }
      boolean told = !isSmall(other.women()) && !hidden.contains(other.value());
      most += told ? SmallNumbers.most(count.applyAsLong(other)) : ANY;
      least += told ? SmallNumbers.least(count.applyAsLong(other)) : 1;
    }
    long total = count.applyAsLong(whole);
    long lowest = Math.max(1, SmallNumbers.least(total) - most);
    long highest = SmallNumbers.most(total) - least;
    return highest - lowest + 1;
  }
}
