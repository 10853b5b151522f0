package org.omidb.portal.post.domain;

/** What has become of a mail, as it is written down. Stored by name, so a name stays. */
public enum PostOutcome {
  TAKEN,
  NOT_TAKEN,
  LEFT_ALONE,
  RETURNED
}
