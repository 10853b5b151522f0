package org.omidb.portal.worklist.domain;

import java.time.Instant;
import java.util.Optional;
import org.omidb.portal.shared.domain.ApplicationId;

/**
 * That a reader may remind those who hold a step for which they wait.
 *
 * @param again from when on, where their side has reminded of it already
 */
public record Awaiting(ApplicationId application, Optional<Instant> again) {

  /** Whether they may now. */
  public boolean possible(Instant now) {
    return again.filter(now::isBefore).isEmpty();
  }
}
