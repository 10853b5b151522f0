package org.omidb.portal.application.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import org.omidb.portal.jobs.service.Job;
import org.omidb.portal.jobs.service.JobName;
import org.omidb.portal.jobs.service.Lane;
import org.omidb.portal.shared.domain.ApplicationId;

/** Deletes at once what one application that has ended leaves behind, its files among it. */
@ApplicationScoped
public class ClearLeftovers implements Job {

  public static final JobName NAME = new JobName("clear-leftovers", Lane.UPKEEP);

  private final Leftovers leftovers;

  @Inject
  public ClearLeftovers(Leftovers leftovers) {
    this.leftovers = leftovers;
  }

  @Override
  public JobName name() {
    return NAME;
  }

  /** A second run finds nothing left to do. */
  @Override
  public void run(UUID application) throws IOException {
    clear(new ApplicationId(application));
  }

  /** First each file, then the words, each in a transaction of its own. */
  void clear(ApplicationId ended) throws IOException {
    for (var file : leftovers.files(ended)) {
      leftovers.deleteFile(ended, file);
    }
    leftovers.deleteWords(ended);
  }
}
