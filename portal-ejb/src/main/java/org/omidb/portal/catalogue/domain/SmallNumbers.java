package org.omidb.portal.catalogue.domain;

import java.util.Collection;
import java.util.List;
import org.omidb.portal.catalogue.domain.ExactCounts.Cell;
import org.omidb.portal.catalogue.domain.Shown.Between;
import org.omidb.portal.catalogue.domain.Shown.FewerThan8;
import org.omidb.portal.catalogue.domain.Shown.Rounded;
import org.omidb.portal.catalogue.domain.Shown.Withheld;
import org.omidb.portal.shared.domain.HashKey;

/**
 * What people outside the team are told of counts, so that nobody learns about one woman (decision
 * 0015).
 *
 * <ul>
 *   <li>None to seven women are one answer, "fewer than 8", and take every count that hangs on them
 *       with them: NHS Digital, "Disclosure control methodology for Hospital Episode Statistics
 *       (HES) and Emergency Care Data Set (ECDS)", September 2018, made stricter for none.
 *   <li>More are told to the nearest {@value #STEP}, and images to the nearest {@value
 *       #IMAGE_STEP}. The steps are as coarse as the attack on all answers together asks for.
 *   <li>What several values of a facet find together follows from what each is told to find alone
 *       ({@link TogetherTold}), and so tells nothing more.
 *   <li>Nothing is left to chance: the same question has the same answer, so asking again tells
 *       nothing more.
 * </ul>
 *
 * <p>What is published with a date is exact and no matter of this class.
 */
public final class SmallNumbers {

  /** As many women as may be told of. */
  static final long SMALL = 8;

  /** Women, episodes and studies are told to the nearest of this; 8 to 29 are told as 20. */
  static final long STEP = 20;

  /**
   * Images, of which most episodes have four, are told to the nearest of this. A finer step would
   * cut the steps of women into smaller ones.
   */
  static final long IMAGE_STEP = 500;

  /** A difference of so many women more than {@value #SMALL} is never refused. */
  static final long BLUR = 40;

  private static final long GIGABYTE = 1_000_000_000;

  private SmallNumbers() {}

  /**
   * The answer for everybody outside the team.
   *
   * @param values what outsiders may choose by
   */
  public static Disclosed rounded(Criteria question, FacetValues values, ExactCounts exact) {
    return new OutsidersAnswer(question, values, exact).told();
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

  /** The counts of one question that chooses one value of each of its facets, or of none. */
  public static ShownCounts rounded(Counts counts) {
    return isTold(counts.women())
        ? new ShownCounts(
            rounded(counts.women()),
            rounded(counts.episodes()),
            rounded(counts.studies()),
            images(counts.images()))
        : nothing(new FewerThan8());
  }

  /**
   * Counts of a question that were taken another day, so that the parts of several values are not
   * known: these are not told.
   */
  public static ShownCounts rounded(Criteria question, Counts counts) {
    return question.chosen().values().stream().allMatch(values -> values.size() == 1)
        ? rounded(counts)
        : nothing(new Withheld());
  }

  /** Women told in that way, and nothing that hangs on them. */
  static ShownCounts nothing(Shown women) {
    var withheld = new Withheld();
    return new ShownCounts(women, withheld, withheld, withheld);
  }

  private static Shown rounded(long count) {
    return new Rounded(Math.max(STEP, nearest(count, STEP)), STEP);
  }

  private static Shown images(long count) {
    long told = nearest(count, IMAGE_STEP);
    return told == 0 ? new Between(0, IMAGE_STEP / 2 - 1) : new Rounded(told, IMAGE_STEP);
  }

  private static long nearest(long count, long step) {
    return (count + step / 2) / step * step;
  }

  /** Whether so many women may be told of. */
  public static boolean isTold(long women) {
    return women >= SMALL;
  }

  /**
   * Whether so many women in one selection and not in the other are enough for the two to stand
   * side by side: at least {@value #SMALL}, and up to {@value #BLUR} more by who these women are,
   * in a way that only the holder of the key can foretell. A refusal thus tells nothing of a
   * difference but that it may be small: with one bound for all, whoever goes on adding values
   * until nothing is refused any more would learn how many women each of them has.
   *
   * @param women how many
   * @param who who they are, the same text for the same women
   */
  public static boolean areEnough(HashKey key, long women, String who) {
    return women >= SMALL + Long.parseUnsignedLong(key.hash(who).hex(), 0, 8, 16) % BLUR;
  }

  /**
   * How many gigabytes so many images are by their average size, to two digits. It is worked out of
   * the number that is told and so tells nothing more; the true size, however coarse, would tell
   * how many of a few images are the large ones.
   */
  public static Shown gigabytes(Shown images, long averageBytes) {
    return switch (images) {
      case Shown.Exact(var count) -> new Shown.Exact(gigabytes(count * averageBytes));
      case Shown.None none -> none;
      case Rounded(var count, var step) -> new Rounded(gigabytes(count * averageBytes), 1);
      case Between(var least, var most) ->
          new Between(gigabytes(least * averageBytes), gigabytes(most * averageBytes));
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
}
