package org.omidb.portal.agreement.domain;

import org.omidb.portal.shared.domain.Who;

/** What a person may be to one agreement. */
public enum AgreementRelation implements Who {
  /** Applied for the data, and is the named user. */
  APPLICANT,
  /** Signs for the party that the command names: by realm role, or by the redeemed link. */
  SIGNATORY,
  /** Holds a link; whether it is the right and a living one is the rule's matter. */
  INVITED,
  /** The portal itself: a date that has come. */
  PORTAL
}
