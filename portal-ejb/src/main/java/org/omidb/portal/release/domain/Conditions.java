package org.omidb.portal.release.domain;

/** The committee's conditions for an application: each one open blocks its releases. */
public record Conditions(int open) {

  public static final Conditions ALL_MET = new Conditions(0);

  public boolean met() {
    return open == 0;
  }
}
