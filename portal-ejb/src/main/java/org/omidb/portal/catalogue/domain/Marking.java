package org.omidb.portal.catalogue.domain;

/** Whether an expert has drawn a region on an image and linked it to a lesion. */
public enum Marking {
  ANY,
  MARKED,
  UNMARKED
}
