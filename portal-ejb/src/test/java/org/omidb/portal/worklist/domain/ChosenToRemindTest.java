package org.omidb.portal.worklist.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Uuid7;

/** What would be sent of an application that was chosen, or why nothing is. */
class ChosenToRemindTest {

  private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
  private static final ApplicationId ID = new ApplicationId(Uuid7.next());

  @Test
  void what_was_reminded_of_within_a_week_waits_and_the_rest_is_sent() {
    var vote = awaited(NextStep.VOTE, Optional.of(NOW.plusSeconds(1)));
    var question = awaited(NextStep.ANSWER_QUESTION, Optional.of(NOW));
    var sign = awaited(NextStep.SIGN, Optional.empty());
    var chosen = chosen(List.of(OfficeHolder.COMMITTEE), vote, question, sign);
    assertThat(chosen.reminders(NOW)).containsExactly(question, sign);
    assertThat(chosen.tooSoon(NOW)).containsExactly(vote);
    assertThat(chosen.nothing()).isEmpty();
  }

  @Test
  void a_step_of_which_the_reader_hears_twice_is_reminded_of_once() {
    var once = awaited(NextStep.VOTE, Optional.empty());
    var twice = awaited(NextStep.VOTE, Optional.of(NOW.plusSeconds(1)));
    var chosen = chosen(List.of(OfficeHolder.COMMITTEE), once, twice);
    assertThat(chosen.reminders(NOW)).containsExactly(once);
    assertThat(chosen.tooSoon(NOW)).isEmpty();
  }

  @Test
  void of_a_guest_with_a_link_nobody_is_reminded() {
    var guest =
        new WorkItem(
            NextStep.ACCEPT_INVITATION,
            false,
            "OMI-1",
            "T",
            NOW,
            Optional.empty(),
            Optional.of(HeldBy.INVITED),
            Optional.empty(),
            "/there");
    assertThat(chosen(List.of(OfficeHolder.VISITOR), guest).nothing())
        .contains(UnremindedBecause.INVITED);
  }

  @ParameterizedTest
  @CsvSource({
    "NOBODY, NOBODY_HAS_IT",
    "VISITOR, INVITED",
    "LICENSING, OWN_TURN",
    "APPLICANT, NOT_AWAITED",
    "CHAIR, NOT_AWAITED",
    "DATA_MANAGERS, NOT_AWAITED"
  })
  void who_has_it_says_why_there_is_nothing(OfficeHolder holder, UnremindedBecause why) {
    assertThat(chosen(List.of(holder)).nothing()).contains(why);
  }

  @Test
  void what_the_team_has_in_hand_itself_is_said_first() {
    assertThat(chosen(List.of(OfficeHolder.LICENSING, OfficeHolder.VISITOR)).nothing())
        .contains(UnremindedBecause.OWN_TURN);
  }

  private static ChosenToRemind chosen(List<OfficeHolder> holders, WorkItem... awaited) {
    return new ChosenToRemind(
        new ListedApplication(
            ID,
            "OMI-1",
            "T",
            "Org",
            Stage.UNDER_REVIEW,
            true,
            holders,
            List.of(),
            NOW,
            Optional.empty(),
            Optional.empty(),
            ""),
        List.of(awaited));
  }

  private static WorkItem awaited(NextStep step, Optional<Instant> again) {
    return new WorkItem(
        step,
        false,
        "OMI-1",
        "T",
        NOW,
        Optional.empty(),
        Optional.of(HeldBy.COMMITTEE),
        Optional.of(new Awaiting(ID, again)),
        "/there");
  }
}
