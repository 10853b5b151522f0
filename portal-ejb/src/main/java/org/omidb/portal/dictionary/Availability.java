package org.omidb.portal.dictionary;

/** Whether a recipient gets a field. */
public enum Availability {
  /** It stands in every release. */
  RELEASED,
  /** Only where its sharing was approved for the study. */
  FURTHER_APPROVAL,
  /** It could tell who a woman is, or who treated her. */
  IDENTIFYING,
  /** The key of a record in NBSS: not about the woman, but a way back to her. */
  RECORD_KEY,
  /** NBSS has it at the screening sites; OMI-DB does not. */
  NOT_HELD
}
