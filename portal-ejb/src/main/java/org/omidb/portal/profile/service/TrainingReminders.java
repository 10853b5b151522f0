package org.omidb.portal.profile.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.People;
import org.omidb.portal.profile.domain.Training;
import org.omidb.portal.profile.domain.TrainingStanding;
import org.omidb.portal.profile.domain.TrainingWarning;
import org.omidb.portal.profile.store.ProfileStore;
import org.omidb.portal.shared.domain.PersonId;

/**
 * Warns people by mail that a training of theirs ends, and tells them that it has: of the newest of
 * each kind, each warning once.
 */
@ApplicationScoped
@Transactional
public class TrainingReminders {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private final ProfileStore store;
  private final TrainingSettings validity;
  private final People people;
  private final Outbox outbox;
  private final Settings settings;
  private final InstantSource clock;

  @Inject
  public TrainingReminders(
      ProfileStore store,
      TrainingSettings validity,
      People people,
      Outbox outbox,
      Settings settings,
      InstantSource clock) {
    this.store = store;
    this.validity = validity;
    this.people = people;
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
  }

  /** Everybody who has written down a training. */
  public List<PersonId> trained() {
    return store.trained();
  }

  /** Writes to somebody if a mail is due to them today. */
  public void look(PersonId id) {
    store.hold(id);
    var person = people.find(id).orElseThrow();
    for (var training : TrainingWarning.newest(store.trainings(id))) {
      var lastDay = validity.months().lastDay(training);
      TrainingWarning.due(
              lastDay, day(training.recorded()), store.warned(training.id()), day(clock.instant()))
          .ifPresent(warning -> warn(person, training, lastDay, warning));
    }
  }

  private void warn(Person person, Training training, LocalDate lastDay, TrainingWarning warning) {
    store.warn(training.id(), warning, clock.instant());
    outbox.send(
        person.email(),
        switch (warning) {
          case SIXTY_DAYS, FOURTEEN_DAYS -> "training-ends";
          case ENDED -> "training-ended";
        },
        Map.of(
            "name", person.name(),
            "training", training.kind().words(),
            "day", DAY.format(lastDay),
            "link", settings.text(Setting.BASE_URL) + "/profile"));
  }

  private static LocalDate day(Instant at) {
    return at.atZone(TrainingStanding.LONDON).toLocalDate();
  }
}
