package org.omidb.portal.form.domain;

import org.omidb.portal.form.domain.QuestionKind.Email;
import org.omidb.portal.form.domain.QuestionKind.Orcid;
import org.omidb.portal.form.domain.QuestionKind.ShortText;
import org.omidb.portal.form.domain.QuestionKind.Telephone;
import org.omidb.portal.form.domain.QuestionKind.YesNo;

/** What a form can ask of a person; the names are stored with forms, the ids with answers. */
public enum PersonField {
  NAME,
  JOB_TITLE,
  ORGANISATION,
  EMAIL,
  TELEPHONE,
  ORCID,
  ROLE,
  ACCESS;

  /** How it is asked, if nothing has to be answered. */
  TableColumn column() {
    return switch (this) {
      case NAME -> column("name", text(100), "Full name", "the full name");
      case JOB_TITLE -> column("job-title", text(100), "Job title", "the job title");
      case ORGANISATION -> column("organisation", text(150), "Organisation", "the organisation");
      case EMAIL -> column("email", new Email(), "Email address", "the email address");
      case TELEPHONE ->
          column("telephone", new Telephone(), "Telephone number", "the telephone number");
      case ORCID ->
          new TableColumn(
              "orcid",
              new Orcid(),
              "ORCID iD",
              "the ORCID iD",
              "16 digits, like " + OrcidId.EXAMPLE,
              false);
      case ROLE -> column("role", text(150), "Role in the project", "the role");
      case ACCESS ->
          column(
              "access",
              new YesNo(),
              "Will this person access record-level data?",
              "whether {} will access record-level data");
    };
  }

  private static TableColumn column(String id, QuestionKind kind, String label, String noun) {
    return new TableColumn(id, kind, label, noun, "", false);
  }

  private static QuestionKind text(int most) {
    return new ShortText(TextLimit.characters(most));
  }
}
