package org.omidb.portal.release.domain;

/** Why a built release is not given out. */
public enum RejectReason {
  /** It holds more or less than the agreement allows. */
  NOT_WHAT_WAS_AGREED,
  /** Somebody could be known from it. */
  DISCLOSURE_RISK,
  /** Files are broken or unreadable. */
  DAMAGED,
  /** A newer selection or catalogue makes it pointless. */
  SUPERSEDED
}
