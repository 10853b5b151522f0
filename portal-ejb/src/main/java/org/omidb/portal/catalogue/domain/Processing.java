package org.omidb.portal.catalogue.domain;

/** Whether the maker has prepared the image for a reader's eye. */
public enum Processing {
  /** For presentation; marks stand on these. */
  PROCESSED("processed"),
  /** For processing: as the detector saw it. */
  UNPROCESSED("unprocessed");

  private final String spoken;

  Processing(String spoken) {
    this.spoken = spoken;
  }

  /** The word before "image". */
  public String spoken() {
    return spoken;
  }
}
