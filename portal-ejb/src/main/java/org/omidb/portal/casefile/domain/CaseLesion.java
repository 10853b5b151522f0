package org.omidb.portal.casefile.domain;

import java.util.List;
import java.util.Optional;
import org.omidb.portal.catalogue.domain.CaseType;

/**
 * A lesion, with the marks that are linked to it.
 *
 * @param side L or R
 * @param type malignant or benign, where the source says enough
 * @param facts what is known of it, in words
 */
public record CaseLesion(
    String episode,
    String name,
    String side,
    Optional<CaseType> type,
    List<CaseEvent.Fact> facts,
    List<MarkOn> marks) {

  public CaseLesion {
    facts = List.copyOf(facts);
    marks = List.copyOf(marks);
  }

  /** A mark, and the image that it is on. */
  public record MarkOn(String mark, CaseImage image) {}
}
