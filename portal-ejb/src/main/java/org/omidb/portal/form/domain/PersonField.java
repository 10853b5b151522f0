package org.omidb.portal.form.domain;

import org.omidb.portal.form.domain.QuestionKind.Email;
import org.omidb.portal.form.domain.QuestionKind.Orcid;
import org.omidb.portal.form.domain.QuestionKind.ShortText;
import org.omidb.portal.form.domain.QuestionKind.Telephone;
import org.omidb.portal.form.domain.QuestionKind.YesNo;

/** What a form can ask of a person; the names are stored with forms, the ids with answers. */
public enum PersonField {
  NAME("name", text(100), "Full name", "the full name"),
  JOB_TITLE("job-title", text(100), "Job title", "the job title"),
  ORGANISATION("organisation", text(150), "Organisation", "the organisation"),
  EMAIL("email", new Email(), "Email address", "the email address"),
  TELEPHONE("telephone", new Telephone(), "Telephone number", "the telephone number"),
  ORCID("orcid", new Orcid(), "ORCID iD", "the ORCID iD"),
  ROLE("role", text(150), "Role in the project", "the role"),
  ACCESS(
      "access",
      new YesNo(),
      "Will this person access record-level data?",
      "whether {} will access record-level data");

  private final Column asked;

  PersonField(String id, QuestionKind kind, String label, String noun) {
    var hint = kind instanceof Orcid ? "16 digits, like 0000-0002-1825-0097" : "";
    this.asked = new Column(id, kind, label, noun, hint, false);
  }

  Column column(boolean required) {
    return asked.required(required);
  }

  private static QuestionKind text(int most) {
    return new ShortText(TextLimit.characters(most));
  }
}
