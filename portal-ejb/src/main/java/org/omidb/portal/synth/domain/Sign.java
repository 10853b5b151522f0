package org.omidb.portal.synth.domain;

/** What of a lesion is seen in a mammogram; the text is one of NBSS (code list LESDES). */
public enum Sign {
  MASS("Mass"),
  CALCIFICATION("Calcification only"),
  ASYMMETRY("Asymmetry"),
  DISTORTION("Distortion"),
  OTHER("Clinical abnormality"),
  MASS_WITH_CALCIFICATION("Mass with calcification");

  private final String description;

  Sign(String description) {
    this.description = description;
  }

  public String description() {
    return description;
  }

  public boolean mass() {
    return this == MASS || this == MASS_WITH_CALCIFICATION;
  }

  public boolean calcified() {
    return this == CALCIFICATION || this == MASS_WITH_CALCIFICATION;
  }
}
