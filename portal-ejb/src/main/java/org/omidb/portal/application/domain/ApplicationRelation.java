package org.omidb.portal.application.domain;

import java.util.Set;
import org.omidb.portal.shared.domain.Who;

/** What a person may be to one application. Kept per application; roles of the realm are not. */
public enum ApplicationRelation implements Who {
  /** Anybody: the expression of interest needs no account. */
  VISITOR,
  /** Holds the invitation's link; whether it is the right and a living one is the rule's matter. */
  INVITED,
  /** The principal applicant: accepted the invitation, or has had it handed over. */
  APPLICANT,
  /** Applies with them and writes; what binds them all is not theirs to do. */
  CO_EDITOR,
  /** Applies with them and reads. */
  CO_READER,
  /** On the committee's panel for this application, or its chair, and has declared no interest. */
  ON_PANEL,
  /** Declared an interest: may not read, whatever else they are. */
  CONFLICTED,
  /** Signs the agreement that the application has led to. */
  SIGNATORY,
  /** The portal itself: a date that has come, another stream that has moved. */
  PORTAL;

  /** Those who apply together. */
  public static final Set<ApplicationRelation> APPLYING = Set.of(APPLICANT, CO_EDITOR, CO_READER);

  /** Those of them who write. */
  public static final Set<ApplicationRelation> WRITING = Set.of(APPLICANT, CO_EDITOR);
}
