package org.omidb.portal.profile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.profile.domain.TrainingKind.DATA_SECURITY;
import static org.omidb.portal.profile.domain.TrainingKind.GOOD_CLINICAL_PRACTICE;
import static org.omidb.portal.profile.domain.TrainingKind.RESEARCH_DATA;
import static org.omidb.portal.profile.domain.TrainingWarning.ENDED;
import static org.omidb.portal.profile.domain.TrainingWarning.FOURTEEN_DAYS;
import static org.omidb.portal.profile.domain.TrainingWarning.SIXTY_DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.profile.domain.TrainingStanding.Lapsed;
import org.omidb.portal.profile.domain.TrainingStanding.Untrained;
import org.omidb.portal.profile.domain.TrainingStanding.Valid;

/** Until when a training counts, and when its end is said. */
class TrainingStandingTest {

  private static final LocalDate DONE = LocalDate.of(2026, 3, 2);
  private static final LocalDate LAST = LocalDate.of(2027, 3, 1);

  @Test
  void nobody_is_trained_who_has_written_nothing_down() {
    assertThat(standing("2026-12-01T12:00:00Z")).isEqualTo(new Untrained());
  }

  @Test
  void a_training_is_valid_until_the_end_of_its_last_day_in_london() {
    var training = training(DATA_SECURITY, DONE);
    assertThat(standing("2027-03-01T23:59:59Z", training)).isEqualTo(new Valid(LAST));
    assertThat(standing("2027-03-02T00:00:00Z", training)).isEqualTo(new Lapsed(LAST));
    assertThat(new Valid(LAST).ends()).isEqualTo(Instant.parse("2027-03-02T00:00:00Z"));
    var summer = training(DATA_SECURITY, LocalDate.of(2026, 7, 2));
    var last = LocalDate.of(2027, 7, 1);
    assertThat(standing("2027-07-01T22:59:59Z", summer)).isEqualTo(new Valid(last));
    assertThat(standing("2027-07-01T23:00:00Z", summer)).isEqualTo(new Lapsed(last));
    assertThat(new Valid(last).ends()).isEqualTo(Instant.parse("2027-07-01T23:00:00Z"));
  }

  @Test
  void the_one_that_lasts_longest_counts() {
    var older = training(DATA_SECURITY, DONE.minusYears(2));
    var other = training(RESEARCH_DATA, DONE);
    assertThat(standing("2026-12-01T12:00:00Z", older, other)).isEqualTo(new Valid(LAST));
    assertThat(standing("2027-12-01T12:00:00Z", other, older)).isEqualTo(new Lapsed(LAST));
  }

  @Test
  void what_does_not_teach_handling_data_counts_for_nothing() {
    assertThat(standing("2026-12-01T12:00:00Z", training(GOOD_CLINICAL_PRACTICE, DONE)))
        .isEqualTo(new Untrained());
  }

  @Test
  void a_training_that_is_still_to_come_counts_for_nothing() {
    assertThat(standing("2026-03-01T12:00:00Z", training(DATA_SECURITY, DONE)))
        .isEqualTo(new Untrained());
    assertThat(standing("2026-03-02T12:00:00Z", training(DATA_SECURITY, DONE)))
        .isEqualTo(new Valid(LAST));
  }

  @Test
  void a_setting_says_for_how_long_a_kind_is_valid() {
    var months = new TrainingMonths(Map.of(DATA_SECURITY, 24));
    assertThat(
            TrainingStanding.of(
                List.of(training(DATA_SECURITY, DONE)),
                months,
                Instant.parse("2028-03-01T12:00:00Z")))
        .isEqualTo(new Valid(LocalDate.of(2028, 3, 1)));
    assertThat(months.months(RESEARCH_DATA)).isEqualTo(RESEARCH_DATA.usualMonths());
  }

  @Test
  void its_end_is_said_sixty_and_fourteen_days_before_and_afterwards() {
    assertThat(TrainingWarning.at(LAST, LAST.minusDays(61))).isEmpty();
    assertThat(TrainingWarning.at(LAST, LAST.minusDays(60))).contains(SIXTY_DAYS);
    assertThat(TrainingWarning.at(LAST, LAST.minusDays(15))).contains(SIXTY_DAYS);
    assertThat(TrainingWarning.at(LAST, LAST.minusDays(14))).contains(FOURTEEN_DAYS);
    assertThat(TrainingWarning.at(LAST, LAST)).contains(FOURTEEN_DAYS);
    assertThat(TrainingWarning.at(LAST, LAST.plusDays(1))).contains(ENDED);
  }

  @Test
  void each_warning_goes_once_and_none_about_what_had_ended_before_it_was_written_down() {
    var today = LAST.minusDays(30);
    assertThat(TrainingWarning.due(LAST, DONE, Set.of(), today)).contains(SIXTY_DAYS);
    assertThat(TrainingWarning.due(LAST, DONE, Set.of(SIXTY_DAYS), today)).isEmpty();
    var after = LAST.plusDays(3);
    assertThat(TrainingWarning.due(LAST, LAST, Set.of(), after)).contains(ENDED);
    assertThat(TrainingWarning.due(LAST, after, Set.of(), after)).isEmpty();
  }

  @Test
  void only_the_newest_of_a_kind_is_warned_of() {
    var older = training(DATA_SECURITY, DONE.minusYears(1));
    var newer = training(DATA_SECURITY, DONE);
    var other = training(GOOD_CLINICAL_PRACTICE, DONE.minusYears(1));
    assertThat(TrainingWarning.newest(List.of(older, other, newer))).containsExactly(newer, other);
  }

  @Test
  void a_training_lies_in_the_past_and_not_too_far_back() {
    assertThat(TrainingRules.problem(DONE, List.of(), DONE)).isEmpty();
    assertThat(TrainingRules.problem(DONE, List.of(), DONE.minusDays(1)))
        .contains(ProfileRefusal.NOT_IN_THE_PAST);
    assertThat(TrainingRules.problem(DONE, List.of(), DONE.plusYears(30))).isEmpty();
    assertThat(TrainingRules.problem(DONE, List.of(), DONE.plusYears(30).plusDays(1)))
        .contains(ProfileRefusal.NOT_IN_THE_PAST);
    assertThat(
            TrainingRules.problem(
                DONE, Collections.nCopies(50, training(DATA_SECURITY, DONE)), DONE))
        .contains(ProfileRefusal.TOO_MANY_TRAININGS);
    assertThat(
            TrainingRules.problem(
                DONE, Collections.nCopies(49, training(DATA_SECURITY, DONE)), DONE))
        .isEmpty();
  }

  @Test
  void the_same_training_is_one_of_its_kind_and_day() {
    var kept = List.of(training(DATA_SECURITY, DONE));
    assertThat(TrainingRules.isKept(DATA_SECURITY, DONE, kept)).isTrue();
    assertThat(TrainingRules.isKept(RESEARCH_DATA, DONE, kept)).isFalse();
    assertThat(TrainingRules.isKept(DATA_SECURITY, DONE.plusDays(1), kept)).isFalse();
  }

  @Test
  void details_are_kept_as_people_mean_them() {
    var details =
        new PersonDetails(" Reader  in\u200B imaging ", "https://orcid.org/000000021694233x");
    assertThat(details).isEqualTo(new PersonDetails("Reader in imaging", "0000-0002-1694-233X"));
    assertThat(details.problem()).isEmpty();
    assertThat(PersonDetails.NONE.problem()).isEmpty();
    assertThat(new PersonDetails("", "0000-0002-1694-2338").problem())
        .contains(ProfileRefusal.NOT_AN_ORCID);
    assertThat(new PersonDetails("", "me").problem()).contains(ProfileRefusal.NOT_AN_ORCID);
    assertThat(new PersonDetails("é".repeat(100), "").problem()).isEmpty();
    assertThat(new PersonDetails("é".repeat(101), "").problem())
        .contains(ProfileRefusal.JOB_TITLE_TOO_LONG);
  }

  private static TrainingStanding standing(String now, Training... all) {
    return TrainingStanding.of(Arrays.asList(all), TrainingMonths.USUAL, Instant.parse(now));
  }

  private static Training training(TrainingKind kind, LocalDate done) {
    return new Training(new UUID(1, done.toEpochDay()), kind, done, Instant.EPOCH);
  }
}
