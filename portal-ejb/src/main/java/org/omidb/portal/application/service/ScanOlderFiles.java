package org.omidb.portal.application.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.omidb.portal.jobs.service.Job;
import org.omidb.portal.jobs.service.JobName;
import org.omidb.portal.jobs.service.Lane;

/**
 * Has the virus scanner look at files that came before there was one, some at a time, until it has
 * seen all; where none is configured there is nothing to do. It looks at them itself, one after the
 * other: as jobs of their own, thousands of them would wait before the mails and files of today.
 */
@ApplicationScoped
public class ScanOlderFiles implements Job {

  private static final Logger LOG = Logger.getLogger(ScanOlderFiles.class.getName());

  private static final Duration PAUSE = Duration.ofMinutes(15);

  /** At 5 MB a file, some minutes of a slow scanner, in one of the two threads of the lane. */
  static final int EACH_TIME = 50;

  /** After so many in vain the scanner is away, and the next wait for another time. */
  static final int IN_VAIN = 3;

  private final FileScans scans;
  private final ScanFile scan;

  @Inject
  public ScanOlderFiles(FileScans scans, ScanFile scan) {
    this.scans = scans;
    this.scan = scan;
  }

  @Override
  public JobName name() {
    return new JobName("scan-older-files", Lane.UPKEEP);
  }

  @Override
  public Optional<Duration> every() {
    return Optional.of(PAUSE);
  }

  @Override
  public void run(UUID subject) {
    int inVain = 0;
    for (var file : scans.older(EACH_TIME)) {
      if (!scanned(file) && ++inVain == IN_VAIN) {
        return;
      }
    }
  }

  /** A file that fails is left out for a while, so that it holds up no other. */
  private boolean scanned(UUID file) {
    try {
      scan.run(file);
      return true;
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "File " + file + " could not be scanned");
      scans.failed(file);
      return false;
    }
  }
}
