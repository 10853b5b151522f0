package org.omidb.portal.casefile.domain;

/** What somebody may ask of the cases; all of it reads, and changes nothing. */
public sealed interface CaseCommand {

  /** Lists cases by what they are, without their histories. */
  record FindCases() implements CaseCommand {}

  /** Reads one woman's history and looks at her images, which is logged. */
  record OpenCase() implements CaseCommand {}

  /** Reads who has opened which case. */
  record ReadOpenings() implements CaseCommand {}
}
