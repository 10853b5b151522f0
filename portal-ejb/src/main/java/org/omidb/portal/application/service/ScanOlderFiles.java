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
 * Has the virus scanner look at files that came before there was one, some each night, until it has
 * seen all; where none is configured there is nothing to do.
 */
@ApplicationScoped
public class ScanOlderFiles implements Job {

  private static final LocalTime AT_NIGHT = LocalTime.of(2, 40);

  /** At 5 MB a file, two hours of a slow scanner. */
  private static final int EACH_NIGHT = 2_000;

  private final FileScans scans;

  @Inject
  public ScanOlderFiles(FileScans scans) {
    this.scans = scans;
  }

  @Override
  public JobName name() {
    return new JobName("scan-older-files", Lane.UPKEEP);
  }

  @Override
  public Optional<LocalTime> daily() {
    return Optional.of(AT_NIGHT);
  }

  @Override
  public void run(UUID subject) {
    scans.beginOlder(EACH_NIGHT);
  }
}
