package org.omidb.portal.application.service;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.application.domain.AccessTermsRules;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.Application.Taken;
import org.omidb.portal.application.domain.Awaited;
import org.omidb.portal.application.domain.ReminderReason;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.application.store.ExpiryStore;
import org.omidb.portal.application.store.TermsReminderStore;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.ApplicationId;

/**
 * Asks those who apply and will access data to accept the terms of access, and the principal
 * applicant to bring those who are named for data and have not joined, from the approval on: with a
 * mail the next morning and a few more at a distance of a week, not for ever.
 */
@ApplicationScoped
@Retried
@Transactional
public class TermsReminders {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Set<Stage> BEFORE_THE_DATA = Set.of(Stage.APPROVED, Stage.UNDER_AGREEMENT);

  private final ApplicationSteps steps;
  private final ApplicationStore rows;
  private final ExpiryStore lists;
  private final DataTeams teams;
  private final TermsReminderStore store;
  private final People people;
  private final Outbox outbox;
  private final Settings settings;
  private final InstantSource clock;

  @Inject
  public TermsReminders(
      ApplicationSteps steps,
      ApplicationStore rows,
      ExpiryStore lists,
      DataTeams teams,
      TermsReminderStore store,
      People people,
      Outbox outbox,
      Settings settings,
      InstantSource clock) {
    this.steps = steps;
    this.rows = rows;
    this.lists = lists;
    this.teams = teams;
    this.store = store;
    this.people = people;
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
  }

  /** The applications in which somebody may be waited for. */
  public List<ApplicationId> approved() {
    return lists.in(BEFORE_THE_DATA);
  }

  /** Writes to those of an application to whom a mail is due today. */
  public void look(ApplicationId id) {
    var awaited = awaited(id, steps.hold(id));
    store.reminded(id).stream()
        .filter(one -> !awaited.contains(one))
        .forEach(one -> store.forget(id, one));
    awaited.stream()
        .sorted(comparing(Awaited::reason).thenComparing(it -> it.person().value()))
        .filter(one -> AccessTermsRules.reminderDue(days(id, one), day(clock.instant())))
        .forEach(one -> remind(id, one));
  }

  private Set<Awaited> awaited(ApplicationId id, Application application) {
    return application instanceof Taken it
        ? AccessTermsRules.awaited(it.applicants(), teams.facts(id, it))
        : Set.of();
  }

  private void remind(ApplicationId id, Awaited of) {
    store.remind(id, of, clock.instant());
    var person = people.find(of.person()).orElseThrow();
    var line = rows.find(id).orElseThrow();
    var page = settings.text(Setting.BASE_URL) + "/application/terms?id=" + id;
    outbox.send(
        Optional.of(id.value()),
        person.email(),
        switch (of.reason()) {
          case ACCEPT_TERMS -> "terms-asked";
          case BRING_TEAM -> "team-asked";
        },
        Map.of(
            "name", person.name(),
            "reference", line.reference(),
            "title", line.title(),
            "link", of.reason() == ReminderReason.BRING_TEAM ? page + "#missing" : page));
  }

  private List<LocalDate> days(ApplicationId id, Awaited of) {
    return store.reminded(id, of).stream().map(TermsReminders::day).toList();
  }

  private static LocalDate day(Instant at) {
    return at.atZone(LONDON).toLocalDate();
  }
}
