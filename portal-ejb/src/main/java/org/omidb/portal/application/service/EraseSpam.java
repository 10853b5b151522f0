package org.omidb.portal.application.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.jobs.service.Job;
import org.omidb.portal.jobs.service.JobName;
import org.omidb.portal.jobs.service.Lane;

/** Erases once a day what was written in expressions of interest that have long been spam. */
@ApplicationScoped
public class EraseSpam implements Job {

  private static final LocalTime AT_NIGHT = LocalTime.of(1, 25);

  private final SortingOut sorting;

  @Inject
  public EraseSpam(SortingOut sorting) {
    this.sorting = sorting;
  }

  @Override
  public JobName name() {
    return new JobName("erase-spam", Lane.UPKEEP);
  }

  @Override
  public Optional<LocalTime> daily() {
    return Optional.of(AT_NIGHT);
  }

  /** Each in a transaction of its own. */
  @Override
  public void run(UUID subject) {
    sorting.oldSpam().forEach(sorting::erase);
  }
}
