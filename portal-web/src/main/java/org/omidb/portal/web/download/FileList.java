package org.omidb.portal.web.download;

import org.omidb.portal.release.domain.ReleaseFile;
import org.omidb.portal.shared.domain.ReleaseId;

/** The lists from which stock tools fetch a whole release: stable addresses, never signed ones. */
final class FileList {

  private final String files;

  FileList(String baseUrl, ReleaseId release) {
    this.files = baseUrl + "/download/releases/" + release + "/files/";
  }

  /** The entry of a file in the list of that kind. */
  String entry(DownloadAddress.Kind kind, ReleaseFile file) {
    var url = files + file.path();
    return switch (kind) {
      case SUMS -> file.line();
      case MANIFEST ->
          url + "\n  out=" + file.path() + "\n  checksum=sha-256=" + file.sha256() + "\n";
      case FILE, SHELL, POWERSHELL -> throw new IllegalArgumentException(kind + " is no list");
    };
  }
}
