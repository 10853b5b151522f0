package org.omidb.portal.application.domain;

import java.util.Optional;

/**
 * The parts of the way that everybody can tell apart who has to do with an application, in their
 * order.
 */
public enum Milestone {
  INTEREST,
  APPLICATION,
  REVIEW,
  AGREEMENT,
  DATA;

  /** In which part an application is; empty where its way has ended, wherever that was. */
  public static Optional<Milestone> of(Stage stage) {
    return switch (stage) {
      case INTERESTED -> Optional.of(INTEREST);
      case INVITED, DRAFTING, CHANGING -> Optional.of(APPLICATION);
      case SUBMITTED, UNDER_REVIEW -> Optional.of(REVIEW);
      case APPROVED -> Optional.of(AGREEMENT);
      case UNDER_AGREEMENT -> Optional.of(DATA);
      case DECLINED, REJECTED, WITHDRAWN, CLOSED, DUPLICATE, SPAM -> Optional.empty();
    };
  }
}
