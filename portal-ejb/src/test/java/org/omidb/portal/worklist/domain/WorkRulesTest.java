package org.omidb.portal.worklist.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.domain.TermsStanding;
import org.omidb.portal.jobs.domain.FailedJob;
import org.omidb.portal.mail.domain.ReturnedMail;
import org.omidb.portal.release.domain.ReleaseStep;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Uuid7;

/** Whose turn it is in each stage of an application. */
class WorkRulesTest {

  private static final Instant SINCE = Instant.parse("2026-11-20T10:00:00Z");
  private static final ApplicationId ID = new ApplicationId(Uuid7.next());

  @Test
  void a_draft_waits_for_its_applicant_and_what_was_submitted_for_others() {
    assertThat(turns(line -> WorkRules.own(line, true)))
        .containsExactly(
            Map.entry(Stage.DRAFTING, true),
            Map.entry(Stage.CHANGING, true),
            Map.entry(Stage.SUBMITTED, false),
            Map.entry(Stage.UNDER_REVIEW, false),
            Map.entry(Stage.APPROVED, false),
            Map.entry(Stage.UNDER_AGREEMENT, false));
  }

  @Test
  void who_only_reads_an_application_waits_for_those_who_write() {
    assertThat(turns(line -> WorkRules.own(line, false))).hasSize(6).doesNotContainValue(true);
  }

  @Test
  void an_expression_of_interest_waits_for_licensing_who_wait_for_the_invited() {
    assertThat(turns(WorkRules::licensing))
        .containsExactly(
            Map.entry(Stage.INTERESTED, true),
            Map.entry(Stage.INVITED, false),
            Map.entry(Stage.CHANGING, false),
            Map.entry(Stage.UNDER_REVIEW, false));
  }

  @Test
  void the_terms_wait_for_who_is_asked_and_the_principal_applicant_for_who_has_not_joined() {
    var rita = new PersonId(new UUID(7, 1));
    var nora = new PersonId(new UUID(7, 2));
    var line = line(Stage.APPROVED, Optional.of(rita));
    var asked = new TermsStanding(Set.of(rita, nora), 0, Set.of());
    var missing = new TermsStanding(Set.of(nora), 1, Set.of(rita));
    assertThat(steps(WorkRules.terms(line, rita, asked))).containsExactly(NextStep.ACCEPT_TERMS);
    assertThat(steps(WorkRules.terms(line, rita, missing))).containsExactly(NextStep.BRING_TEAM);
    assertThat(steps(WorkRules.terms(line, nora, missing))).containsExactly(NextStep.ACCEPT_TERMS);
    assertThat(WorkRules.terms(line, nora, new TermsStanding(Set.of(), 2, Set.of()))).isEmpty();
  }

  private static List<NextStep> steps(List<WorkItem> items) {
    return items.stream().map(WorkItem::step).toList();
  }

  @Test
  void an_item_says_what_where_and_since_when() {
    assertThat(WorkRules.panelFor(line(Stage.SUBMITTED)))
        .isEqualTo(
            new WorkItem(
                NextStep.OPEN_REVIEW,
                true,
                "OMI-2026-0042",
                "Early signs",
                SINCE,
                "/committee/open?application=" + ID));
    assertThat(WorkRules.agreementFor(line(Stage.APPROVED)).address())
        .isEqualTo("/agreement/draw-up?application=" + ID);
  }

  @Test
  void a_mail_that_came_back_before_anything_was_submitted_is_seen_to_at_the_interest() {
    var mail = new ReturnedMail(UUID.randomUUID(), Optional.of(ID.value()), "invitation", SINCE);
    for (var stage : List.of(Stage.INTERESTED, Stage.INVITED, Stage.DRAFTING)) {
      assertThat(WorkRules.returned(line(stage), mail).address())
          .isEqualTo("/staff/interest?id=" + ID);
    }
  }

  @Test
  void rejecting_and_withdrawing_wait_for_nobody() {
    assertThat(WorkRules.release(ReleaseStep.REJECT)).isEmpty();
    assertThat(WorkRules.release(ReleaseStep.WITHDRAW)).isEmpty();
    assertThat(WorkRules.release(ReleaseStep.APPROVE)).contains(NextStep.APPROVE_RELEASE);
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

  private static Map<Stage, Boolean> turns(Function<ApplicationLine, Optional<WorkItem>> rule) {
    var turns = new EnumMap<Stage, Boolean>(Stage.class);
    for (var stage : Stage.values()) {
      rule.apply(line(stage)).ifPresent(item -> turns.put(stage, item.yours()));
    }
    return turns;
  }

  private static ApplicationLine line(Stage stage) {
    return line(stage, Optional.empty());
  }

  private static ApplicationLine line(Stage stage, Optional<PersonId> applicant) {
    return new ApplicationLine(
        ID,
        "OMI-2026-0042",
        stage,
        "Early signs",
        "University",
        applicant,
        0,
        Optional.empty(),
        SINCE,
        SINCE);
  }
}
