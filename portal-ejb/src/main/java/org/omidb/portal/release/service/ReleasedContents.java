package org.omidb.portal.release.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.release.domain.ReleaseFile;
import org.omidb.portal.shared.domain.ReleaseId;

/** The bytes of a release's files, for whoever has asked the gate. */
@ApplicationScoped
public class ReleasedContents {

  /** Long enough to begin with, too short to be passed on. */
  private static final Duration SIGNED_FOR = Duration.ofSeconds(60);

  private final ObjectStore objects;

  @Inject
  public ReleasedContents(ObjectStore objects) {
    this.objects = objects;
  }

  public Optional<URI> signedUrl(ReleaseId release, ReleaseFile file) {
    return objects.signedUrl(key(release, file), SIGNED_FOR);
  }

  public InputStream open(ReleaseId release, ReleaseFile file, long offset, long length)
      throws IOException {
    return objects.open(key(release, file), offset, length);
  }

  private static ObjectKey key(ReleaseId release, ReleaseFile file) {
    return ReleaseFolder.of(release).resolve(file.path());
  }
}
