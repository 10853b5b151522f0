package org.omidb.portal.application.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import org.omidb.portal.application.domain.ScanAnswer;
import org.omidb.portal.jobs.service.Job;
import org.omidb.portal.jobs.service.JobName;
import org.omidb.portal.jobs.service.Lane;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.shared.domain.ApplicationId;

/**
 * Has the virus scanner look at a file that was uploaded. While it is away the file waits, and the
 * queue tries again; one from before there was a scanner can be read meanwhile.
 */
@ApplicationScoped
public class ScanFile implements Job {

  static final JobName NAME = new JobName("scan-file", Lane.UPKEEP);

  private final FileScans scans;
  private final VirusScanner scanner;
  private final ObjectStore objects;

  @Inject
  public ScanFile(FileScans scans, VirusScanner scanner, ObjectStore objects) {
    this.scans = scans;
    this.scanner = scanner;
    this.objects = objects;
  }

  @Override
  public JobName name() {
    return NAME;
  }

  @Override
  public void run(UUID file) throws IOException {
    var id = scans.unseenIn(file);
    if (id.isEmpty()) {
      return;
    }
    if (!scanner.isConfigured()) {
      scans.unasked(file);
      return;
    }
    switch (asked(id.get(), file)) {
      case ScanAnswer.Clean() -> scans.clean(file);
      case ScanAnswer.Infected found -> scans.infected(file, found);
      case ScanAnswer.NotScanned() -> {
        scans.failed(file);
        throw new IOException("The virus scanner could not look at file " + file);
      }
    }
  }

  private ScanAnswer asked(ApplicationId id, UUID file) throws IOException {
    try (var content = objects.open(Attachments.key(id, file))) {
      return scanner.scan(content);
    } catch (IOException e) {
      scans.failed(file);
      throw e;
    }
  }
}
