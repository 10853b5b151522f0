package org.omidb.portal.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.review.domain.Declaration.*;
import static org.omidb.portal.review.domain.ReviewScenario.*;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.ReviewOutcome;

/** Whom a review in a list waits for. */
class ReviewLineTest {

  private static final Instant OPENED = Instant.parse("2030-03-01T12:00:00Z");

  @Test
  void a_silent_member_is_asked_before_anything_else() {
    var line = open(member(MAYA, SILENT, false), member(MILO, FREE, false));
    assertThat(line.asks(MAYA)).isTrue();
    assertThat(line.waitsFor(MAYA)).isTrue();
    assertThat(line.asks(MILO)).isFalse();
    assertThat(line.asks(EVE)).isFalse();
  }

  @Test
  void a_chair_off_the_panel_is_asked_until_they_have_declared() {
    assertThat(open(member(MAYA, SILENT, false)).asks(CAROL)).isTrue();
    assertThat(open(member(CAROL, CHAIRING, false)).asks(CAROL)).isFalse();
  }

  @Test
  void it_waits_for_the_vote_of_a_member_without_an_interest() {
    var line =
        open(
            member(MAYA, FREE, false),
            member(MILO, FREE, true),
            member(MINA, CONFLICTED, false),
            member(CAROL, CHAIRING, false));
    assertThat(line.waitsFor(MAYA)).isTrue();
    assertThat(line.waitsFor(MILO)).isFalse();
    assertThat(line.waitsFor(MINA)).isFalse();
    assertThat(line.waitsFor(CAROL)).isFalse();
  }

  @Test
  void a_closed_one_asks_and_waits_for_nobody() {
    var closed = line(Optional.of(OPENED), member(MAYA, SILENT, false), member(MILO, FREE, false));
    assertThat(closed.open()).isFalse();
    assertThat(closed.asks(MAYA)).isFalse();
    assertThat(closed.waitsFor(MAYA)).isFalse();
    assertThat(closed.waitsFor(MILO)).isFalse();
    assertThat(closed.asks(CAROL)).isFalse();
  }

  @Test
  void free_is_who_has_declared_none_as_member_or_chair() {
    var line =
        open(
            member(MAYA, FREE, false),
            member(MILO, SILENT, false),
            member(MINA, CONFLICTED, false),
            member(CAROL, CHAIRING, false));
    assertThat(line.free(MAYA)).isTrue();
    assertThat(line.free(CAROL)).isTrue();
    assertThat(line.free(MILO)).isFalse();
    assertThat(line.free(MINA)).isFalse();
    assertThat(line.free(EVE)).isFalse();
  }

  @Test
  void a_chair_off_the_panel_has_no_seat_on_it() {
    var line =
        open(
            member(MAYA, FREE, true),
            member(MILO, CONFLICTED, false),
            member(CAROL, CHAIRING, false));
    assertThat(line.seats()).isEqualTo(2);
    assertThat(line.votes()).isEqualTo(1);
    assertThat(line.member(MILO)).contains(member(MILO, CONFLICTED, false));
    assertThat(line.member(EVE)).isEmpty();
  }

  private static PanelMember member(PersonId person, Declaration standing, boolean voted) {
    return new PanelMember(person, standing, voted);
  }

  private static ReviewLine open(PanelMember... panel) {
    return line(Optional.empty(), panel);
  }

  private static ReviewLine line(Optional<Instant> closed, PanelMember... panel) {
    return new ReviewLine(
        new ReviewId(new UUID(5, 5)),
        APPLICATION,
        CAROL,
        OPENED,
        closed,
        closed.map(when -> ReviewOutcome.APPROVE),
        List.of(panel));
  }
}
