package org.omidb.portal.jobs.service;

/**
 * Which job, and the lane in which it waits.
 *
 * @param text its stored name: jobs that wait carry it
 */
public record JobName(String text, Lane lane) {

  @Override
  public String toString() {
    return text;
  }
}
