package org.omidb.portal.application.domain;

/** How far a virus scanner has got with a file; the names of the last two are stored. */
public enum FileScan {
  /** None was configured when the file came, so it can be read at once. */
  NOT_ASKED,
  /** Only its uploader reads it, and nobody submits it. */
  WAITING,
  CLEAN
}
