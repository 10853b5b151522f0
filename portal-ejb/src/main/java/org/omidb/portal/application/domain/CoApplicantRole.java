package org.omidb.portal.application.domain;

/** What a co-applicant does with an application. Stored by name, so a name stays. */
public enum CoApplicantRole {
  /** Writes it with the principal applicant; submitting stays with that one. */
  EDIT,
  READ;

  /** What somebody with this role is to the application. */
  public ApplicationRelation relation() {
    return switch (this) {
      case EDIT -> ApplicationRelation.CO_EDITOR;
      case READ -> ApplicationRelation.CO_READER;
    };
  }
}
