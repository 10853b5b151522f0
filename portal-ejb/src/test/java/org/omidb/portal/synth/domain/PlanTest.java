package org.omidb.portal.synth.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.domain.Processing;
import org.omidb.portal.synth.domain.SyntheticWoman.Image;
import org.omidb.portal.synth.domain.SyntheticWoman.Mark;

class PlanTest {

  private static final CatalogueSize SMALL = CatalogueSize.scaled(0.01);

  private final Plan plan = Plan.of(SMALL, 7, 0);

  @Test
  void the_same_seed_makes_the_same_women() {
    assertThat(women(Plan.of(SMALL, 7, 0))).isEqualTo(women(plan));
  }

  @Test
  void another_seed_makes_other_women() {
    var others = women(Plan.of(SMALL, 8, 0));
    var same = women(plan);
    same.retainAll(others);
    assertThat(same).isEmpty();
  }

  @Test
  void a_woman_is_the_same_whoever_was_made_before_her() {
    var backwards = new HashSet<SyntheticWoman>();
    for (int number = SMALL.women() - 1; number >= 0; number--) {
      backwards.add(plan.woman(number));
    }
    assertThat(backwards).isEqualTo(women(plan));
  }

  @Test
  void names_lie_between_those_of_samples_and_those_that_releases_give_out() {
    long last = Plan.FIRST_NUMBER + CatalogueSize.MOST_WOMEN - 1L;
    assertThat(Plan.FIRST_NUMBER).isGreaterThan(100_000 + 10_000);
    assertThat(last).isLessThan(1_000_000);
    assertThat(plan.woman(0).name()).isEqualTo("demd200001");
  }

  @Test
  void uids_are_unique_and_valid() {
    var uids = new HashSet<String>();
    long count = 0;
    for (var woman : women(plan)) {
      for (var study : woman.studies()) {
        count += add(uids, study.uid());
        for (var series : study.series()) {
          count += add(uids, series.uid());
          for (var image : series.images()) {
            count += add(uids, image.uid());
          }
        }
      }
    }
    assertThat(uids).hasSize((int) count);
  }

  private static int add(Set<String> uids, String uid) {
    assertThat(uid).matches("[0-9]+(\\.(0|[1-9][0-9]*))*").hasSizeLessThanOrEqualTo(64);
    uids.add(uid);
    return 1;
  }

  @Test
  void marks_lie_inside_processed_mammograms_of_the_lesions_own_breast() {
    long marks = 0;
    for (var image : images()) {
      for (var mark : image.marks()) {
        marks++;
        assertThat(image.dimension()).isEqualTo(Dimension.TWO_D);
        assertThat(image.processing()).isEqualTo(Processing.PROCESSED);
        assertThat(mark.lesion().side()).isEqualTo(image.side());
        assertThat(isInside(mark, image)).as("%s", mark).isTrue();
      }
    }
    assertThat(marks).isPositive();
  }

  private static boolean isInside(Mark mark, Image image) {
    return 0 <= mark.x1()
        && mark.x1() < mark.x2()
        && mark.x2() <= image.columns()
        && 0 <= mark.y1()
        && mark.y1() < mark.y2()
        && mark.y2() <= image.rows();
  }

  @Test
  void a_file_is_as_large_as_its_pixels_say() {
    for (var image : images()) {
      long frame = 2L * image.columns() * image.rows();
      if (image.dimension() == Dimension.TWO_D) {
        assertThat(image.bytes()).isBetween(frame, frame + 20_000);
        assertThat(image.bytes()).isBetween(8_000_000L, 60_000_000L);
      } else {
        assertThat(image.bytes()).isBetween(5 * frame, 60 * frame);
      }
    }
  }

  @Test
  void tomosynthesis_is_done_when_a_screen_has_led_to_assessment() {
    for (var woman : women(plan)) {
      for (var study : woman.studies()) {
        if (PlannedFigures.images(study).getFirst().dimension() == Dimension.THREE_D) {
          var episode =
              woman.episodes().stream().filter(x -> x.id().equals(study.episode())).findFirst();
          assertThat(episode.orElseThrow().recalled()).isTrue();
          assertThat(study.date()).isAfter(episode.orElseThrow().opened());
        }
      }
    }
  }

  @Test
  void those_whose_images_are_drawn_are_a_mixture_and_their_images_small() {
    var drawn = Plan.of(SMALL, 7, 12);
    var women =
        IntStream.range(0, SMALL.women())
            .filter(drawn::hasPictures)
            .mapToObj(drawn::woman)
            .toList();
    assertThat(women).hasSize(12);
    assertThat(women)
        .allSatisfy(woman ->
            assertThat(woman.studies().stream().flatMap(x -> PlannedFigures.images(x).stream()))
                .allMatch(image -> image.rows() <= 256));
    var outcomes = new HashSet<>();
    women.forEach(woman -> woman.episodes().forEach(episode -> outcomes.add(episode.outcome())));
    assertThat(outcomes).hasSize(4);
  }

  @Test
  void a_catalogue_has_at_least_one_woman_and_no_more_than_there_are_numbers_for() {
    assertThatThrownBy(() -> new CatalogueSize(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CatalogueSize(CatalogueSize.MOST_WOMEN + 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<Image> images() {
    return women(plan).stream()
        .flatMap(woman -> woman.studies().stream())
        .flatMap(study -> PlannedFigures.images(study).stream())
        .toList();
  }

  private static Set<SyntheticWoman> women(Plan plan) {
    var women = new HashSet<SyntheticWoman>();
    for (int number = 0; number < plan.size().women(); number++) {
      women.add(plan.woman(number));
    }
    return women;
  }
}
