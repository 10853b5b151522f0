package org.omidb.portal.application.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.jobs.service.Job;
import org.omidb.portal.jobs.service.JobName;
import org.omidb.portal.jobs.service.Lane;

/**
 * Removes once a day the expressions of interest that nobody has confirmed. Their links do not wait
 * for it: they are dead after their time.
 */
@ApplicationScoped
public class RemoveUnconfirmed implements Job {

  private static final LocalTime AT_NIGHT = LocalTime.of(1, 20);

  private final Confirmations confirmations;

  @Inject
  public RemoveUnconfirmed(Confirmations confirmations) {
    this.confirmations = confirmations;
  }

  @Override
  public JobName name() {
    return new JobName("remove-unconfirmed-interests", Lane.UPKEEP);
  }

  @Override
  public Optional<LocalTime> daily() {
    return Optional.of(AT_NIGHT);
  }

  @Override
  public void run(UUID subject) {
    confirmations.removeOld();
  }
}
