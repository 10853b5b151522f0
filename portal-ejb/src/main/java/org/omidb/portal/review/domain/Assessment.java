package org.omidb.portal.review.domain;

import java.util.EnumSet;
import java.util.Map;

/**
 * A member's scores, from 1 to 5 on each criterion, and comment. It can be erased, so it stands
 * outside the history, which holds its hash.
 */
public record Assessment(Map<Criterion, Integer> scores, String comment) {

  public static final int LOWEST = 1;
  public static final int HIGHEST = 5;
  public static final int LONGEST_COMMENT = 4000;

  public Assessment {
    scores = Map.copyOf(scores);
    if (scores.values().stream().anyMatch(score -> score < LOWEST || score > HIGHEST)) {
      throw new IllegalArgumentException("A score lies outside 1 to 5");
    }
    if (comment.codePointCount(0, comment.length()) > LONGEST_COMMENT) {
      throw new IllegalArgumentException("The comment is too long");
    }
  }

  /**
   * Whether every criterion of today has a score. What was written before a criterion was added
   * stays readable without it.
   */
  public boolean complete() {
    return scores.keySet().equals(EnumSet.allOf(Criterion.class));
  }
}
