package org.omidb.portal.erasure.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.erasure.domain.ErasurePlan;
import org.omidb.portal.erasure.domain.ErasureRequest;
import org.omidb.portal.erasure.domain.Fate;
import org.omidb.portal.erasure.domain.Involved;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.people.service.People;

/** Tells whoever asks to be erased how it goes, and the team that somebody has asked. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ErasureMails {

  private final Outbox outbox;
  private final Settings settings;
  private final Applications applications;
  private final People people;

  @Inject
  public ErasureMails(Outbox outbox, Settings settings, Applications applications, People people) {
    this.outbox = outbox;
    this.settings = settings;
    this.applications = applications;
    this.people = people;
  }

  void asked(ErasureRequest request) {
    outbox.send(request.address(), "erasure-receipt", Map.of("team", team()));
    outbox.send(team(), "erasure-note", Map.of("link", page(request)));
  }

  void takenBack(ErasureRequest request) {
    outbox.send(request.address(), "erasure-taken-back", Map.of("team", team()));
    outbox.send(team(), "erasure-taken-back-note", Map.of("link", page(request)));
  }

  void refused(ErasureRequest request, String reason) {
    outbox.send(request.address(), "erasure-refused", Map.of("reason", reason, "team", team()));
  }

  void carriedOut(ErasureRequest request, ErasurePlan plan) {
    outbox.send(
        request.address(), plan.rest() ? "erasure-partly" : "erasure-done", Map.of("team", team()));
  }

  /** Who has applied with them loses an application that has ended, and hears of it. */
  void toOthers(ErasureRequest request, ErasurePlan plan) {
    plan.steps().stream()
        .filter(step -> step.fate() instanceof Fate.Emptied)
        .map(ErasurePlan.Planned::involved)
        .forEach(it -> toOthers(request, it));
  }

  private void toOthers(ErasureRequest request, Involved it) {
    applications.applicants(it.application()).stream()
        .filter(person -> !request.person().equals(Optional.of(person)))
        .flatMap(person -> people.find(person).stream())
        .filter(person -> !person.email().isEmpty())
        .forEach(person ->
            outbox.send(
                Optional.of(it.application().value()),
                person.email(),
                "erasure-others",
                Map.of("name", person.name(), "reference", it.reference(), "team", team())));
  }

  private String team() {
    return settings.text(Setting.TEAM_MAIL);
  }

  private String page(ErasureRequest request) {
    return settings.text(Setting.BASE_URL) + "/admin/erasure?id=" + request.id();
  }
}
