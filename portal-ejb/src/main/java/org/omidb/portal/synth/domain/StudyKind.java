package org.omidb.portal.synth.domain;

/** Why a study was made. */
enum StudyKind {
  SCREENING,
  /** A woman between two screens who has found something. */
  SYMPTOMATIC,
  /** Further views of what a screen has shown. */
  ASSESSMENT,
  TOMOSYNTHESIS;

  /** The four standard views, or what there is of them. */
  boolean standardViews() {
    return this == SCREENING || this == SYMPTOMATIC;
  }
}
