package org.omidb.portal.application.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.application.domain.AccessTermsRules;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.Interest;
import org.omidb.portal.application.domain.PendingInterest;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.application.store.InterestStore;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.link.domain.LinkSecret;
import org.omidb.portal.link.domain.NewLink;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;

/**
 * Which mail leaves at which step: a receipt to all who apply, in the words that fit each of them,
 * a note to whoever acts next.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ApplicationMails {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM uuuu", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  private final Outbox outbox;
  private final Settings settings;
  private final People people;
  private final ApplicationStore rows;
  private final InterestStore interests;
  private final DataTeams teams;

  @Inject
  public ApplicationMails(
      Outbox outbox,
      Settings settings,
      People people,
      ApplicationStore rows,
      InterestStore interests,
      DataTeams teams) {
    this.outbox = outbox;
    this.settings = settings;
    this.people = people;
    this.rows = rows;
    this.interests = interests;
    this.teams = teams;
  }

  void on(@Observes ApplicationHappened step) {
    step.events().forEach(event -> tell(step, event));
    if (AccessTermsRules.completed(
        step.before(), step.state(), teams.facts(step.id(), step.state()))) {
      toTeam(step.id(), "terms-accepted-note", "/application/terms?id=" + step.id());
    }
  }

  /**
   * Asks whoever reads the mails to this address to confirm what waits. Anybody can send the form
   * in anybody's name, so the mail has none of its words.
   */
  public void toConfirm(PendingInterest waiting, LinkSecret secret) {
    outbox.send(
        waiting.email(),
        "interest-confirm",
        Map.of(
            "link",
            settings.text(Setting.BASE_URL) + "/interest/confirm?token=" + secret.reveal(),
            "until",
            TIME.format(waiting.expires())));
  }

  /** The invitation itself; the secret is known at this moment only. */
  public void invited(Interest interest, NewLink link) {
    toVisitor(
        interest,
        link.address(),
        "invitation",
        Map.of(
            "link",
            settings.text(Setting.BASE_URL) + link.page(),
            "lastDay",
            DAY.format(link.lastDay())));
  }

  public void declined(Interest interest, String message) {
    toVisitor(interest, "interest-declined", Map.of("message", message));
  }

  /**
   * Tells the visitor that the team goes on with another expression of interest.
   *
   * @param known what the other one is called, where it came from the same address; who reads mails
   *     to another address learns of none
   */
  public void duplicate(Interest interest, Optional<String> known) {
    toVisitor(
        interest,
        "interest-duplicate",
        Map.of(
            "other",
            known.map(reference -> "your other one, " + reference + ",").orElse("another one"),
            "team",
            settings.text(Setting.TEAM_MAIL)));
  }

  /** Tells the visitor that it is no duplicate after all. */
  public void putBack(Interest interest) {
    toVisitor(interest, "interest-put-back", Map.of());
  }

  private void tell(ApplicationHappened step, ApplicationEvent event) {
    var id = step.id();
    switch (event) {
      case ApplicationEvent.InterestExpressed e -> {
        toVisitor(interests.find(id).orElseThrow(), "interest-receipt", Map.of());
        toTeam(id, "interest-note", "/staff/interest?id=" + id);
      }
      case ApplicationEvent.ApplicationSubmitted e -> {
        toPrincipal(id, "submission-receipt", "/application/read?id=" + id);
        toOthers(id, "submission-receipt-others", "/application/read?id=" + id);
        toTeam(id, "submission-note", "/application/read?id=" + id);
      }
      case ApplicationEvent.OutcomeRecorded e -> {
        toPrincipal(id, "outcome-recorded", "/application/tasks?id=" + id);
        toOthers(id, "outcome-recorded", "/application/tasks?id=" + id);
      }
      case ApplicationEvent.ApplicationWithdrawn e -> {
        toPrincipal(id, "withdrawal-receipt", "/application/history?id=" + id);
        toOthers(id, "withdrawal-receipt-others", "/application/history?id=" + id);
        toTeam(id, "withdrawal-note", "/application/history?id=" + id);
      }
      case ApplicationEvent.MovedToForm e -> {
        if (step.state().owner().equals(Optional.of(step.caller().id()))) {
          toOthers(id, "form-moved-others", "/application/tasks?id=" + id);
        } else {
          toPrincipal(id, "form-moved", "/application/tasks?id=" + id);
          toOthers(id, "form-moved", "/application/tasks?id=" + id);
        }
      }
      case ApplicationEvent.ExpressionDeclined e -> {}
      // SortingOut tells of a duplicate; of spam nobody hears
      case ApplicationEvent.MarkedAsDuplicate e -> {}
      case ApplicationEvent.MarkedAsSpam e -> {}
      case ApplicationEvent.ReturnedToInbox e -> {}
      case ApplicationEvent.ApplicantInvited e -> {}
      case ApplicationEvent.InvitationAccepted e -> {}
      case ApplicationEvent.ReviewOpened e -> {}
      case ApplicationEvent.AgreementMade e -> {}
      case ApplicationEvent.ApplicationClosed e -> {}
      case ApplicationEvent.MemberWithoutAccess e ->
          toTeam(id, "member-without-access-note", "/application/terms?id=" + id);
      case ApplicationEvent.TermsAccepted e -> {}
      // CoApplicantMails tells of who comes and goes
      case ApplicationEvent.CoApplicantEvent e -> {}
    }
  }

  private void toVisitor(Interest interest, String template, Map<String, String> more) {
    toVisitor(interest, interest.email(), template, more);
  }

  /**
   * Whoever reads the mails to the address may have confirmed what another has written in the form,
   * so the mail has none of the visitor's words: they would speak by it, in our name, to anybody.
   */
  private void toVisitor(
      Interest interest, String address, String template, Map<String, String> more) {
    var values = new HashMap<>(more);
    values.put("reference", rows.find(interest.id()).orElseThrow().reference());
    outbox.send(Optional.of(interest.id().value()), address, template, values);
  }

  private void toPrincipal(ApplicationId id, String template, String page) {
    toPerson(id, rows.find(id).flatMap(ApplicationLine::applicant).orElseThrow(), template, page);
  }

  /** Those who apply beside the principal applicant, who read as well as who edit. */
  private void toOthers(ApplicationId id, String template, String page) {
    rows.coApplicants(id).forEach(person -> toPerson(id, person, template, page));
  }

  private void toPerson(ApplicationId id, PersonId to, String template, String page) {
    var line = rows.find(id).orElseThrow();
    var person = people.find(to).orElseThrow();
    var values = new HashMap<>(about(line));
    values.put("name", person.name());
    values.put("link", settings.text(Setting.BASE_URL) + page);
    outbox.send(Optional.of(id.value()), person.email(), template, values);
  }

  private void toTeam(ApplicationId id, String template, String page) {
    var values = new HashMap<>(about(rows.find(id).orElseThrow()));
    values.put("link", settings.text(Setting.BASE_URL) + page);
    outbox.send(Optional.of(id.value()), settings.text(Setting.TEAM_MAIL), template, values);
  }

  private static Map<String, String> about(ApplicationLine line) {
    return Map.of(
        "reference", line.reference(),
        "title", line.title(),
        "organisation", line.organisation());
  }
}
