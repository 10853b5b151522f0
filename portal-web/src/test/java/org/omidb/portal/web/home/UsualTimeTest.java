package org.omidb.portal.web.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.web.Unused.unused;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.web.shared.Texts;
import org.omidb.portal.worklist.domain.HonestTime;
import org.omidb.portal.worklist.domain.NextStep;
import org.omidb.portal.worklist.domain.TimedStage;
import org.omidb.portal.worklist.service.HonestTimes;

public class UsualTimeTest {

  @Test
  void half_of_them_are_told_beside_the_one_in_the_middle() {
    var usual = usual(Map.of(TimedStage.REVIEW, time(6, 9, 14)));
    var words =
        "A review usually takes 9 days (for half of the applications, between 6 days and 14 days).";
    assertThat(usual.stage(Stage.UNDER_REVIEW)).isEqualTo(words);
    assertThat(usual.step(NextStep.VOTE)).isEqualTo(words);
  }

  @Test
  void nothing_is_told_twice_and_hours_are_no_days() {
    assertThat(usual(Map.of(TimedStage.PANEL, time(1, 1, 1))).stage(Stage.SUBMITTED))
        .isEqualTo("Choosing a panel usually takes 1 day.");
    var hours = Duration.ofHours(11);
    var quick = new HonestTime(hours, hours, hours.plusHours(1), HonestTime.ENOUGH);
    assertThat(usual(Map.of(TimedStage.INTEREST, quick)).stage(Stage.INTERESTED))
        .isEqualTo(
            "An answer usually takes less than a day"
                + " (for half of the applications, between less than a day and 1 day).");
  }

  @ParameterizedTest
  @EnumSource(TimedStage.class)
  void each_stretch_has_words(TimedStage stage) {
    assertThat(new Texts().get("home.usual." + stage)).contains("{0}");
  }

  @Test
  void what_is_not_known_is_said_and_where_nobody_waits_nothing_is() {
    assertThat(usual(Map.of()).stage(Stage.APPROVED))
        .isEqualTo("How long this takes is not known yet.");
    assertThat(usual(Map.of()).stage(Stage.DRAFTING)).isEmpty();
    assertThat(usual(Map.of()).step(NextStep.COMPLETE_APPLICATION)).isEmpty();
  }

  private static HonestTime time(int lower, int median, int upper) {
    return new HonestTime(
        Duration.ofDays(lower), Duration.ofDays(median), Duration.ofDays(upper), HonestTime.ENOUGH);
  }

  public static UsualTime usual(Map<TimedStage, HonestTime> known) {
    return new UsualTime(
        new HonestTimes(unused()) {
          @Override
          public Optional<HonestTime> of(TimedStage stage) {
            return Optional.ofNullable(known.get(stage));
          }
        },
        new Texts());
  }
}
