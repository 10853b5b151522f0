package org.omidb.portal.casefile.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A study with its images, in the order in which they hang: processed first, right before left.
 *
 * @param densityHeld whether its breast density is known, which needs further approval to be shared
 */
public record CaseStudy(
    Uid uid,
    LocalDate date,
    Optional<String> episode,
    boolean densityHeld,
    List<CaseImage> images) {

  public CaseStudy {
    images = List.copyOf(images);
  }

  public long marks() {
    return images.stream().mapToLong(image -> image.marks().size()).sum();
  }
}
