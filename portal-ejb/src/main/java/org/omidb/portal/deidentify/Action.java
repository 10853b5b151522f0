package org.omidb.portal.deidentify;

/** What becomes of an attribute that the release profile names; any other is dropped. */
enum Action {
  /** Its value stays, if it has the form of its representation and holds no identifier. */
  KEEP("stays, if its form is right and it holds no identifier"),
  /** Its items stay, each after the same profile. */
  ITEMS("stays, each item after this same table"),
  /** It stays without a value: readers expect it (type 2), nobody needs it. */
  EMPTY("stays without a value"),
  /** The character set stays if the standard defines it. */
  CHARACTER_SET("stays if the standard defines its terms"),
  /** A standard UID (a class, a coding scheme) stays; any other goes with its attribute. */
  CLASS("stays if it is a UID of the standard"),
  /** An instance's UID becomes its pseudonym. */
  UID("becomes a pseudonym"),
  /** A date, or a date with time, moves with all the others of the woman. */
  DATE("moves with all dates of the woman; a time with it as times do"),
  /** A time of day becomes the time since the study began, which is midnight. */
  TIME("becomes the time since the study began, as if that had been at midnight"),
  /** A time that has nothing to do with the study becomes midnight. */
  MIDNIGHT("becomes midnight"),
  /** An age stays up to ninety years. */
  AGE("stays, if its form is right; above 90 years it becomes 090Y"),
  /** The woman's id or name becomes the new one. */
  CLIENT("becomes the new client id"),
  /** What names a machine, or is anybody's words, but must have a value (type 1). */
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
