package org.omidb.portal.casefile.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.domain.Processing;

/**
 * An image with its marks.
 *
 * @param laterality left or right
 * @param view cc, mlo or other
 * @param stored whether there is a file: false for a made-up image without pixels
 */
public record CaseImage(
    Uid uid,
    Dimension dimension,
    Processing processing,
    Optional<String> manufacturer,
    Optional<String> model,
    Optional<String> laterality,
    Optional<String> view,
    Set<String> features,
    boolean stored,
    int columns,
    int rows,
    List<CaseMark> marks) {

  public CaseImage {
    features = Set.copyOf(features);
    marks = List.copyOf(marks);
  }

  /** What a person calls it, such as "Right MLO, processed". */
  public String title() {
    var side = laterality.map(it -> it.equals("left") ? "Left " : "Right ").orElse("");
    var name =
        switch (view.orElse("")) {
          case "cc" -> "CC";
          case "mlo" -> "MLO";
          case "other" -> side.isEmpty() ? "Another view" : "another view";
          default -> side.isEmpty() ? "View not recorded" : "view not recorded";
        };
    var kind = dimension == Dimension.THREE_D ? ", tomosynthesis" : "";
    return side + name + kind + ", " + processing.spoken();
  }
}
