package org.omidb.portal.worklist.domain;

/**
 * Who has an application in their hands, as the work list of the team names them. The text {@code
 * worklist.holder.NAME} says it. Stored by name, so a name stays.
 */
public enum OfficeHolder {
  LICENSING,
  CHAIR,
  /** Whoever an expression of interest has led to an invitation, and has no account yet. */
  VISITOR,
  /** One or several of those who apply together. */
  APPLICANT,
  /** The panel with its chair, whatever goes on among them. */
  COMMITTEE,
  CRH,
  ROYAL_SURREY,
  /** Who signs for the organisation that gets the data. */
  RECIPIENT,
  DATA_MANAGERS,
  /** No step is open. It is what is said where there is none, and never kept. */
  NOBODY
}
