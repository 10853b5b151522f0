package org.omidb.portal.catalogue.domain;

/** The four classes that the database counts its cases in, the gravest first. */
public enum CaseType {
  /** A cancer found in the three years between two screens. */
  INTERVAL("interval cancer"),
  MALIGNANT("malignant"),
  BENIGN("benign"),
  NORMAL("normal");

  private final String spoken;

  CaseType(String spoken) {
    this.spoken = spoken;
  }

  /** The word before "episode". */
  public String spoken() {
    return spoken;
  }
}
