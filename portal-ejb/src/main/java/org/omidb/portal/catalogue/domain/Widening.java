package org.omidb.portal.catalogue.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A way to find more where a question finds few: the same question without one of its facets. It is
 * offered where the number of women is told and small, never where they are too few to be told of:
 * there, nothing is said beside the one answer.
 *
 * @param facet what is left out
 * @param question what is left
 * @param women how many it finds, as the asker is told when asking it
 */
public record Widening(Facet facet, Criteria question, Shown women) {

  /** Up to so many women are few. */
  static final long FEW = 200;

  /** Each asks the catalogue once more, so there is a limit. */
  static final int MOST_ASKED = 6;

  private static final int MOST_OFFERED = 3;

  /** Whether so many women are few, and enough to be told of. */
  public static boolean isOffered(Shown women) {
    return SmallNumbers.isTold(TogetherTold.least(women)) && TogetherTold.most(women) <= FEW;
  }

  /**
   * The ways that find most, the best first.
   *
   * @param women how many the question itself finds
   * @param ask what another question finds; empty where the asker may not ask now
   */
  public static List<Widening> of(
      Criteria question, Shown women, Function<Criteria, Optional<Shown>> ask) {
    if (!isOffered(women)) {
      return List.of();
    }
    return question.chosen().keySet().stream()
        .limit(MOST_ASKED)
        .map(facet -> widened(question, facet, ask))
        .flatMap(Optional::stream)
        .filter(wider -> wider.women().bar() > women.bar())
        .sorted(Comparator.comparingLong((Widening wider) -> wider.women().bar()).reversed())
        .limit(MOST_OFFERED)
        .toList();
  }

  private static Optional<Widening> widened(
      Criteria question, Facet facet, Function<Criteria, Optional<Shown>> ask) {
    var without = question.without(facet);
    return ask.apply(without).map(found -> new Widening(facet, without, found));
  }
}
