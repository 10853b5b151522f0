package org.omidb.portal.application.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import org.omidb.portal.jobs.service.Job;
import org.omidb.portal.jobs.service.JobName;
import org.omidb.portal.jobs.service.Lane;

/**
 * Erases the bytes of a file that somebody has taken out of a draft, once that is certain: the
 * store of objects knows no transaction that could bring them back.
 */
@ApplicationScoped
public class EraseRemovedFile implements Job {

  static final JobName NAME = new JobName("erase-file", Lane.UPKEEP);

  private final FileErasure files;

  @Inject
  public EraseRemovedFile(FileErasure files) {
    this.files = files;
  }

  @Override
  public JobName name() {
    return NAME;
  }

  @Override
  public void run(UUID file) throws IOException {
    files.eraseRemoved(file);
  }
}
