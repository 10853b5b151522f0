package org.omidb.portal.erasure.domain;

import org.omidb.portal.shared.domain.Refusal;

/** Why a request for erasure stays as it is. */
public enum ErasureRefusal implements Refusal {
  NOT_PERMITTED,
  NOT_A_MAIL_ADDRESS,
  /** Nobody can tell whose account is meant. */
  SEVERAL_ACCOUNTS,
  ALREADY_ASKED,
  ALREADY_SETTLED,
  /** A part is erased, which nobody brings back. */
  ALREADY_BEGUN,
  /** Somebody else has to decide on the request of an administrator. */
  ONES_OWN,
  REASON_MISSING
}
