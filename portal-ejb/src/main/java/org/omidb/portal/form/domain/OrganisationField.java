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
  LEGAL_NAME,
  ADDRESS,
  COUNTRY,
  KIND,
  REGISTRATION,
  WEBSITE;

  private static final List<Option> KINDS =
      List.of(
          new Option("healthcare", "Healthcare institution"),
          new Option("academic", "Academic centre"),
          new Option("commercial", "Commercial organisation"),
          new Option("non-profit", "Non-profit organisation"));

  /** How it is asked, if nothing has to be answered. */
  TableColumn column() {
    return switch (this) {
      case LEGAL_NAME -> column("legal-name", text(150), "Legal name", "the legal name");
      case ADDRESS ->
          column(
              "address",
              new LongText(TextLimit.characters(500)),
              "Registered address",
              "the registered address");
      case COUNTRY -> column("country", new Country(), "Country", "the country");
      case KIND -> column("kind", new ChoiceOfOne(KINDS), "Kind of organisation", "the kind");
      case REGISTRATION ->
          column(
              "registration",
              text(60),
              "Company or charity number",
              "the company or charity number");
      case WEBSITE -> column("website", text(200), "Website", "the website");
    };
  }

  private static TableColumn column(String id, QuestionKind kind, String label, String noun) {
    return new TableColumn(id, kind, label, noun, "", false);
  }

  private static QuestionKind text(int most) {
    return new ShortText(TextLimit.characters(most));
  }
}
