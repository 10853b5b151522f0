package org.omidb.portal.synth.domain;

/** A breast, by the letter of the format. */
public enum Side {
  L,
  R;

  Side other() {
    return this == L ? R : L;
  }
}
