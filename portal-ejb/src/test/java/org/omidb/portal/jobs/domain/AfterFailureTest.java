package org.omidb.portal.jobs.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AfterFailureTest {

  final Exception passing = new IOException("away");

  @Test
  void what_may_succeed_later_is_tried_at_ever_longer_intervals() {
    assertThat(IntStream.of(0, 1, 2, 8, 9, 1_000).mapToObj(n -> AfterFailure.of(passing, n)))
        .containsExactly(again(1), again(2), again(4), again(256), again(300), again(300));
  }

  @Test
  void what_can_never_succeed_is_given_up_at_once() {
    assertThat(AfterFailure.of(new FinalFailureException("ADDRESS_REFUSED", passing), 0))
        .isEqualTo(new AfterFailure.GiveUp("ADDRESS_REFUSED"));
  }

  @Test
  void what_fails_for_days_is_given_up_as_well() {
    assertThat(AfterFailure.of(passing, AfterFailure.MOST_TRIES - 2)).isEqualTo(again(300));
    assertThat(AfterFailure.of(passing, AfterFailure.MOST_TRIES - 1))
        .isEqualTo(new AfterFailure.GiveUp(FailedJob.TOO_OFTEN));
    assertThat(AfterFailure.LONGEST_WAIT.multipliedBy(AfterFailure.MOST_TRIES))
        .isBetween(Duration.ofDays(5), Duration.ofDays(6));
  }

  private static AfterFailure again(long seconds) {
    return new AfterFailure.Again(Duration.ofSeconds(seconds));
  }

  @Test
  void a_job_that_is_still_tried_is_not_given_up() {
    assertThat(failed(FailedJob.TRYING).givenUp()).isFalse();
    assertThat(failed(FailedJob.TOO_OFTEN).givenUp()).isTrue();
  }

  private static FailedJob failed(String reason) {
    return new FailedJob("mail", new java.util.UUID(0, 1), 3, reason, java.time.Instant.EPOCH);
  }
}
