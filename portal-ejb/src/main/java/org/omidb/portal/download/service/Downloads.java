package org.omidb.portal.download.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.download.domain.Admission;
import org.omidb.portal.download.domain.Bearer;
import org.omidb.portal.download.domain.ByteRange;
import org.omidb.portal.download.domain.Usage;
import org.omidb.portal.download.store.DownloadStore;
import org.omidb.portal.release.domain.Access;
import org.omidb.portal.release.domain.ReleaseFile;
import org.omidb.portal.release.service.ReleaseReading;
import org.omidb.portal.release.service.ReleasedContents;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReleaseId;

/** Lets people at files: the gate first, at every request, and a line for each in the log. */
@ApplicationScoped
@Transactional
public class Downloads {

  private final ReleaseReading releases;
  private final ReleasedContents contents;
  private final DownloadStore log;
  private final InstantSource clock;
  private final Event<FirstFetched> fetched;

  @Inject
  public Downloads(
      ReleaseReading releases,
      ReleasedContents contents,
      DownloadStore log,
      InstantSource clock,
      Event<FirstFetched> fetched) {
    this.releases = releases;
    this.contents = contents;
    this.log = log;
    this.clock = clock;
    this.fetched = fetched;
  }

  /**
   * Asks the gate.
   *
   * @param path what is asked for, for the log
   * @throws NotFoundException if the person may not even know of the release
   */
  public Admission admit(Bearer bearer, ReleaseId release, String path) {
    var line = releases.asUser(bearer.person(), release);
    var access =
        bearer.mayUse(line.agreement())
            ? releases.access(bearer.person(), line)
            : new Access.Closed(Access.Reason.OTHER_AGREEMENT);
    return switch (access) {
      case Access.Open open -> new Admission.Admitted(line.publishedAt().orElse(line.since()));
      case Access.Closed(var reason) -> {
        log.refused(clock.instant(), bearer.person(), release, path, reason);
        yield reason == Access.Reason.CONDITION_NOT_MET
            ? new Admission.Closed(reason, releases.agreement(line).openConditions())
            : new Admission.Closed(reason);
      }
    };
  }

  public Optional<ReleaseFile> find(ReleaseId release, String path) {
    return releases.file(release, path);
  }

  /** The next files in the order of their paths; from the beginning where nothing is named. */
  public List<ReleaseFile> filesAfter(ReleaseId release, String path, int atMost) {
    return releases.filesAfter(release, path, atMost);
  }

  /** Writes down what is about to be sent; of the first that somebody fetches, others hear. */
  public void served(PersonId person, ReleaseId release, String path, ByteRange range) {
    boolean first = !log.hasFetched(release, person);
    log.served(clock.instant(), person, release, path, range);
    if (first) {
      fetched.fire(new FirstFetched(release));
    }
  }

  /** An address of the store's own from which the file can be had for a minute, if it has any. */
  public Optional<URI> signedUrl(ReleaseId release, ReleaseFile file) {
    return contents.signedUrl(release, file);
  }

  /** The bytes of a range of the file; to be closed. */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public InputStream open(ReleaseId release, ReleaseFile file, ByteRange range) throws IOException {
    return contents.open(release, file, range.first(), range.length());
  }

  /** Who has fetched what, for the team. */
  public List<Usage> usage(Caller caller, ReleaseId release) {
    releases.read(caller, release);
    return log.usage(release);
  }
}
