package org.omidb.portal.release.service;

import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.shared.domain.ReleaseId;

/** Where the files of a release lie in the object store. */
final class ReleaseFolder {

  private static final ObjectKey RELEASES = new ObjectKey("releases");

  private ReleaseFolder() {}

  static ObjectKey of(ReleaseId release) {
    return RELEASES.resolve(release.toString());
  }

  static String path(ReleaseId release, ObjectKey key) {
    return key.value().substring(of(release).value().length() + 1);
  }
}
