package org.omidb.portal.form.domain;

import java.util.List;
import org.omidb.portal.form.domain.QuestionKind.ChoiceOfOne;
import org.omidb.portal.form.domain.QuestionKind.Country;
import org.omidb.portal.form.domain.QuestionKind.LongText;
import org.omidb.portal.form.domain.QuestionKind.ShortText;

/**
 * What a form can ask of an organisation; the names are stored with forms, the ids with answers.
 */
public enum OrganisationField {
  LEGAL_NAME("legal-name", text(150), "Legal name", "the legal name"),
  ADDRESS(
      "address",
      new LongText(TextLimit.characters(500)),
      "Registered address",
      "the registered address"),
  COUNTRY("country", new Country(), "Country", "the country"),
  KIND(
      "kind",
      new ChoiceOfOne(
          List.of(
              new Option("healthcare", "Healthcare institution"),
              new Option("academic", "Academic centre"),
              new Option("commercial", "Commercial organisation"),
              new Option("non-profit", "Non-profit organisation"))),
      "Kind of organisation",
      "the kind"),
  REGISTRATION(
      "registration", text(60), "Company or charity number", "the company or charity number"),
  WEBSITE("website", text(200), "Website", "the website");

  private final Column asked;

  OrganisationField(String id, QuestionKind kind, String label, String noun) {
    this.asked = new Column(id, kind, label, noun, "", false);
  }

  Column column(boolean required) {
    return asked.required(required);
  }

  private static QuestionKind text(int most) {
    return new ShortText(TextLimit.characters(most));
  }
}
