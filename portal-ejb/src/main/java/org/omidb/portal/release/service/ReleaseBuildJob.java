package org.omidb.portal.release.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.omidb.portal.jobs.service.Job;
import org.omidb.portal.jobs.service.JobName;
import org.omidb.portal.jobs.service.Lane;
import org.omidb.portal.release.domain.BuildId;
import org.omidb.portal.release.domain.ReleaseCommand;
import org.omidb.portal.release.domain.ReleaseLine;
import org.omidb.portal.shared.domain.Caller;

/**
 * Builds a release, however often it takes. A store that is away, or a server that dies, lets the
 * queue run it again, and it goes on behind the last client that was finished; what can never
 * succeed is reported.
 */
@ApplicationScoped
public class ReleaseBuildJob implements Job {

  static final JobName NAME = new JobName("release-build", Lane.BUILD);

  private static final Logger LOG = Logger.getLogger(ReleaseBuildJob.class.getName());

  private final BuildLog log;
  private final ReleaseBuilder builder;
  private final Releases releases;

  @Inject
  public ReleaseBuildJob(BuildLog log, ReleaseBuilder builder, Releases releases) {
    this.log = log;
    this.builder = builder;
    this.releases = releases;
  }

  @Override
  public JobName name() {
    return NAME;
  }

  @Override
  public void run(UUID subject) throws IOException {
    var build = new BuildId(subject);
    var awaited = log.awaited(build);
    if (awaited.isPresent()) {
      build(build, awaited.get());
    }
  }

  private void build(BuildId build, ReleaseLine release) throws IOException {
    try {
      var contents = builder.build(build, release);
      releases.execute(
          Caller.PORTAL, release.id(), new ReleaseCommand.ReportBuilt(build, contents));
    } catch (BuildFailedException e) {
      LOG.log(Level.WARNING, "Build " + build + " of release " + release.id() + " failed", e);
      releases.execute(
          Caller.PORTAL, release.id(), new ReleaseCommand.ReportFailed(build, e.reason()));
    }
  }
}
