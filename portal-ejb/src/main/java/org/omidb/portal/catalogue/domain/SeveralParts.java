package org.omidb.portal.catalogue.domain;

import static org.omidb.portal.catalogue.domain.SmallNumbers.isSmall;

import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.omidb.portal.catalogue.domain.ExactCounts.Cell;

/**
 * Several values of a facet that are chosen together, seen by somebody who chooses others of them:
 * a range that slides along its bands, or any choice less any other. What is told of them must not
 * give a small part away, be it among the chosen ones or among the others.
 *
 * <p>A number that is told is at most two from the true one. So a small part loses too many of its
 * possible values only where the numbers around it are off by almost as much as they can be, all to
 * the side that gives it away; these numbers are hidden, and no other. The choices that a number
 * would be held against need not be counted for that: what they come to follows from the parts, to
 * the number where no woman is in two of them, and within bounds where some are.
 *
 * @param whole what all values find together, whether chosen or not
 * @param covers whether the values leave nothing of the whole out
 * @param chosen what they find together
 * @param inside each of the chosen values
 * @param outside each of the others
 * @param disjoint whether an episode, and so an image, belongs to one value alone
 * @param ofImages whether an image does, though its episode may belong to several
 */
record SeveralParts(
    Cell whole,
    boolean covers,
    Cell chosen,
    List<Cell> inside,
    List<Cell> outside,
    boolean disjoint,
    boolean ofImages) {

  /** How far below and above the truth what is told may be, as remainders of the true number. */
  private static final int TOLD_LESS = 2;

  private static final int TOLD_MORE = 3;
  private static final int STEP = 5;

  /** Whether what they find together must not be told. */
  boolean mustBeHidden() {
    return isGivenAwayByParts()
        || isGivenAwayByFewer()
        || isGivenAwayByRests()
        || covers && (givesAwayTheRest() || isRestOfWhole());
  }

  /** The chosen ones less all of them but a small one. */
  private boolean isGivenAwayByParts() {
    return !new PartsOfWhole(chosen, inside, disjoint, ofImages).isEnough(Set.of());
  }

  /** The chosen ones less the same without some small ones, which are small together. */
  private boolean isGivenAwayByFewer() {
    long inSeveral = inside.stream().mapToLong(Cell::women).sum() - chosen.women();
    return SmallNumbers.sums(inside, Cell::women)
        .anyMatch(sum ->
            Stream.of(SmallNumbers.SMALL - 2, SmallNumbers.SMALL - 1)
                .filter(fewer -> sum - inSeveral <= fewer && fewer <= sum)
                .anyMatch(fewer -> SmallNumbers.tells(chosen.women(), chosen.women() - fewer)));
  }

  /** The chosen ones less two or more groups of them, which leave one or two episodes or images. */
  private boolean isGivenAwayByRests() {
    return inside.stream().filter(part -> part.women() > 0).count() > 2
        && counts().anyMatch(count -> toldTooLow(count, inside, 0, count.applyAsLong(chosen)));
  }

  /** All others are small together, and are what the whole has more than the chosen ones. */
  private boolean givesAwayTheRest() {
    return outside.stream().allMatch(part -> part.women() < SmallNumbers.SMALL)
        && isSmall(whole.women() - chosen.women())
        && SmallNumbers.tells(whole.women(), chosen.women());
  }

  /** The whole less the chosen ones and others, which leave a small part. */
  private boolean isRestOfWhole() {
    if (outside.stream().filter(part -> part.women() > 0).count() < 2) {
      return false;
    }
    return toldTooHigh(chosen.women())
        || counts()
            .anyMatch(count ->
                toldTooLow(
                    count, outside, offAbove(count.applyAsLong(chosen)), count.applyAsLong(whole)));
  }

  /** Six or seven women outside, and all numbers off by almost as much as they can be. */
  private boolean toldTooHigh(long women) {
    long slack = offAbove(whole.women()) + offBelow(women);
    return SmallNumbers.sums(outside, Cell::women)
        .anyMatch(sum -> isSmall(sum) && slack <= sum - (SmallNumbers.SMALL - 2));
  }

  /** One or two of something among the parts, and the numbers around them off to the other side. */
  private static boolean toldTooLow(
      ToLongFunction<Cell> count, List<Cell> parts, long slack, long around) {
    long all = slack + offBelow(around);
    return SmallNumbers.sums(parts, count)
        .anyMatch(sum -> sum > 0 && all <= SmallNumbers.DOUBT - 1 - sum);
  }

  /** How much less off than it could be a number is that is told as more. */
  private static long offAbove(long number) {
    return Math.floorMod(number - TOLD_MORE, STEP);
  }

  /** The same of one that is told as less. */
  private static long offBelow(long number) {
    return Math.floorMod(TOLD_LESS - number, STEP);
  }

  /** What can be counted part by part, so that the parts add up to the whole. */
  private Stream<ToLongFunction<Cell>> counts() {
    Stream<ToLongFunction<Cell>> images =
        disjoint || ofImages ? Stream.of(Cell::images) : Stream.of();
    return disjoint ? Stream.concat(Stream.of(Cell::episodes), images) : images;
  }
}
