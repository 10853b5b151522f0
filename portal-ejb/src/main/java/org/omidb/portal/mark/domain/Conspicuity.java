package org.omidb.portal.mark.domain;

/** How easily a marked lesion is seen, in the words of the files. */
public enum Conspicuity {
  OBVIOUS("Obvious"),
  SUBTLE("Subtle"),
  VERY_SUBTLE("Very_subtle"),
  OCCULT("Occult"),
  NOT_RECALLED("not_recalled");

  private final String text;

  Conspicuity(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
