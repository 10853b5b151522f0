package org.omidb.portal.worklist.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
        .contains(new WorkItem(NextStep.TRY_AGAIN, true, "2 tasks", "", SINCE, "/admin/jobs"));
    assertThat(WorkRules.failed(List.of(first)).orElseThrow().reference()).isEqualTo("1 task");
    assertThat(WorkRules.failed(List.of(tried))).isEmpty();
  }

  private static FailedJob job(String reason, Instant at) {
    return new FailedJob("send-mail", UUID.randomUUID(), 3, reason, at);
  }

  @Test
  void the_oldest_comes_first_and_nobody_waits_for_what_is_theirs() {
    var older = new WorkItem(NextStep.VOTE, false, "OMI-1", "T", SINCE, "/a");
    var newer = new WorkItem(NextStep.VOTE, true, "OMI-2", "T", SINCE.plusSeconds(1), "/b");
    var same = new WorkItem(NextStep.SIGN, false, "OMI-2", "T", SINCE, "/c");
    var work = new Worklist(List.of(newer, older, same, older));
    assertThat(work.items()).first().isEqualTo(older);
    assertThat(work.yours()).containsExactly(newer);
    assertThat(work.others()).containsExactly(older);
  }

  @Test
  void days_are_those_of_the_calendar_in_london() {
    var item = new WorkItem(NextStep.VOTE, true, "OMI-1", "T", SINCE, "/a");
    assertThat(item.days(SINCE)).isZero();
    assertThat(item.days(Instant.parse("2026-11-20T23:59:00Z"))).isZero();
    assertThat(item.days(Instant.parse("2026-11-21T00:00:00Z"))).isEqualTo(1);
    assertThat(item.days(Instant.parse("2026-11-19T00:00:00Z"))).isZero();
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
