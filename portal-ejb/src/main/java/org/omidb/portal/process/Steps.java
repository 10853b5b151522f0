package org.omidb.portal.process;

import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.service.RefusedException;

/** What a process does with the answer to its step. */
final class Steps {

  private Steps() {}

  /**
   * The step has to succeed.
   *
   * @throws RefusedException if it does not; whatever set it going is rolled back with it
   */
  static void must(Decision<?> decision) {
    if (decision instanceof Decision.Refused<?>(var refusal)) {
      throw new RefusedException(refusal);
    }
  }
}
