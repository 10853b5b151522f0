package org.omidb.portal.application.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.jobs.service.Job;
import org.omidb.portal.jobs.service.JobName;
import org.omidb.portal.jobs.service.Lane;

/** Reminds once a day of the terms of access that somebody has not accepted. */
@ApplicationScoped
public class RemindOfTerms implements Job {

  private static final LocalTime IN_THE_MORNING = LocalTime.of(6, 10);

  private final TermsReminders reminders;

  @Inject
  public RemindOfTerms(TermsReminders reminders) {
    this.reminders = reminders;
  }

  @Override
  public JobName name() {
    return new JobName("remind-of-terms", Lane.UPKEEP);
  }

  @Override
  public Optional<LocalTime> daily() {
    return Optional.of(IN_THE_MORNING);
  }

  /** One application that cannot be looked at keeps no other waiting. */
  @Override
  public void run(UUID subject) {
    var failures = new ArrayList<RuntimeException>();
    for (var id : reminders.approved()) {
      try {
        reminders.look(id);
      } catch (RuntimeException e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      var failure = new IllegalStateException(failures.size() + " applications could not be done");
      failures.forEach(failure::addSuppressed);
      throw failure;
    }
  }
}
