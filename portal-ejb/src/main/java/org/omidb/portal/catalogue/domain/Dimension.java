package org.omidb.portal.catalogue.domain;

/** What kind of picture an image is. */
public enum Dimension {
  /** A mammogram. */
  TWO_D,
  /** A tomosynthesis. */
  THREE_D
}
