package org.omidb.portal.application.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.Expiry.Step;
import org.omidb.portal.testing.Seeds;

/** When drafts and invitations that wait for nobody end, and what is said before. */
class ExpiryTest {

  private static final LocalDate TOUCHED = LocalDate.of(2026, 11, 29);
  private static final int DAYS = 180;
  private static final LocalDate LAST = TOUCHED.plusDays(DAYS);

  @Test
  void a_draft_waits_is_warned_of_twice_and_ends_after_its_last_day() {
    var draft = draft();
    assertThat(draft.due(LAST.minusDays(29))).isEqualTo(Step.WAIT);
    assertThat(draft.due(LAST.minusDays(28))).isEqualTo(Step.WARN);
    var once = draft.warnedOn(LAST.minusDays(28));
    assertThat(once.end()).isEqualTo(LAST);
    assertThat(once.due(LAST.minusDays(8))).isEqualTo(Step.WAIT);
    assertThat(once.due(LAST.minusDays(7))).isEqualTo(Step.WARN);
    var twice = once.warnedOn(LAST.minusDays(7));
    assertThat(twice.due(LAST)).isEqualTo(Step.WAIT);
    assertThat(twice.due(LAST.plusDays(1))).isEqualTo(Step.END);
  }

  @Test
  void it_is_near_its_end_once_somebody_was_warned() {
    assertThat(draft().isNear()).isFalse();
    assertThat(draft().warnedOn(LAST).isNear()).isTrue();
  }

  @Test
  void a_portal_that_was_down_warns_later_and_ends_it_later() {
    var late = LAST.plusDays(100);
    var once = draft().warnedOn(late);
    assertThat(once.end()).isEqualTo(late.plusDays(28));
    assertThat(once.due(late.plusDays(20))).isEqualTo(Step.WAIT);
    assertThat(once.due(late.plusDays(21))).isEqualTo(Step.WARN);
    var twice = once.warnedOn(late.plusDays(27));
    assertThat(twice.end()).isEqualTo(late.plusDays(34));
    assertThat(twice.due(late.plusDays(34))).isEqualTo(Step.WAIT);
    assertThat(twice.due(late.plusDays(35))).isEqualTo(Step.END);
  }

  @Test
  void an_invitation_is_reminded_of_while_its_link_works_and_ends_some_time_after() {
    var invitation = Expiry.ofInvitation(LAST, 30, List.of());
    assertThat(invitation.due(LAST.minusDays(15))).isEqualTo(Step.WAIT);
    assertThat(invitation.due(LAST.minusDays(14))).isEqualTo(Step.WARN);
    var once = invitation.warnedOn(LAST.minusDays(14));
    assertThat(once.due(LAST.minusDays(4))).isEqualTo(Step.WAIT);
    var twice = once.warnedOn(LAST.minusDays(3));
    assertThat(twice.due(LAST.plusDays(30))).isEqualTo(Step.WAIT);
    assertThat(twice.due(LAST.plusDays(31))).isEqualTo(Step.END);
  }

  /** On whatever days the portal looks, and whatever the administrators set in between. */
  @Seeds(few = 200, all = 20_000)
  void nothing_ends_before_two_warnings_each_in_the_time_that_it_promises(long seed) {
    var random = new Random(seed);
    boolean isDraft = random.nextBoolean();
    var notices = isDraft ? List.of(28, 7) : List.of(14, 3);
    var today = TOUCHED;
    List<LocalDate> warned = new ArrayList<>();
    for (int looks = 0; looks < 2_000; looks++) {
      int days = random.nextInt(1, 400);
      var expiry =
          isDraft
              ? Expiry.ofDraft(TOUCHED, days, warned)
              : Expiry.ofInvitation(TOUCHED.plusDays(30), days, warned);
      switch (expiry.due(today)) {
        case WAIT -> {}
        case WARN -> warned.add(today);
        case END -> {
          assertThat(warned).hasSize(2);
          for (int i = 0; i < warned.size(); i++) {
            assertThat(ChronoUnit.DAYS.between(warned.get(i), today)).isGreaterThan(notices.get(i));
          }
          return;
        }
      }
      today = today.plusDays(random.nextInt(1, 40));
    }
    throw new AssertionError("It never ended");
  }

  private static Expiry draft() {
    return Expiry.ofDraft(TOUCHED, DAYS, List.of());
  }
}
