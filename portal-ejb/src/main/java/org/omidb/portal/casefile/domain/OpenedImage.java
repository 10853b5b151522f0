package org.omidb.portal.casefile.domain;

import java.util.List;
import java.util.Optional;

/**
 * An image with the case that it belongs to, and what its file says of it.
 *
 * @param frames how many planes it has
 * @param obstacle why it cannot be drawn, where that is known from the header
 */
public record OpenedImage(
    CaseFile file,
    CaseStudy study,
    CaseImage image,
    List<HeaderField> fields,
    int frames,
    Optional<String> obstacle) {

  public OpenedImage {
    fields = List.copyOf(fields);
  }
}
