package org.omidb.portal.figures.domain;

import java.time.Instant;
import java.util.Optional;
import org.omidb.portal.shared.domain.PersonId;

/**
 * Figures that were counted once and do not change afterwards.
 *
 * @param synthetic whether any of the women counted is made up
 * @param published when and by whom they were shown to the public, if they were
 */
public record Snapshot(
    SnapshotId id,
    Instant takenAt,
    Figures figures,
    boolean synthetic,
    Optional<Publication> published) {

  /** The women of the real database when its size was last published (August 2023). */
  public static final long FULL_SIZE = 153_418;

  /** When, and by whom. */
  public record Publication(Instant at, PersonId by) {}

  /**
   * Whether the figures stand for the real ones at another scale: shares and rows of a synthetic
   * catalogue of any other size are rounded to whole women and images.
   */
  public boolean approximate() {
    return isApproximate(figures, synthetic);
  }

  public static boolean isApproximate(Figures figures, boolean synthetic) {
    return synthetic && figures.totals().women() != FULL_SIZE;
  }

  public Snapshot publishedAt(Instant at, PersonId by) {
    return new Snapshot(id, takenAt, figures, synthetic, Optional.of(new Publication(at, by)));
  }
}
