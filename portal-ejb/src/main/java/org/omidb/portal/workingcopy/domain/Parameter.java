package org.omidb.portal.workingcopy.domain;

/** What says more of how a question is asked; the names are stored with working copies. */
public enum Parameter {
  /** How long a text may be. */
  LIMIT,
  /** In what the length of a text is counted. */
  LIMIT_UNIT,
  /** What is offered, one choice a line. */
  OPTIONS,
  YEARS_BACK,
  YEARS_AHEAD,
  /** Whether today is an answer. */
  TODAY,
  UNIT,
  LEAST,
  MOST,
  DECIMALS,
  /** What a file is. */
  SORT,
  MEGABYTES,
  /** How many files there may be; 1 where nothing stands. */
  MOST_FILES,
  /** What else a file may be, one a line. */
  OTHER_SORTS,
  /** What is asked of a person or an organisation, one field a line. */
  FIELDS,
  /** What a row of a table is called. */
  ROW,
  LEAST_ROWS,
  MOST_ROWS
}
