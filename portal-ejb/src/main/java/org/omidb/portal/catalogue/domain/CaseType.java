package org.omidb.portal.catalogue.domain;

/** The four classes that the database counts its cases in, the gravest first. */
public enum CaseType {
  /** A cancer found in the three years between two screens. */
  INTERVAL,
  MALIGNANT,
  BENIGN,
  NORMAL
}
