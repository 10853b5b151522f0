package org.omidb.portal.web.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.omidb.portal.casefile.domain.CaseImage;
import org.omidb.portal.casefile.domain.CaseMark;

/** What is drawn over an image, in the image's own pixels: the page scales both together. */
@Named
@ApplicationScoped
public class Overlays {

  /** A label is as high as this share of the image. */
  private static final int LINES = 26;

  /**
   * A mark with the place of its label.
   *
   * @param anchor which end of the label stands at {@code textX}
   */
  public record Overlay(CaseMark mark, int textX, int textY, String anchor) {}

  public List<Overlay> of(CaseImage image) {
    return image.marks().stream().map(mark -> overlay(image, mark)).toList();
  }

  /** Above the mark where there is room, and away from the nearer edge. */
  private static Overlay overlay(CaseImage image, CaseMark mark) {
    int size = fontSize(image);
    int y = mark.y1() > 2 * size ? mark.y1() - size / 2 : mark.y2() + size + size / 4;
    boolean onTheRight = mark.x1() + mark.x2() > image.columns();
    return new Overlay(
        mark,
        onTheRight ? mark.x2() : mark.x1(),
        Math.min(y, image.rows() - size / 4),
        onTheRight ? "end" : "start");
  }

  /** How high a label's letters are. */
  public static int fontSize(CaseImage image) {
    return Math.max(1, image.rows() / LINES);
  }

  /** For expressions, which call no static methods. */
  public int size(CaseImage image) {
    return fontSize(image);
  }

  /**
   * The outline of a breast for an image that has no pixels: from the chest wall, which is on the
   * left of a left breast, round to it again; in an oblique view it begins higher.
   */
  public String outline(CaseImage image) {
    double top = image.view().filter("mlo"::equals).isPresent() ? 0.02 : 0.14;
    double bottom = image.view().filter("mlo"::equals).isPresent() ? 0.90 : 0.86;
    return String.format(
        Locale.ROOT,
        "M %s C %s %s %s C %s %s %s",
        at(image, 0, top),
        at(image, 0.45, top + 0.02),
        at(image, 0.78, 0.32),
        at(image, 0.80, 0.52),
        at(image, 0.78, 0.72),
        at(image, 0.40, bottom - 0.02),
        at(image, 0, bottom));
  }

  /** A point by its share of depth from the chest wall and of height. */
  private static String at(CaseImage image, double depth, double height) {
    boolean mirrored = image.laterality().filter("right"::equals).isPresent();
    long x = Math.round(image.columns() * (mirrored ? 1 - depth : depth));
    return x + " " + Math.round(image.rows() * height);
  }

  /** What a screen reader says of the picture; the table of marks says the rest. */
  public String words(CaseImage image) {
    int marks = image.marks().size();
    var marked =
        switch (marks) {
          case 0 -> "no marks";
          case 1 -> "1 mark, described in the table";
          default -> marks + " marks, described in the table";
        };
    return image.title() + (image.stored() ? "" : ", made up, no pixel data") + ": " + marked;
  }
}
