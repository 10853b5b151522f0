package org.omidb.portal.casefile.domain;

import java.util.List;

/**
 * A rectangle that an expert drew, in pixels of the image from its top left.
 *
 * @param lesions the names of the lesions of the episode that it is linked to
 * @param facts what the expert said of it
 */
public record CaseMark(
    String name, int x1, int y1, int x2, int y2, List<String> lesions, List<String> facts) {

  public CaseMark {
    lesions = List.copyOf(lesions);
    facts = List.copyOf(facts);
  }

  public int width() {
    return x2 - x1;
  }

  public int height() {
    return y2 - y1;
  }

  /** What stands beside the rectangle. */
  public String label() {
    return lesions.isEmpty() ? name : name + ", lesion " + String.join(" and ", lesions);
  }
}
