package org.omidb.portal.agreement.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.jobs.service.Job;
import org.omidb.portal.jobs.service.JobName;
import org.omidb.portal.jobs.service.Lane;

/**
 * Notes once a day which agreements have expired. Downloads do not wait for it: they end with the
 * last day by themselves.
 */
@ApplicationScoped
public class ExpireAgreements implements Job {

  private static final LocalTime AFTER_MIDNIGHT_IN_LONDON = LocalTime.of(1, 10);

  private final Agreements agreements;
  private final DrawingUp drawingUp;

  @Inject
  public ExpireAgreements(Agreements agreements, DrawingUp drawingUp) {
    this.agreements = agreements;
    this.drawingUp = drawingUp;
  }

  @Override
  public JobName name() {
    return new JobName("expire-agreements", Lane.UPKEEP);
  }

  @Override
  public Optional<LocalTime> daily() {
    return Optional.of(AFTER_MIDNIGHT_IN_LONDON);
  }

  @Override
  public void run(UUID subject) {
    agreements.overdue().forEach(drawingUp::expire);
  }
}
