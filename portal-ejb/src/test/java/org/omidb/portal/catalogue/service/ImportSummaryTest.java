package org.omidb.portal.catalogue.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.catalogue.service.ClientRefusal.Reason.DICOM_TRUNCATED;
import static org.omidb.portal.catalogue.service.ClientRefusal.Reason.MARK_OUTSIDE;
import static org.omidb.portal.catalogue.service.ClientRefusal.Reason.SITE_MISSING;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.omidb.portal.catalogue.service.ClientRefusal.Reason;

class ImportSummaryTest {

  @Test
  void the_reason_that_refused_most_women_stands_first_and_ties_keep_their_order() {
    var summary = of(DICOM_TRUNCATED, MARK_OUTSIDE, SITE_MISSING, MARK_OUTSIDE);

    assertThat(summary.text())
        .isEqualTo("9 clients read: 5 stored (1 of them replaced), 0 unchanged, 4 refused");
    assertThat(summary.details())
        .containsExactly(
            "  2 x " + MARK_OUTSIDE.text(),
            "  1 x " + SITE_MISSING.text(),
            "  1 x " + DICOM_TRUNCATED.text());
  }

  @Test
  void an_import_that_refused_nobody_has_no_more_to_say() {
    assertThat(of().details()).isEmpty();
  }

  @Test
  void what_the_folder_calls_things_reaches_no_terminal_raw() {
    var refusal =
        new BrokenClientException(
                Reason.WRONG_SHAPE, "nbss.json/\u001b[2J\u0007\n\u202e\u009b1;31mx")
            .of("demd1");

    assertThat(refusal.text()).matches("[\\x20-\\x7e]+").contains("nbss.json/?[2J???");
  }

  @Test
  void what_was_taken_for_what_is_told_in_one_line_for_each_kind_of_file() {
    var taken = new Taken();
    taken.note("DATA", "data");
    taken.note("images", "images");
    for (var image : List.of("1", "2", "2", "3")) {
      taken.note("demd1", "image", "images/" + image + ".dcm", "images/demd1/9/" + image + ".dcm");
    }
    taken.note("demd2", "nbss", "data/demd2/NBSS_\u001bdemd2.json", "data/demd2/nbss_demd2.json");

    assertThat(taken.all())
        .extracting(TakenAs::text)
        .containsExactly(
            "DATA taken as data",
            "demd1: images/1.dcm taken as images/demd1/9/1.dcm, and 2 more of her files likewise",
            "demd2: data/demd2/NBSS_?demd2.json taken as data/demd2/nbss_demd2.json");
  }

  @Test
  void a_place_of_any_length_is_told_in_a_line() {
    var refusal = new BrokenClientException(Reason.WRONG_SHAPE, "x".repeat(1_000_000)).of("demd1");

    assertThat(refusal.where().length()).isLessThan(500);
  }

  @Test
  void images_left_out_are_counted_behind_the_refused_women() {
    var image = new LeftOutImage("demd1", DICOM_TRUNCATED, "images/demd1/1.2/1.2.3.dcm");
    var summary = new ImportSummary(9, 9, 0, 0, List.of(), List.of(image, image), List.of(), 0);

    assertThat(summary.details())
        .containsExactly("  2 x an image left out: " + DICOM_TRUNCATED.text());
    assertThat(image.text()).startsWith("demd1: an image was left out: ").endsWith("1.2.3.dcm)");
  }

  private static ImportSummary of(Reason... reasons) {
    var refusals = new ArrayList<ClientRefusal>();
    for (var reason : reasons) {
      refusals.add(new ClientRefusal("demd" + refusals.size(), reason, "data"));
    }
    return new ImportSummary(9, 9 - reasons.length, 1, 0, refusals, List.of(), List.of(), 0);
  }
}
