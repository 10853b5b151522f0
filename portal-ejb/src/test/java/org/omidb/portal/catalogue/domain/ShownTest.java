package org.omidb.portal.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

class ShownTest {

  private static final OptionalLong UNSAID = OptionalLong.empty();

  static final List<Arguments> EACH =
      List.of(
          told(new Shown.Exact(12_345), "12,345", OptionalLong.of(12_345), 12_345, "exact"),
          told(new Shown.None(), "none", OptionalLong.of(0), 0, "none"),
          told(new Shown.Rounded(1_020, 20), "1,020", OptionalLong.of(1_020), 1_020, "nearest-20"),
          told(new Shown.Between(0, 249), "fewer than 250", UNSAID, 249, "between"),
          told(new Shown.Between(1_010, 1_029), "1,010 to 1,029", UNSAID, 1_029, "between"),
          told(new Shown.FewerThan8(), "fewer than 8", UNSAID, 0, "fewer-than-8"),
          told(new Shown.Withheld(), "not shown", UNSAID, 0, "not-shown"));

  @ParameterizedTest
  @FieldSource("EACH")
  void each_way_of_telling_has_words_a_number_a_bar_and_a_precision(
      Shown shown, String text, OptionalLong number, long bar, String precision) {
    assertThat(shown.text()).isEqualTo(text);
    assertThat(shown.number()).isEqualTo(number);
    assertThat(shown.bar()).isEqualTo(bar);
    assertThat(shown.precision()).isEqualTo(precision);
  }

  /**
   * What can be worked out of each, together with a question of which nothing is known but seven.
   */
  @Test
  void together_they_lie_between_the_largest_and_the_sum() {
    var wide = all(new Shown.Exact(1_000_000));
    assertThat(together(wide, new Shown.Exact(5), new Shown.Exact(7)))
        .isEqualTo(new Shown.Between(7, 12));
    assertThat(together(wide, new Shown.None(), new Shown.Rounded(40, 20)))
        .isEqualTo(new Shown.Between(30, 49));
    assertThat(together(wide, new Shown.Rounded(20, 20), new Shown.FewerThan8()))
        .isEqualTo(new Shown.Between(8, 36));
    assertThat(together(wide, new Shown.Between(3, 9), new Shown.Between(4, 5)))
        .isEqualTo(new Shown.Between(4, 14));
    assertThat(together(wide, new Shown.Withheld(), new Shown.Exact(5)))
        .isEqualTo(new Shown.Between(5, 1_000_000));
    assertThat(together(wide, new Shown.Exact(5), new Shown.Withheld()))
        .isEqualTo(new Shown.Between(5, 1_000_000));
  }

  @Test
  void together_they_are_no_more_than_a_wider_question_finds() {
    assertThat(together(all(new Shown.Exact(10)), new Shown.Exact(5), new Shown.Exact(7)))
        .isEqualTo(new Shown.Between(7, 10));
    assertThat(together(all(new Shown.FewerThan8()), new Shown.Exact(5), new Shown.Exact(7)))
        .isEqualTo(new Shown.FewerThan8());
    assertThat(together(all(new Shown.Withheld()), new Shown.Exact(5), new Shown.Withheld()))
        .isEqualTo(new Shown.Withheld());
  }

  @Test
  void one_question_alone_is_told_as_it_is() {
    var alone = all(new Shown.Rounded(40, 20));
    assertThat(TogetherTold.of(List.of(alone), all(new Shown.FewerThan8()))).isEqualTo(alone);
  }

  private static Shown together(ShownCounts wider, Shown one, Shown other) {
    var told = TogetherTold.of(List.of(all(one), all(other)), wider);
    assertThat(List.of(told.episodes(), told.studies(), told.images())).containsOnly(told.women());
    return told.women();
  }

  private static ShownCounts all(Shown each) {
    return new ShownCounts(each, each, each, each);
  }

  private static Arguments told(
      Shown shown, String text, OptionalLong number, long bar, String precision) {
    return Arguments.of(shown, text, number, bar, precision);
  }
}
