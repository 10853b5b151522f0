package org.omidb.portal.jobs.service;

/**
 * Jobs of one lane wait for each other, those of different lanes never do: four long builds must
 * not keep a mail from leaving. Each lane has threads and a table of the queue of its own.
 */
public enum Lane {
  /** Mails: short, and somebody waits for each. */
  MAIL("job_mail", 2),

  /** Builds of releases, which take hours. */
  BUILD("job_build", 2),

  /** Checks of all files of a release by their hashes, before it is opened. */
  PUBLISH("job_publish", 2),

  /** Short work that comes by itself or that nobody waits for. */
  UPKEEP("scheduled_tasks", 2);

  private final String table;
  private final int threads;

  Lane(String table, int threads) {
    this.table = table;
    this.threads = threads;
  }

  /** The table in which its jobs wait. */
  String table() {
    return table;
  }

  /** How many of its jobs one server runs at once. */
  int threads() {
    return threads;
  }
}
