package org.omidb.portal.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.omidb.portal.casefile.domain.CaseImage;
import org.omidb.portal.casefile.domain.CaseMark;
import org.omidb.portal.casefile.domain.Uid;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.domain.Processing;
import org.omidb.portal.web.casefile.Overlays.Overlay;

/** Where labels stand, and what stands in place of pixels. */
class OverlaysTest {

  private final Overlays overlays = new Overlays();

  private static CaseImage image(String side, boolean stored, CaseMark... marks) {
    return new CaseImage(
        new Uid("1.2.3"),
        Dimension.TWO_D,
        Processing.PROCESSED,
        Optional.empty(),
        Optional.empty(),
        Optional.of(side),
        Optional.of("mlo"),
        Set.of(),
        stored,
        2000,
        2600,
        List.of(marks));
  }

  private static CaseMark mark(int x1, int y1) {
    return new CaseMark("7", x1, y1, x1 + 100, y1 + 100, List.of("1", "2"), List.of());
  }

  @Test
  void a_label_stands_above_its_mark_and_below_where_there_is_no_room() {
    var high = mark(300, 10);
    var low = mark(300, 2000);

    assertThat(overlays.of(image("left", true, high, low)))
        .containsExactly(
            new Overlay(high, 300, 235, "start"), new Overlay(low, 300, 1950, "start"));
    assertThat(high.label()).isEqualTo("7, lesion 1 and 2");
  }

  @Test
  void a_label_on_the_right_runs_to_the_left() {
    var mark = mark(1800, 2000);

    assertThat(overlays.of(image("left", true, mark)))
        .containsExactly(new Overlay(mark, 1900, 1950, "end"));
  }

  @Test
  void an_outline_begins_at_the_chest_wall() {
    assertThat(overlays.outline(image("left", false))).startsWith("M 0 52 ").endsWith(" 0 2340");
    assertThat(overlays.outline(image("right", false))).startsWith("M 2000 52 ");
  }

  @Test
  void words_say_how_many_marks_there_are_and_what_is_made_up() {
    assertThat(overlays.words(image("left", true))).isEqualTo("Left MLO, processed: no marks");
    assertThat(overlays.words(image("right", false, mark(1, 1))))
        .isEqualTo("Right MLO, processed, made up, no pixel data: 1 mark, described in the table");
  }

  @Test
  void a_picture_of_words_breaks_its_lines_and_is_xml() {
    assertThat(
            WordsPicture.picture("its pixels are <encoded> in a way that the portal does not draw"))
        .startsWith("<svg xmlns=")
        .contains(">This image cannot be drawn:</text>")
        .contains(">its pixels are &lt;encoded&gt; in a way</text>")
        .contains(">that the portal does not draw</text></svg>")
        .doesNotContain("\n<rect");
  }
}
