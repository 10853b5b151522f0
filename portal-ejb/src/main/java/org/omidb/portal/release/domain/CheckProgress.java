package org.omidb.portal.release.domain;

/**
 * How far the check of a release's files has come.
 *
 * @param through the last path that was looked at; empty before the first
 * @param differing how many of the files so far are missing or have other bytes
 */
public record CheckProgress(String through, long files, long bytes, long differing) {

  /** In whole per cent of the release's bytes. */
  public int percent(long ofBytes) {
    return ofBytes == 0 ? 0 : (int) Math.min(100, bytes * 100 / ofBytes);
  }
}
