package org.omidb.portal.jobs.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.omidb.portal.jobs.domain.FailedJob;
import org.omidb.portal.jobs.store.FailureStore;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;

/** The jobs that did not get done, for those who can do something about it. */
@ApplicationScoped
@Transactional
public class FailedJobs {

  private static final Logger LOG = Logger.getLogger(FailedJobs.class.getName());

  private final FailureStore store;
  private final Jobs queue;
  private final Instance<Job> all;
  private final Event<JobGivenUp> happened;
  private final InstantSource clock;

  @Inject
  public FailedJobs(
      FailureStore store,
      Jobs queue,
      @Any Instance<Job> all,
      Event<JobGivenUp> happened,
      InstantSource clock) {
    this.store = store;
    this.queue = queue;
    this.all = all;
    this.happened = happened;
    this.clock = clock;
  }

  /** Given-up jobs first, then those that are still tried, each with the newest first. */
  public List<FailedJob> list(Caller caller) {
    if (!caller.hasAny(Role.ADMINISTRATOR, Role.AUDITOR)) {
      throw new NotFoundException("Jobs");
    }
    return store.all();
  }

  /** How many there are, for whom {@link #list} is. */
  public long count(Caller caller) {
    return caller.hasAny(Role.ADMINISTRATOR, Role.AUDITOR) ? store.all().size() : 0;
  }

  /**
   * Puts a given-up job on the queue again, or lets one that waits for its next try run now. Asking
   * twice is no fault.
   *
   * @throws NotFoundException if the caller is no administrator, or there is no such job
   */
  public void tryAgain(Caller caller, String job, UUID subject) {
    if (!caller.has(Role.ADMINISTRATOR)) {
      throw new NotFoundException("Job");
    }
    again(caller, named(job), subject);
  }

  /** As {@link #tryAgain}, where a feature has asked for permission already. */
  public void again(Caller caller, JobName job, UUID subject) {
    if (store.remove(job.text(), subject)) {
      queue.enqueue(job, subject);
    } else {
      queue.hurry(job, subject);
    }
    LOG.log(
        Level.INFO, "{0} lets {1} {2} be tried again", new Object[] {caller.id(), job, subject});
  }

  /** Writes down that a job is tried no more, and tells of it. */
  void giveUp(JobName job, UUID subject, int tries, String reason) {
    store.add(new FailedJob(job.text(), subject, tries, reason, clock.instant()));
    happened.fire(new JobGivenUp(job.text(), subject, reason));
    LOG.log(
        Level.WARNING,
        "{0} {1} was given up after {2} tries: {3}",
        new Object[] {job, subject, tries, reason});
  }

  private JobName named(String text) {
    return all.stream()
        .map(Job::name)
        .filter(name -> name.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("Job"));
  }
}
