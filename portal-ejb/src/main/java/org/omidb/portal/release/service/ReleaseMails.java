package org.omidb.portal.release.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.People;
import org.omidb.portal.release.domain.ReleaseEvent;
import org.omidb.portal.release.domain.ReleaseLine;
import org.omidb.portal.release.store.ReleaseStore;

/**
 * Tells all who apply that the data is there: one mail a release, none for a file; and the team if
 * it could not be published.
 */
@ApplicationScoped
public class ReleaseMails {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneId.of("Europe/London"));

  private final ReleaseStore rows;
  private final AgreementTerms agreements;
  private final Applications applications;
  private final People people;
  private final Outbox outbox;
  private final Settings settings;

  @Inject
  public ReleaseMails(
      ReleaseStore rows,
      AgreementTerms agreements,
      Applications applications,
      People people,
      Outbox outbox,
      Settings settings) {
    this.rows = rows;
    this.agreements = agreements;
    this.applications = applications;
    this.people = people;
    this.outbox = outbox;
    this.settings = settings;
  }

  void on(@Observes ReleaseHappened happened) {
    var release = rows.find(happened.id()).orElseThrow();
    for (var event : happened.events()) {
      if (event instanceof ReleaseEvent.ReleasePublished) {
        tellApplicants(release);
      }
      if (event instanceof ReleaseEvent.PublishingStopped) {
        tellTeam(release);
      }
    }
  }

  private void tellTeam(ReleaseLine release) {
    outbox.send(
        Optional.of(release.id().value()),
        settings.text(Setting.TEAM_MAIL),
        "release-not-published",
        Map.of(
            "reference",
            release.reference(),
            "link",
            settings.text(Setting.BASE_URL) + "/data/release?id=" + release.id()));
  }

  /** Who may download is led there; the others to their application. */
  private void tellApplicants(ReleaseLine release) {
    var under = agreements.find(release.agreement()).orElseThrow();
    var principal = people.find(under.applicant()).orElseThrow();
    tell(
        release,
        under,
        principal,
        principal,
        "release-published",
        "/release/files?id=" + release.id());
    applications.applicants(under.application()).stream()
        .filter(person -> !person.equals(principal.id()))
        .map(person -> people.find(person).orElseThrow())
        .forEach(person ->
            tell(
                release,
                under,
                person,
                principal,
                "release-published-others",
                "/application/tasks?id=" + under.application()));
  }

  private void tell(
      ReleaseLine release,
      UnderAgreement under,
      Person person,
      Person principal,
      String template,
      String page) {
    var counts = release.contents().orElseThrow().counts();
    outbox.send(
        Optional.of(release.id().value()),
        person.email(),
        template,
        Map.of(
            "name", person.name(),
            "principal", principal.name(),
            "reference", release.reference(),
            "agreement", under.reference(),
            "women", String.valueOf(counts.clients()),
            "images", String.valueOf(counts.images()),
            "lastDay", DAY.format(under.standing().until().minusNanos(1)),
            "link", settings.text(Setting.BASE_URL) + page));
  }
}
