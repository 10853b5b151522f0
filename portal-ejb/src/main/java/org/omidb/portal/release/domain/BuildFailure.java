package org.omidb.portal.release.domain;

/** Why a build cannot succeed however often it is tried; a store that is away is not among them. */
public enum BuildFailure {
  /** The frozen selection holds nobody. */
  NOTHING_SELECTED,
  /** A selected image belongs to a synthetic woman whose images were never drawn. */
  SYNTHETIC_WITHOUT_PIXELS,
  /** A selected client, or an image of hers, is no longer in the catalogue. */
  SOURCE_MISSING,
  /** A source file cannot be read as the format asks. */
  SOURCE_UNREADABLE,
  /** The pixels of a written image are not those of its source. */
  PIXELS_CHANGED,
  /** The scan found an identifier of the source in a written file. */
  IDENTIFIER_FOUND,
  /** The UIDs or the client id in a written file are not those of its path. */
  NAMES_DISAGREE,
  /** An image shows or says something that no new header makes fit to leave. */
  NOT_RELEASABLE,
  /** What was written is not what the frozen selection names. */
  SELECTION_NOT_MET,
  /** Something went wrong that nobody has thought of; the log of the server says what. */
  UNEXPECTED
}
