package org.omidb.portal.release.domain;

/** The gate's answer to one person at one moment. */
public sealed interface Access {

  record Open() implements Access {}

  record Closed(Reason reason) implements Access {}

  /** Why the gate is closed; the first that applies, in this order. */
  enum Reason {
    /** It belongs to another agreement than the one shown. */
    OTHER_AGREEMENT,
    NOT_PUBLISHED,
    WITHDRAWN,
    /** The agreement is not signed yet, is suspended, or has been ended. */
    AGREEMENT_NOT_ACTIVE,
    AGREEMENT_NOT_BEGUN,
    AGREEMENT_EXPIRED,
    NOT_A_NAMED_USER,
    CONDITION_NOT_MET,
    /** Somebody who applies, and will access data, has not accepted the terms of access. */
    TERMS_NOT_ACCEPTED,
    /**
     * Somebody who is named for data has not joined the application, and so has accepted nothing.
     */
    TEAM_NOT_JOINED,
    /** Nobody has asked this person, who has not accepted the terms of access. */
    OWN_TERMS_NOT_ACCEPTED
  }
}
