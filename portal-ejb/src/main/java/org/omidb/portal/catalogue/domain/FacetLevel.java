package org.omidb.portal.catalogue.domain;

/** What of a woman a facet speaks of. */
public enum FacetLevel {
  /** One round of screening, or an interval cancer. */
  EPISODE,
  /** One lesion of the episode has to meet all that is asked of lesions. */
  LESION,
  /** One image of the episode has to meet all that is asked of images. */
  IMAGE
}
