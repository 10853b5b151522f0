package org.omidb.portal.release.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.omidb.portal.jobs.service.Job;
import org.omidb.portal.jobs.service.JobName;
import org.omidb.portal.jobs.service.Lane;
import org.omidb.portal.release.domain.CheckId;
import org.omidb.portal.release.domain.ReleaseFile;
import org.omidb.portal.release.domain.ReleaseLine;

/**
 * Reads every file of a release and holds it against its hash, before anybody may fetch it. A store
 * that is away, or a server that dies, lets the queue run it again, and it goes on behind the last
 * files that it has looked at.
 */
@ApplicationScoped
public class ReleaseCheckJob implements Job {

  static final JobName NAME = new JobName("release-check", Lane.PUBLISH);

  private final CheckLog log;
  private final StoredFiles stored;
  private final Releases releases;

  @Inject
  public ReleaseCheckJob(CheckLog log, StoredFiles stored, Releases releases) {
    this.log = log;
    this.stored = stored;
    this.releases = releases;
  }

  @Override
  public JobName name() {
    return NAME;
  }

  @Override
  public void run(UUID subject) throws IOException {
    var check = new CheckId(subject);
    var awaited = log.awaited(check);
    if (awaited.isPresent()) {
      check(check, awaited.get());
    }
  }

  private void check(CheckId check, ReleaseLine release) throws IOException {
    for (var portion = log.next(check, release);
        !portion.isEmpty();
        portion = log.next(check, release)) {
      log.checked(check, portion, differing(release, portion));
    }
    long differing = log.progress(check).differing() + stored.strays(release.id()).size();
    releases.reportChecked(release.id(), check, differing);
  }

  private long differing(ReleaseLine release, List<ReleaseFile> portion) throws IOException {
    long differing = 0;
    for (var file : portion) {
      if (!stored.isAsListed(release.id(), file)) {
        differing++;
      }
    }
    return differing;
  }
}
