package org.omidb.portal.jobs.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Runs the jobs of the queue. Every server has one; PostgreSQL decides who takes which job. */
@ApplicationScoped
public class Queue {

  @Inject @Any Instance<Job> jobs;
  @Inject DataSource database;
  @Inject FailedJobs failures;
  @Resource ManagedThreadFactory threads;

  private final List<LaneRunner> lanes = new ArrayList<>();

  /** Starts to take jobs, in all lanes. */
  public void start() {
    for (var lane : Lane.values()) {
      var waiting = jobs.stream().filter(job -> job.name().lane() == lane).toList();
      lanes.add(new LaneRunner(database, lane, waiting, failures, threads));
    }
    lanes.forEach(LaneRunner::start);
  }

  /** Stops to take jobs and waits a little for those under way; what is cut is run again. */
  public void stop() {
    lanes.parallelStream().forEach(LaneRunner::stop); // each may wait for a job under way
  }
}
