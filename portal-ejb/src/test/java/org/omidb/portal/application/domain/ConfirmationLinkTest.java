package org.omidb.portal.application.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ConfirmationLink.Dead;
import org.omidb.portal.application.domain.ConfirmationLink.Open;
import org.omidb.portal.application.domain.ConfirmationLink.Used;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.shared.domain.Reference;
import org.omidb.portal.shared.domain.Sha256;

class ConfirmationLinkTest {

  private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
  private static final Instant A_WEEK_AGO = NOW.minus(Duration.ofDays(7));
  private static final Reference OMI_42 = new Reference(Reference.Kind.OMI, 2026, 42);

  @Test
  void a_link_works_for_a_week() {
    var fresh = sent(A_WEEK_AGO.plusMillis(1));
    given(fresh).thenItIs(new Open(fresh));
    given(sent(A_WEEK_AGO)).thenItIs(new Dead());
  }

  @Test
  void a_used_link_gives_its_answer_for_a_week_from_its_use() {
    given(confirmed(A_WEEK_AGO.plusMillis(1))).thenItIs(new Used(OMI_42));
    given(confirmed(A_WEEK_AGO)).thenItIs(new Dead());
  }

  @Test
  void a_link_that_nobody_knows_is_dead() {
    new Given(Optional.empty(), Optional.empty()).thenItIs(new Dead());
  }

  @Test
  void what_waits_expires_when_its_link_does() {
    assertThat(sent(A_WEEK_AGO).expires()).isEqualTo(NOW);
  }

  private record Given(Optional<PendingInterest> waiting, Optional<ConfirmedInterest> confirmed) {
    void thenItIs(ConfirmationLink worth) {
      assertThat(ConfirmationLink.of(waiting, confirmed, NOW)).isEqualTo(worth);
    }
  }

  private static Given given(PendingInterest waiting) {
    return new Given(Optional.of(waiting), Optional.empty());
  }

  private static Given given(ConfirmedInterest confirmed) {
    return new Given(Optional.empty(), Optional.of(confirmed));
  }

  private static PendingInterest sent(Instant at) {
    return new PendingInterest(
        Sha256.of("the link"), new UUID(1, 2), 1, "val@example.org", Answers.NONE, at, false);
  }

  private static ConfirmedInterest confirmed(Instant at) {
    return new ConfirmedInterest(OMI_42, at);
  }
}
