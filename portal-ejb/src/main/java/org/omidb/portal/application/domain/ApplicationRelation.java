package org.omidb.portal.application.domain;

import org.omidb.portal.shared.domain.Who;

/** What a person may be to one application. Kept per application; roles of the realm are not. */
public enum ApplicationRelation implements Who {
  /** Anybody: the expression of interest needs no account. */
  VISITOR,
  /** Holds the invitation's link; whether it is the right and a living one is the rule's matter. */
  INVITED,
  /** Accepted the invitation. */
  APPLICANT,
  /** On the committee's panel for this application, or its chair, and has declared no interest. */
  ON_PANEL,
  /** Declared an interest: may not read, whatever else they are. */
  CONFLICTED,
  /** Signs the agreement that the application has led to. */
  SIGNATORY,
  /** The portal itself: a date that has come, another stream that has moved. */
  PORTAL
}
