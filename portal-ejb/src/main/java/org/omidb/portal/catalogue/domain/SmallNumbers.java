package org.omidb.portal.catalogue.domain;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.omidb.portal.catalogue.domain.ExactCounts.Cell;
import org.omidb.portal.catalogue.domain.Shown.FewerThan8;
import org.omidb.portal.catalogue.domain.Shown.Rounded;
import org.omidb.portal.catalogue.domain.Shown.Withheld;

/**
 * What people outside the team are told of counts, so that nobody learns about one woman.
 *
 * <ul>
 *   <li>None stays none, one to seven women are "fewer than 8" and take every count that hangs on
 *       them with them, and all else is told to the nearest five: NHS Digital, "Disclosure control
 *       methodology for Hospital Episode Statistics (HES) and Emergency Care Data Set (ECDS)",
 *       September 2018.
 *   <li>A count is withheld where with its neighbours it would leave a small one fewer than three
 *       possible values: secondary suppression and protection intervals, as in "Handbook on
 *       Statistical Disclosure Control", second edition, 2024 ({@link PartsOfWhole}). It is
 *       withheld wherever it would stand, and however often it is asked for ({@link Around}).
 *   <li>Nothing is left to chance: the same question has the same answer, so asking again tells
 *       nothing more.
 * </ul>
 *
 * <p>What is published with a date is exact and no matter of this class.
 */
public final class SmallNumbers {

  /** As many women as may be told of. */
  static final long SMALL = 8;

  /** How many values of a small count must stay possible. */
  static final long DOUBT = 3;

  private static final long STEP = 5;

  /** How far a number that is told may be from the true one. */
  private static final long BLUR = 2;

  private static final long GIGABYTE = 1_000_000_000;

  private SmallNumbers() {}

  /** The answer for everybody outside the team. */
  public static Disclosed rounded(Criteria question, Collection<Facet> facets, ExactCounts exact) {
    var around = new Around(question, exact);
    var total = around.answer().total();
    return new Disclosed(
        around.hidesTotal() && !isSmall(total.women()) && total.women() > 0
            ? nothing(new Withheld())
            : rounded(total),
        facets.stream()
            .map(facet -> rounded(facet, around.answer().of(facet), around.hidden(facet)))
            .toList());
  }

  private static Disclosed.Table rounded(Facet facet, List<Cell> cells, Set<String> hidden) {
    return new Disclosed.Table(
        facet,
        cells.stream()
            .map(cell -> {
              var counts =
                  hidden.contains(cell.value())
                      ? nothing(new Withheld())
                      : rounded(new Counts(cell.women(), cell.episodes(), 0, cell.images()));
              return new Disclosed.Cell(
                  cell.value(), counts.women(), counts.episodes(), counts.images());
            })
            .toList());
  }

  /** The answer for the team, which works with the cases themselves. */
  public static Disclosed exact(Criteria question, Collection<Facet> facets, ExactCounts exact) {
    var answer = exact.answer(question);
    return new Disclosed(
        exact(answer.total()),
        facets.stream().map(facet -> exact(facet, answer.of(facet))).toList());
  }

  private static Disclosed.Table exact(Facet facet, List<Cell> cells) {
    return new Disclosed.Table(
        facet,
        cells.stream()
            .map(cell ->
                new Disclosed.Cell(
                    cell.value(),
                    new Shown.Exact(cell.women()),
                    new Shown.Exact(cell.episodes()),
                    new Shown.Exact(cell.images())))
            .toList());
  }

  /** Counts as they are. */
  public static ShownCounts exact(Counts counts) {
    return new ShownCounts(
        new Shown.Exact(counts.women()),
        new Shown.Exact(counts.episodes()),
        new Shown.Exact(counts.studies()),
        new Shown.Exact(counts.images()));
  }

  /** Counts that stand by themselves: nobody can ask for a part of them or for more. */
  public static ShownCounts rounded(Counts counts) {
    return isSmall(counts.women())
        ? nothing(new FewerThan8())
        : new ShownCounts(
            rounded(counts.women()),
            rounded(counts.episodes()),
            rounded(counts.studies()),
            rounded(counts.images()));
  }

  private static ShownCounts nothing(Shown women) {
    var withheld = new Withheld();
    return new ShownCounts(women, withheld, withheld, withheld);
  }

  private static Shown rounded(long count) {
    if (count == 0) {
      return new Shown.Exact(0);
    }
    return isSmall(count) ? new FewerThan8() : new Rounded(nearest(count));
  }

  /**
   * Whether two selections of one asker may not stand side by side, because one to seven women are
   * in one and not in the other, or in both.
   */
  public static boolean tooClose(long aWithoutB, long bWithoutA, long both) {
    return isSmall(aWithoutB) || isSmall(bWithoutA) || isSmall(both);
  }

  /**
   * How many gigabytes so many images are by their average size, to two digits. It is worked out of
   * the number that is told and so tells nothing more; the true size, however coarse, would tell
   * how many of a few images are the large ones.
   */
  public static Shown gigabytes(Shown images, long averageBytes) {
    return switch (images) {
      case Shown.Exact(var count) -> new Shown.Exact(gigabytes(count * averageBytes));
      case Rounded(var count) -> new Rounded(gigabytes(count * averageBytes));
      case FewerThan8 few -> new Withheld();
      case Withheld withheld -> withheld;
    };
  }

  private static long gigabytes(long bytes) {
    long whole = Math.ceilDiv(bytes, GIGABYTE);
    long unit = 1;
    while (whole / unit >= 100) {
      unit *= 10;
    }
    return Math.ceilDiv(whole, unit) * unit;
  }

  static boolean isSmall(long women) {
    return women > 0 && women < SMALL;
  }

  /** To the nearest five. */
  static long nearest(long count) {
    return (count + BLUR) / STEP * STEP;
  }

  /** The least that an outsider knows a count to be, from how it is told. */
  static long least(long count) {
    return count == 0 ? 0 : isSmall(count) ? 1 : Math.max(SMALL, nearest(count) - BLUR);
  }

  /** The most that an outsider knows a count to be. */
  static long most(long count) {
    return count == 0 ? 0 : isSmall(count) ? SMALL - 1 : nearest(count) + BLUR;
  }

  /** Whether two numbers leave too few values for the small part that makes their difference. */
  static boolean tells(long larger, long smaller) {
    return SMALL - Math.max(1, least(larger) - most(smaller)) < DOUBT;
  }

  /** What some of the small parts add up to, for any some of them but none. */
  static Stream<Long> sums(List<Cell> parts, ToLongFunction<Cell> count) {
    var sums = new TreeSet<Long>();
    parts.stream()
        .filter(part -> isSmall(part.women()))
        .mapToLong(count)
        .forEach(more -> {
          var further = sums.stream().map(sum -> sum + more).toList();
          sums.addAll(further);
          sums.add(more);
        });
    return sums.stream();
  }
}
