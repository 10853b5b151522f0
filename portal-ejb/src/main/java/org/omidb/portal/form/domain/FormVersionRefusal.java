package org.omidb.portal.form.domain;

import org.omidb.portal.shared.domain.Refusal;

/** Why the rules about the versions of forms say no. */
public enum FormVersionRefusal implements Refusal {
  /** The permission table does not name the caller for this command in this state. */
  NOT_PERMITTED,
  /** Somebody has written down another version since, or its number is skipped. */
  NOT_THE_NEXT_VERSION,
  /** There is no version of this number, or it has another text. */
  NOT_DRAFTED,
  ALREADY_PUBLISHED,
  /** Somebody has written, published or retired a version, so that the form is theirs to keep. */
  KEPT_BY_ADMINISTRATORS,
  /** A later version has been published, and this one does not take its place. */
  OVERTAKEN,
  NOT_PUBLISHED,
  ALREADY_RETIRED,
  /** Without it nobody could answer the form. */
  LAST_ONE
}
