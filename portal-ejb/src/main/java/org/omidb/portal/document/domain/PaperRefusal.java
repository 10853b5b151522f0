package org.omidb.portal.document.domain;

import org.omidb.portal.shared.domain.Refusal;

/** Why there is no PDF. */
public enum PaperRefusal implements Refusal {
  /** It would take the portal too long, and too much memory. */
  TOO_LONG,
  /** Others are being made, and nobody waits for long. */
  BUSY
}
