package org.omidb.portal.parked.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.jobs.service.Job;
import org.omidb.portal.jobs.service.JobName;
import org.omidb.portal.jobs.service.Lane;

/**
 * Removes once a day the forms that nobody came back for. None waits for it: after a day they are
 * not shown any more.
 */
@ApplicationScoped
public class RemoveParked implements Job {

  private static final LocalTime AT_NIGHT = LocalTime.of(1, 30);

  private final ParkedForms forms;

  @Inject
  public RemoveParked(ParkedForms forms) {
    this.forms = forms;
  }

  @Override
  public JobName name() {
    return new JobName("remove-parked-forms", Lane.UPKEEP);
  }

  @Override
  public Optional<LocalTime> daily() {
    return Optional.of(AT_NIGHT);
  }

  @Override
  public void run(UUID subject) {
    forms.removeOld(Instant.now());
  }
}
