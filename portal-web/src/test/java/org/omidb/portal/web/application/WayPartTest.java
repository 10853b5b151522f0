package org.omidb.portal.web.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.web.application.WayPart.Step;
import org.omidb.portal.web.shared.Texts;

class WayPartTest {

  private final WayPart way = new WayPart(new Texts());

  @Test
  void what_is_behind_is_done_and_the_rest_ahead() {
    assertThat(way.of(Stage.UNDER_REVIEW))
        .containsExactly(
            new Step("Interest", true, false),
            new Step("Application", true, false),
            new Step("Review", false, true),
            new Step("Agreement", false, false),
            new Step("Data", false, false));
  }

  @Test
  void who_changes_an_application_is_at_the_application_again() {
    assertThat(way.of(Stage.CHANGING)).isEqualTo(way.of(Stage.DRAFTING));
    assertThat(way.of(Stage.CHANGING)).contains(new Step("Application", false, true));
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void an_application_is_at_one_place_or_at_its_end(Stage stage) {
    assertThat(way.of(stage).stream().filter(Step::current).count())
        .isEqualTo(stage.ended() ? 0 : 1);
  }
}
