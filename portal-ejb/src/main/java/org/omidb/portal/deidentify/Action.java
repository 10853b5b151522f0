package org.omidb.portal.deidentify;

/** What becomes of an attribute that the release profile names; any other is dropped. */
enum Action {
  /** Its value stays, if it has the form of its representation and holds no identifier. */
  KEEP("stays, if its form is right and it holds no identifier"),
  /** Its items stay, each after the same profile. */
  ITEMS("stays, each item after this same table"),
  /** It stays without a value: readers expect it (type 2), nobody needs it. */
  EMPTY("stays without a value"),
  /** A standard UID (a class, a coding scheme) stays; any other goes with its attribute. */
  CLASS("stays if it is a UID of the standard"),
  /** An instance's UID becomes its pseudonym. */
  UID("becomes a pseudonym"),
  /** A date, or a date with time, moves with all the others of the woman. */
  DATE("moves with all dates of the woman"),
  /** The woman's id or name becomes the new one. */
  CLIENT("becomes the new client id"),
  /** A value that readers expect but that names a single machine becomes a word for all. */
  DUMMY("becomes REMOVED");

  private final String sentence;

  Action(String sentence) {
    this.sentence = sentence;
  }

  /** What becomes of the attribute, for people to read. */
  String sentence() {
    return sentence;
  }
}
