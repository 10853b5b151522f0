package org.omidb.portal.release.domain;

/**
 * What stands between an agreement in force and its data.
 *
 * @param open the committee's conditions that have not been met: each one blocks its releases
 * @param unaccepted how many of those who apply have not accepted the terms of access
 */
public record Conditions(int open, int unaccepted) {

  public static final Conditions ALL_MET = new Conditions(0);

  /** With the terms accepted by all. */
  public Conditions(int open) {
    this(open, 0);
  }

  public boolean met() {
    return open == 0;
  }

  public boolean accepted() {
    return unaccepted == 0;
  }
}
