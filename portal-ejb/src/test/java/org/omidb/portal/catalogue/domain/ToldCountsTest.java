package org.omidb.portal.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Counts as they are told to the team, and as frozen ones are told to others. */
class ToldCountsTest {

  private static final Counts MANY = new Counts(101, 110, 129, 751);

  @Test
  void the_team_is_told_what_is_there_beside_every_value() {
    ExactCounts counts =
        question ->
            new ExactCounts.Exact(
                MANY, Map.of(Facet.GRADE, List.of(new ExactCounts.Cell("2", 3, 4, 16))));
    var told = SmallNumbers.exact(Criteria.ALL, List.of(Facet.GRADE, Facet.AGE), counts);
    assertThat(told.total()).isEqualTo(exact(101, 110, 129, 751));
    assertThat(told.tables())
        .containsExactly(
            new Disclosed.Table(
                Facet.GRADE,
                List.of(
                    new Disclosed.Cell(
                        "2", new Shown.Exact(3), new Shown.Exact(4), new Shown.Exact(16)))),
            new Disclosed.Table(Facet.AGE, List.of()));
    assertThat(SmallNumbers.exact(MANY)).isEqualTo(told.total());
  }

  @Test
  void others_are_told_of_a_frozen_question_only_where_its_parts_are_known() {
    var one = Criteria.ALL.with(Facet.TYPE, "malignant").with(Facet.GRADE, "3");
    assertThat(SmallNumbers.rounded(one, MANY))
        .isEqualTo(
            new ShownCounts(
                new Shown.Rounded(100, 20),
                new Shown.Rounded(120, 20),
                new Shown.Rounded(120, 20),
                new Shown.Rounded(1_000, 500)));
    var withheld = new Shown.Withheld();
    assertThat(SmallNumbers.rounded(one.with(Facet.GRADE, "2", "3"), MANY))
        .isEqualTo(new ShownCounts(withheld, withheld, withheld, withheld));
  }

  @Test
  void gigabytes_are_worked_out_of_every_way_in_which_images_are_told() {
    long average = 25_000_000;
    assertThat(SmallNumbers.gigabytes(new Shown.Exact(41), average)).isEqualTo(new Shown.Exact(2));
    assertThat(SmallNumbers.gigabytes(new Shown.None(), average)).isEqualTo(new Shown.None());
    assertThat(SmallNumbers.gigabytes(new Shown.Rounded(500_000, 500), average))
        .isEqualTo(new Shown.Rounded(13_000, 1));
    assertThat(SmallNumbers.gigabytes(new Shown.Between(40, 4_000), average))
        .isEqualTo(new Shown.Between(1, 100));
    assertThat(SmallNumbers.gigabytes(new Shown.FewerThan8(), average))
        .isEqualTo(new Shown.Withheld());
    assertThat(SmallNumbers.gigabytes(new Shown.Withheld(), average))
        .isEqualTo(new Shown.Withheld());
  }

  private static ShownCounts exact(long women, long episodes, long studies, long images) {
    return new ShownCounts(
        new Shown.Exact(women),
        new Shown.Exact(episodes),
        new Shown.Exact(studies),
        new Shown.Exact(images));
  }
}
