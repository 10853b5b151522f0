package org.omidb.portal.release.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.release.domain.CheckId;
import org.omidb.portal.release.domain.CheckProgress;
import org.omidb.portal.release.domain.ReleaseFile;
import org.omidb.portal.release.domain.ReleaseLine;
import org.omidb.portal.release.store.CheckStore;
import org.omidb.portal.release.store.FileStore;
import org.omidb.portal.release.store.ReleaseStore;

/** What a check writes down as it goes, a transaction at a time, so that it can be cut anywhere. */
@ApplicationScoped
@Transactional
public class CheckLog {

  private static final int PORTION = 20;

  private final ReleaseStore releases;
  private final CheckStore checks;
  private final FileStore files;

  @Inject
  public CheckLog(ReleaseStore releases, CheckStore checks, FileStore files) {
    this.releases = releases;
    this.checks = checks;
    this.files = files;
  }

  /** The release that waits for this check, if one does. */
  public Optional<ReleaseLine> awaited(CheckId check) {
    return releases.publishing(check);
  }

  /** The next files to look at, in the order of their paths; none at the end. */
  public List<ReleaseFile> next(CheckId check, ReleaseLine release) {
    return files.after(release.id(), checks.progress(check).through(), PORTION);
  }

  /** Those files have been looked at, and so many of them differ. */
  public void checked(CheckId check, List<ReleaseFile> portion, long differing) {
    checks.checked(
        check,
        portion.getLast().path(),
        portion.size(),
        portion.stream().mapToLong(ReleaseFile::bytes).sum(),
        differing);
  }

  public CheckProgress progress(CheckId check) {
    return checks.progress(check);
  }
}
