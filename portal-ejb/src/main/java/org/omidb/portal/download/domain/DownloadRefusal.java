package org.omidb.portal.download.domain;

import org.omidb.portal.shared.domain.Refusal;

/** Why nobody gets a token for downloads. */
public enum DownloadRefusal implements Refusal {
  /** The gate of the release is closed to the person; it says why itself. */
  GATE_CLOSED
}
