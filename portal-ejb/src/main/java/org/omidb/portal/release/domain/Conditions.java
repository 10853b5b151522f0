package org.omidb.portal.release.domain;

import java.util.Set;
import org.omidb.portal.shared.domain.PersonId;

/**
 * What stands between an agreement in force and its data.
 *
 * @param open the committee's conditions that have not been met: each one blocks its releases
 * @param unaccepted how many of those who apply, and will access data, have not accepted the terms
 *     of access
 * @param missing how many are named for data and have not joined the application, so that nobody
 *     can ask them
 * @param unbound which users of the agreement have not accepted, whether they were asked or not
 */
public record Conditions(int open, int unaccepted, int missing, Set<PersonId> unbound) {

  public Conditions {
    unbound = Set.copyOf(unbound);
  }

  public static final Conditions ALL_MET = new Conditions(0);

  /** With the terms accepted by all. */
  public Conditions(int open) {
    this(open, 0, 0, Set.of());
  }

  public boolean met() {
    return open == 0;
  }

  public boolean accepted() {
    return unaccepted == 0;
  }

  public boolean joined() {
    return missing == 0;
  }
}
