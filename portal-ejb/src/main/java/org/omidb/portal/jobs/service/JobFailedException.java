package org.omidb.portal.jobs.service;

/** A job's own failure, which the queue writes down before it tries again. */
public class JobFailedException extends RuntimeException {
  public JobFailedException(String job, Exception cause) {
    super(job + " failed", cause);
  }
}
