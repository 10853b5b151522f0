package org.omidb.portal.mark;

import static org.omidb.portal.mark.domain.MarkFields.BENIGN_CLASS;
import static org.omidb.portal.mark.domain.MarkFields.CONSPICUITY;
import static org.omidb.portal.mark.domain.MarkFields.HEIGHT;
import static org.omidb.portal.mark.domain.MarkFields.ID;
import static org.omidb.portal.mark.domain.MarkFields.LESION;
import static org.omidb.portal.mark.domain.MarkFields.LINKED;
import static org.omidb.portal.mark.domain.MarkFields.MASS_CLASS;
import static org.omidb.portal.mark.domain.MarkFields.UNLINKED;
import static org.omidb.portal.mark.domain.MarkFields.WIDTH;
import static org.omidb.portal.mark.domain.MarkFields.X1;
import static org.omidb.portal.mark.domain.MarkFields.X2;
import static org.omidb.portal.mark.domain.MarkFields.Y1;
import static org.omidb.portal.mark.domain.MarkFields.Y2;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.omidb.portal.mark.domain.Conspicuity;
import org.omidb.portal.mark.domain.MarkFlag;

/**
 * A mark around a lesion of somebody who does not exist.
 *
 * @param lesion the lesion that it is drawn around, by the numbering of the marks
 * @param linked the number of the lesion in its episode; none if nobody has linked it
 */
public record MadeUpMark(int id, int lesion, OptionalInt linked, Place place, Look look) {

  /** Its corners, in pixels of the image. */
  public record Place(int x1, int y1, int x2, int y2) {}

  /**
   * What the expert has said of it.
   *
   * @param massClass the mass's margin; none if it is no mass
   * @param benignClass the kind of a benign calcification
   * @param flag what else it has
   */
  public record Look(
      Conspicuity conspicuity,
      boolean mass,
      Optional<String> massClass,
      Optional<String> benignClass,
      Optional<MarkFlag> flag) {}

  /** As the files have it: pixels are texts, a mass is 1, any other flag its own name. */
  public ObjectNode json() {
    var json = JsonNodeFactory.instance.objectNode();
    json.put(ID, id)
        .put(LESION, lesion)
        .put(LINKED, linked.isPresent() ? text(linked.getAsInt()) : UNLINKED)
        .put(X1, text(place.x1))
        .put(Y1, text(place.y1))
        .put(X2, text(place.x2))
        .put(Y2, text(place.y2))
        .put(WIDTH, text(place.x2 - place.x1))
        .put(HEIGHT, text(place.y2 - place.y1))
        .put(CONSPICUITY, look.conspicuity.text());
    if (look.mass) {
      json.put(MarkFlag.MASS.field(), 1);
    } else {
      json.putNull(MarkFlag.MASS.field());
    }
    json.put(MASS_CLASS, look.massClass.orElse(null));
    json.put(BENIGN_CLASS, look.benignClass.orElse(null));
    Arrays.stream(MarkFlag.values())
        .filter(each -> each != MarkFlag.MASS)
        .forEach(each ->
            json.put(
                each.field(), look.flag.filter(each::equals).map(MarkFlag::field).orElse(null)));
    return json;
  }

  private static String text(int number) {
    return Integer.toString(number);
  }
}
