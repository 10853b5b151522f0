package org.omidb.portal.catalogue.domain;

/** What kind of picture an image is. */
public enum Dimension {
  /** A mammogram. */
  TWO_D("2D"),
  /** A tomosynthesis. */
  THREE_D("3D");

  private final String spoken;

  Dimension(String spoken) {
    this.spoken = spoken;
  }

  /** The word before "image". */
  public String spoken() {
    return spoken;
  }
}
