package org.omidb.portal.profile.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.jobs.service.Job;
import org.omidb.portal.jobs.service.JobName;
import org.omidb.portal.jobs.service.Lane;

/** Looks once a day whose training ends, or has ended. */
@ApplicationScoped
public class RemindOfTraining implements Job {

  private static final LocalTime IN_THE_MORNING = LocalTime.of(6, 20);

  private final TrainingReminders reminders;

  @Inject
  public RemindOfTraining(TrainingReminders reminders) {
    this.reminders = reminders;
  }

  @Override
  public JobName name() {
    return new JobName("remind-of-training", Lane.UPKEEP);
  }

  @Override
  public Optional<LocalTime> daily() {
    return Optional.of(IN_THE_MORNING);
  }

  /** One person to whom nothing can be written keeps no other waiting. */
  @Override
  public void run(UUID subject) {
    var failures = new ArrayList<RuntimeException>();
    for (var person : reminders.trained()) {
      try {
        reminders.look(person);
      } catch (RuntimeException e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      var failure = new IllegalStateException(failures.size() + " people could not be looked at");
      failures.forEach(failure::addSuppressed);
      throw failure;
    }
  }
}
