package org.omidb.portal.release.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.release.domain.BuildId;
import org.omidb.portal.release.domain.Contents;
import org.omidb.portal.release.domain.Contents.Counts;
import org.omidb.portal.release.domain.HeldBack;
import org.omidb.portal.release.domain.ReleaseFile;
import org.omidb.portal.release.domain.ReleaseLine;
import org.omidb.portal.release.domain.ReleaseState;
import org.omidb.portal.release.store.BuildStore;
import org.omidb.portal.release.store.FileStore;
import org.omidb.portal.release.store.ReleaseStore;
import org.omidb.portal.shared.domain.ReleaseId;

/** What a build writes down as it goes, a transaction at a time, so that it can be cut anywhere. */
@ApplicationScoped
@Transactional
public class BuildLog {

  private final ReleaseStore releases;
  private final BuildStore builds;
  private final FileStore files;
  private final StoredFiles stored;
  private final InstantSource clock;

  @Inject
  public BuildLog(
      ReleaseStore releases,
      BuildStore builds,
      FileStore files,
      StoredFiles stored,
      InstantSource clock) {
    this.releases = releases;
    this.builds = builds;
    this.files = files;
    this.stored = stored;
    this.clock = clock;
  }

  /** The release, if this build is the one that it waits for. */
  public Optional<ReleaseLine> awaited(BuildId build) {
    return releases.building(build).filter(line -> line.state() == ReleaseState.BUILDING);
  }

  /** Begins, or goes on; the list of an earlier attempt is forgotten at the beginning. */
  public Set<Long> begin(BuildId build, ReleaseId release, long clients) {
    if (builds.begin(build, clients, clock.instant())) {
      files.deleteAll(release);
    }
    return builds.done(build);
  }

  /** Images of a client that can never leave. Said again by a build that goes on. */
  public void heldBack(BuildId build, Collection<HeldBack> images) {
    images.forEach(image -> builds.heldBack(build, image));
  }

  /** All files of a client lie in the store, checked. */
  public void clientDone(
      BuildId build,
      ReleaseId release,
      long number,
      Counts counts,
      Collection<ReleaseFile> written) {
    files.put(release, written);
    builds.clientDone(build, number, counts);
  }

  /** What the build has made, counted once everything is done. */
  public Contents contents(BuildId build, ReleaseId release) {
    builds.checked(build, clock.instant());
    var size = files.size(release);
    return new Contents(stored.manifest(release), size.files(), size.bytes(), builds.counts(build));
  }
}
