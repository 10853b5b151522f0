package org.omidb.portal.release.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far a build has come.
 *
 * @param done clients whose files all lie in the store, checked
 * @param of how many there are; unknown until the selection was read
 * @param checkedAt when everything was found as it should be
 */
public record BuildProgress(long done, OptionalLong of, Optional<Instant> checkedAt) {

  /** In whole percent; 100 only when everything is done. */
  public int percent() {
    return of.isEmpty() || of.getAsLong() == 0 ? 0 : (int) (done * 100 / of.getAsLong());
  }
}
