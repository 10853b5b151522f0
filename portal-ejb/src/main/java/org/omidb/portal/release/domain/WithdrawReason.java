package org.omidb.portal.release.domain;

/** Why a published release is taken back. */
public enum WithdrawReason {
  /** Something in it should not have been given out. */
  DISCLOSURE,
  /** A woman in it has asked to be left out. */
  OPTED_OUT,
  /** The data proved wrong. */
  ERRONEOUS,
  /** A newer release takes its place. */
  REPLACED
}
