package org.omidb.portal.release.domain;

import org.omidb.portal.shared.domain.Sha256;

/** One file of a release. */
public record ReleaseFile(String path, long bytes, Sha256 sha256) {

  /** A line of SHA256SUMS, as {@code sha256sum -c} reads it. */
  public String line() {
    return sha256 + "  " + path + "\n";
  }
}
