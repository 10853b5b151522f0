package org.omidb.portal.catalogue.domain;

/** Whether the maker has prepared the image for a reader's eye. */
public enum Processing {
  /** For presentation; marks stand on these. */
  PROCESSED,
  /** For processing: as the detector saw it. */
  UNPROCESSED
}
