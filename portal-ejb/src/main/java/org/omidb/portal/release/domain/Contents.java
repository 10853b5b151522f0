package org.omidb.portal.release.domain;

import org.omidb.portal.shared.domain.Sha256;

/**
 * What a build has made, counted from the files themselves.
 *
 * @param manifest the hash of SHA256SUMS, and so of every file
 */
public record Contents(Sha256 manifest, long files, long bytes, Counts counts) {

  /** How many of each; two equal counts are how a release is held against its selection. */
  public record Counts(
      long clients, long episodes, long studies, long images, long lesions, long marks) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    public Counts plus(Counts more) {
      return new Counts(
          clients + more.clients,
          episodes + more.episodes,
          studies + more.studies,
          images + more.images,
          lesions + more.lesions,
          marks + more.marks);
    }
  }
}
