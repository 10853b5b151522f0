package org.omidb.portal.agreement.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.agreement.domain.AgreementLine;
import org.omidb.portal.agreement.domain.AgreementSubject;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.link.domain.NewLink;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.PersonId;

/** The mails of an agreement, written in the transaction of what they tell. */
@ApplicationScoped
public class AgreementMails {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private final Outbox outbox;
  private final People people;
  private final Applications applications;
  private final Settings settings;

  @Inject
  public AgreementMails(
      Outbox outbox, People people, Applications applications, Settings settings) {
    this.outbox = outbox;
    this.people = people;
    this.applications = applications;
    this.settings = settings;
  }

  void invited(AgreementLine line, String name, NewLink link) {
    outbox.send(
        Optional.of(line.id().value()),
        link.address(),
        "agreement-signatory",
        Map.of(
            "name", name,
            "reference", line.reference(),
            "until", DATE.format(link.lastDay()),
            "link", address(link.page())));
  }

  /** Tells somebody of the agreement by a mail that names it and leads to it. */
  public void tell(String template, Person person, String reference, AgreementId id) {
    tell(template, person, reference, id, List.of());
  }

  /**
   * Tells somebody of the agreement.
   *
   * @param open the conditions that the mail names as open
   */
  public void tell(
      String template, Person person, String reference, AgreementId id, List<String> open) {
    outbox.send(
        Optional.of(id.value()),
        person.email(),
        template,
        Map.of(
            "name", person.name(),
            "reference", reference,
            "conditions", String.join("\n", open),
            "link", address("/agreement/read?id=" + id)));
  }

  /**
   * Tells those who apply beside the principal applicant, who do not read the agreement, by a mail
   * that leads to their application.
   *
   * @param open the conditions that the mail names as open
   * @param told who has had a mail of the same already
   */
  public void tellOthers(
      String template,
      AgreementSubject subject,
      AgreementId id,
      List<String> open,
      Collection<PersonId> told) {
    applications.applicants(subject.application()).stream()
        .filter(person -> !told.contains(person))
        .map(person -> people.find(person).orElseThrow())
        .forEach(person ->
            outbox.send(
                Optional.of(id.value()),
                person.email(),
                template,
                Map.of(
                    "name", person.name(),
                    "reference", subject.reference().toString(),
                    "conditions", String.join("\n", open),
                    "link", address("/application/tasks?id=" + subject.application()))));
  }

  /**
   * Tells the team what is next under an agreement.
   *
   * @param page where it is done
   * @param open the conditions that the mail names as open
   */
  public void tellTeam(String template, String reference, String page, List<String> open) {
    outbox.send(
        settings.text(Setting.TEAM_MAIL),
        template,
        Map.of(
            "reference", reference,
            "conditions", String.join("\n", open),
            "link", address(page)));
  }

  private String address(String path) {
    return settings.text(Setting.BASE_URL) + path;
  }
}
