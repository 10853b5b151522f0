package org.omidb.portal.worklist.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.worklist.domain.OpenStep;
import org.omidb.portal.worklist.domain.StepWords;
import org.omidb.portal.worklist.domain.WhoHolds;
import org.omidb.portal.worklist.store.HandOverStore;

/**
 * Mails that the next step is somebody's, in its words and with the link to it, once. Who did what
 * it follows from has none, nor has anybody of a step that was taken meanwhile, or that only opens
 * at a later time without an end.
 */
@ApplicationScoped
@Transactional
public class HandOverMails {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneId.of("Europe/London"));

  private final HandOverStore rows;
  private final ProjectStates states;
  private final Applications applications;
  private final StepPeople people;
  private final Outbox outbox;
  private final Settings settings;
  private final InstantSource clock;

  @Inject
  public HandOverMails(
      HandOverStore rows,
      ProjectStates states,
      Applications applications,
      StepPeople people,
      Outbox outbox,
      Settings settings,
      InstantSource clock) {
    this.rows = rows;
    this.states = states;
    this.applications = applications;
    this.people = people;
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
  }

  /** The offices whose people have to be looked up. */
  public Set<Role> offices(UUID handOver) {
    return StepPeople.offices(rows.find(handOver).map(this::steps).orElse(List.of()));
  }

  /**
   * Writes to all who have it now.
   *
   * @param holders the people of the offices
   */
  public void send(UUID handOver, Map<Role, List<Person>> holders) {
    rows.find(handOver).ifPresent(line -> send(line, holders));
    rows.remove(handOver);
  }

  private void send(HandOverStore.Line handOver, Map<Role, List<Person>> holders) {
    var line = applications.read(Caller.PORTAL, handOver.application());
    for (var step : steps(handOver)) {
      if (StepPeople.isTeams(step)) {
        send(step, settings.text(Setting.TEAM_MAIL), "next-step-note", values(line, step));
      }
      people.of(step, holders).stream()
          .filter(person -> !person.id().equals(handOver.by()))
          .forEach(person -> {
            var values = values(line, step);
            values.put("name", person.name());
            send(step, person.email(), "next-step", values);
          });
    }
  }

  private List<OpenStep> steps(HandOverStore.Line handOver) {
    var now = clock.instant();
    return WhoHolds.steps(states.state(handOver.application())).stream()
        .filter(step -> step.step() == handOver.step() && step.holder().readers().isPresent())
        .filter(step -> isSubject(step, handOver))
        .filter(step -> !step.since().isAfter(now) || step.lapses())
        .toList();
  }

  /** As its row names it, which says the application for a step that is taken on its pages. */
  private static boolean isSubject(OpenStep step, HandOverStore.Line handOver) {
    var subject = step.page().ofApplication() ? handOver.application().value() : step.subject();
    return subject.equals(handOver.subject());
  }

  private void send(OpenStep step, String address, String template, Map<String, String> values) {
    outbox.send(Optional.of(step.subject()), address, template, values);
  }

  private Map<String, String> values(ApplicationLine line, OpenStep step) {
    var values = new HashMap<String, String>();
    values.put("reference", line.reference());
    values.put("title", StepPeople.title(line, step));
    values.put("step", StepWords.of(step.step()));
    values.put("when", when(step.since(), clock.instant()));
    values.put("link", settings.text(Setting.BASE_URL) + step.page().address(step.subject()));
    return values;
  }

  private static String when(Instant since, Instant now) {
    return since.isAfter(now) ? " (from " + DAY.format(since) + ")" : "";
  }
}
