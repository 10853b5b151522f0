package org.omidb.portal.worklist.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.omidb.portal.jobs.service.Job;
import org.omidb.portal.jobs.service.JobName;
import org.omidb.portal.jobs.service.Lane;
import org.omidb.portal.shared.domain.ApplicationId;

/**
 * Writes the open steps and times of applications that have none, or such as an older rule gave:
 * after the update that brings them, after each that changes the rule, and when the command asks
 * for it. Each application is a transaction of its own, so that nobody waits for more than one.
 */
@ApplicationScoped
public class RewriteWorkItems implements Job {

  private static final Logger LOG = Logger.getLogger(RewriteWorkItems.class.getName());

  public static final JobName NAME = new JobName("rewrite-work-items", Lane.UPKEEP);

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private static final int EACH_TIME = 100;

  private final WorkItems items;

  @Inject
  public RewriteWorkItems(WorkItems items) {
    this.items = items;
  }

  @Override
  public JobName name() {
    return NAME;
  }

  @Override
  public Optional<Duration> every() {
    return Optional.of(PAUSE);
  }

  /** A second run finds nothing left to do but what failed, which holds up no other. */
  @Override
  public void run(UUID subject) {
    int failed = 0;
    var last = new ApplicationId(NOTHING_SPECIAL);
    for (var some = items.outdated(last, EACH_TIME);
        !some.isEmpty();
        some = items.outdated(last, EACH_TIME)) {
      for (var application : some) {
        failed += written(application) ? 0 : 1;
      }
      last = some.getLast();
    }
    if (failed > 0) {
      throw new IllegalStateException("Open steps of " + failed + " applications are not written");
    }
  }

  private boolean written(ApplicationId application) {
    try {
      items.writeAnew(application);
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "Open steps of " + application + " could not be written");
      return false;
    }
  }
}
