package org.omidb.portal.deidentify;

/** What becomes of an attribute that the release profile names; any other is dropped. */
enum Action {
  /** Its value stays, if it has the form of its representation and holds no identifier. */
  KEEP,
  /** Its items stay, each after the same profile. */
  ITEMS,
  /** It stays without a value: readers expect it (type 2), nobody needs it. */
  EMPTY,
  /** A standard UID (a class, a coding scheme) stays; any other goes with its attribute. */
  CLASS,
  /** An instance's UID becomes its pseudonym. */
  UID,
  /** A date, or a date with time, moves with all the others of the woman. */
  DATE,
  /** The woman's id or name becomes the new one. */
  CLIENT,
  /** A value that readers expect but that names a single machine becomes a word for all. */
  DUMMY
}
