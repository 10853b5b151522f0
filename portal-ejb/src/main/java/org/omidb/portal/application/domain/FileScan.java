package org.omidb.portal.application.domain;

/** How far a virus scanner has got with a file; the names of the others are stored. */
public enum FileScan {
  /** None was configured when the file came, so it can be read until one says otherwise. */
  NOT_ASKED,
  /** Only its uploader reads it, and nobody submits it. */
  WAITING,
  CLEAN,
  /** It was submitted before it was looked at; its bytes are erased, and nobody reads it. */
  INFECTED
}
