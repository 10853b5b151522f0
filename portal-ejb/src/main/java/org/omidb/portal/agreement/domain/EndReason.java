package org.omidb.portal.agreement.domain;

/** Why an agreement was ended before its last day. */
public enum EndReason {
  PROJECT_FINISHED,
  RECIPIENT_ASKED,
  TERMS_BROKEN,
  /** It was never signed by all. */
  NOT_CONCLUDED,
  OTHER
}
