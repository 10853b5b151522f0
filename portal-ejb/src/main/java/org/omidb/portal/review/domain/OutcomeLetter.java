package org.omidb.portal.review.domain;

import java.util.List;

/** What the chair tells the applicant with the outcome: reasons, and the conditions if any. */
public record OutcomeLetter(String reasons, List<Condition> conditions) {

  public static final int LONGEST = 4000;

  /**
   * What has to be met before data is released.
   *
   * @param owner who has to meet it, such as "the applicant"
   */
  public record Condition(String text, String owner) {}

  public OutcomeLetter {
    conditions = List.copyOf(conditions);
  }
}
