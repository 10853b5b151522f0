package org.omidb.portal.form.domain;

import static org.omidb.portal.form.domain.Questions.checkboxes;
import static org.omidb.portal.form.domain.Questions.longText;
import static org.omidb.portal.form.domain.Questions.mail;
import static org.omidb.portal.form.domain.Questions.option;
import static org.omidb.portal.form.domain.Questions.radios;
import static org.omidb.portal.form.domain.Questions.text;

import java.util.List;

/** The expression of interest: one short page that anybody may send. */
public final class InterestForm {

  public static final String NAME = "name";
  public static final String EMAIL = "email";
  public static final String ORGANISATION = "organisation";
  public static final String TITLE = "title";

  public static final String COHORT = "cohort";
  public static final int COHORT_LENGTH = 1_000;

  public static final Form VERSION_1 =
      new Form(
          1,
          List.of(
              new Section(
                  "interest",
                  "Expression of interest",
                  "",
                  List.of(
                      text(NAME, "Your name", "your name", 100).ofOneself("name"),
                      mail(EMAIL, "Email address", "your email address")
                          .ofOneself("email")
                          .withHint(
                              "Use your address at your institution. We answer to this address."),
                      text(ORGANISATION, "Organisation", "the name of your organisation", 150)
                          .ofOneself("organization"),
                      radios(
                          "organisation-kind",
                          "What kind of organisation is it?",
                          "the kind of your organisation",
                          Choices.ORGANISATION_KINDS),
                      text("country", "Country", "the country of your organisation", 60)
                          .ofOneself("country-name"),
                      text(TITLE, "Working title of your project", "a working title", 150),
                      checkboxes(
                          "purposes",
                          "What would you use the data for?",
                          "what you would use the data for",
                          Choices.PURPOSES),
                      longText(
                              "summary",
                              "Your project in a few sentences",
                              "a few sentences about your project",
                              2000)
                          .withHint("What question do you want to answer, and how?"),
                      longText(
                              COHORT,
                              "Which cases would you need?",
                              "the cases you need",
                              COHORT_LENGTH)
                          .withHint(
                              "Roughly: how many, and of which type. For example 2,000 screen-detected"
                                  + " cancers with marked regions and 4,000 normal cases.")
                          .optional(),
                      radios(
                              "heard",
                              "How did you hear of OMI-DB?",
                              "how you heard of OMI-DB",
                              option("publication", "A publication"),
                              option("colleague", "A colleague"),
                              option("conference", "A conference"),
                              option("search", "A search on the internet"),
                              option("other", "Another way"))
                          .optional(),
                      checkboxes(
                          "consent",
                          "May we contact you?",
                          "that we may contact you",
                          option(
                              "yes", "You may use these details to contact me about my interest"))),
                  false)));

  private InterestForm() {}

  public static Section section() {
    return VERSION_1.sections().getFirst();
  }
}
