package org.omidb.portal.agreement.service;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import org.omidb.portal.agreement.domain.AgreementTemplate;
import org.omidb.portal.agreement.domain.Term;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.Revision;
import org.omidb.portal.application.service.Submissions;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.Meaning;
import org.omidb.portal.review.domain.ClosedRound;
import org.omidb.portal.review.domain.OutcomeLetter;
import org.omidb.portal.review.service.ReviewReading;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;

/** Writes the agreement's text out of the approved application and the committee's conditions. */
@ApplicationScoped
public class AgreementDocuments {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final String FORBIDDEN =
      "The recipient does not link one release of the data with another either; each release"
          + " carries pseudonyms of its own.";
  private static final String ALLOWED =
      "Releases under this agreement carry the same pseudonyms and may be linked with each other.";

  private final Submissions submissions;
  private final Selections selections;
  private final ReviewReading reviews;

  @Inject
  public AgreementDocuments(Submissions submissions, Selections selections, ReviewReading reviews) {
    this.submissions = submissions;
    this.selections = selections;
    this.reviews = reviews;
  }

  /** The document as it is shown, hashed and signed. */
  String write(
      AgreementTemplate template,
      String reference,
      ApplicationLine application,
      Term term,
      boolean linkingForbidden) {
    var answers = submissions.read(Caller.PORTAL, application.id());
    var form = submissions.form(answers);
    var values = new HashMap<String, String>();
    values.put("reference", reference);
    values.put("application", application.reference());
    values.put("from", day(term.from()));
    values.put("until", day(term.until()));
    values.put("recipient", answers.text(form, Meaning.ORGANISATION));
    values.put("recipientAddress", answers.text(form, Meaning.ADDRESS));
    values.put("title", answers.text(form, Meaning.TITLE));
    values.put("aims", answers.text(form, Meaning.AIMS));
    values.put("storage", answers.text(form, Meaning.STORAGE));
    values.put("destruction", destruction(answers, form));
    values.put("selection", selections.sentence(application.selection().orElseThrow()));
    values.put("users", answers.text(form, Meaning.FULL_NAME));
    values.put("conditions", conditions(application.id()));
    values.put("linking", linkingForbidden ? FORBIDDEN : ALLOWED);
    return template.filledWith(values);
  }

  private static String day(LocalDate date) {
    return DATE.format(date);
  }

  private static String destruction(Revision answers, Form form) {
    return answers.text(form, Meaning.RESPONSIBLE) + "\n" + answers.text(form, Meaning.METHOD);
  }

  /** The conditions of the round that approved the application. */
  private String conditions(ApplicationId application) {
    return reviews.closedRounds(application).stream()
        .findFirst()
        .flatMap(ClosedRound::letter)
        .map(OutcomeLetter::conditions)
        .filter(conditions -> !conditions.isEmpty())
        .map(conditions ->
            conditions.stream()
                .map(condition -> condition.text() + " (" + condition.owner() + ")")
                .collect(joining("\n")))
        .orElse("None.");
  }
}
