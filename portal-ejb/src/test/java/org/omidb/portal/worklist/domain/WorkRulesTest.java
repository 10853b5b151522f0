package org.omidb.portal.worklist.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.jobs.domain.FailedJob;
import org.omidb.portal.mail.domain.ReturnedMail;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Uuid7;

/** What waits for somebody and is no step of a case, and how a list of both reads. */
class WorkRulesTest {

  private static final Instant SINCE = Instant.parse("2026-11-20T10:00:00Z");
  private static final ApplicationId ID = new ApplicationId(Uuid7.next());

  @Test
  void a_mail_that_came_back_before_anything_was_submitted_is_seen_to_at_the_interest() {
    var mail = new ReturnedMail(UUID.randomUUID(), Optional.of(ID.value()), "invitation", SINCE);
    for (var stage : List.of(Stage.INTERESTED, Stage.INVITED, Stage.DRAFTING)) {
      assertThat(WorkRules.returned(line(stage), mail).address())
          .isEqualTo("/staff/interest?id=" + ID);
    }
  }

  @Test
  void tasks_that_were_given_up_wait_together_since_the_first_of_them() {
    var later = job(FailedJob.TOO_OFTEN, SINCE.plusSeconds(9));
    var first = job("NO_SUCH_MAILBOX", SINCE);
    var tried = job(FailedJob.TRYING, SINCE.minusSeconds(9));
    assertThat(WorkRules.failed(List.of(later, first, tried)))
        .contains(WorkItem.task(NextStep.TRY_AGAIN, "2 tasks", "", SINCE, "/admin/jobs"));
    assertThat(WorkRules.failed(List.of(first)).orElseThrow().reference()).isEqualTo("1 task");
    assertThat(WorkRules.failed(List.of(tried))).isEmpty();
  }

  private static FailedJob job(String reason, Instant at) {
    return new FailedJob("send-mail", UUID.randomUUID(), 3, reason, at);
  }

  @Test
  void the_oldest_comes_first_and_nobody_waits_for_what_is_theirs() {
    var older = others(NextStep.VOTE, "OMI-1", SINCE);
    var newer = WorkItem.task(NextStep.VOTE, "OMI-2", "T", SINCE.plusSeconds(1), "/b");
    var same = others(NextStep.SIGN, "OMI-2", SINCE);
    var work = new Worklist(List.of(newer, older, same, older));
    assertThat(work.items()).first().isEqualTo(older);
    assertThat(work.yours()).containsExactly(newer);
    assertThat(work.others()).containsExactly(older);
  }

  @Test
  void days_are_those_of_the_calendar_in_london() {
    var item = WorkItem.task(NextStep.VOTE, "OMI-1", "T", SINCE, "/a");
    assertThat(item.days(SINCE)).isZero();
    assertThat(item.days(Instant.parse("2026-11-20T23:59:00Z"))).isZero();
    assertThat(item.days(Instant.parse("2026-11-21T00:00:00Z"))).isEqualTo(1);
    assertThat(item.days(Instant.parse("2026-11-19T00:00:00Z"))).isZero();
  }

  private static WorkItem others(NextStep step, String reference, Instant since) {
    return new WorkItem(
        step,
        false,
        reference,
        "T",
        since,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "/a");
  }

  @Test
  void its_last_day_is_the_one_before_its_end_and_near_within_a_week() {
    var item = WorkItem.task(NextStep.SIGN, "OMI-1", "T", SINCE, "/a");
    assertThat(item.lastDay()).isEmpty();
    assertThat(item.near(SINCE)).isFalse();
    var ends = item.until(LocalDate.parse("2026-12-04"));
    assertThat(ends.due()).contains(Instant.parse("2026-12-05T00:00:00Z"));
    assertThat(ends.lastDay()).contains(LocalDate.parse("2026-12-04"));
    assertThat(ends.near(Instant.parse("2026-11-26T23:59:59Z"))).isFalse();
    assertThat(ends.near(Instant.parse("2026-11-27T00:00:00Z"))).isTrue();
  }

  private static ApplicationLine line(Stage stage) {
    return new ApplicationLine(
        ID,
        "OMI-2026-0042",
        stage,
        "Early signs",
        "University",
        Optional.empty(),
        0,
        Optional.empty(),
        SINCE,
        SINCE);
  }
}
