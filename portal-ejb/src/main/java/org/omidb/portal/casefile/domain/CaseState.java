package org.omidb.portal.casefile.domain;

/** Where a case is. */
public sealed interface CaseState {

  /** It has been imported, and not been replaced since. */
  record InCatalogue() implements CaseState {}
}
