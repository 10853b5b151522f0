package org.omidb.portal.web.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.Unused.unused;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.home.UsualTimeTest;
import org.omidb.portal.web.home.WorkLines;
import org.omidb.portal.web.shared.Dates;
import org.omidb.portal.web.shared.Said;
import org.omidb.portal.web.shared.Texts;
import org.omidb.portal.worklist.domain.Awaiting;
import org.omidb.portal.worklist.domain.ChosenToRemind;
import org.omidb.portal.worklist.domain.HeldBy;
import org.omidb.portal.worklist.domain.ListedApplication;
import org.omidb.portal.worklist.domain.NextStep;
import org.omidb.portal.worklist.domain.NudgeEvent;
import org.omidb.portal.worklist.domain.NudgeRefusal;
import org.omidb.portal.worklist.domain.OfficeHolder;
import org.omidb.portal.worklist.domain.UnremindedBecause;
import org.omidb.portal.worklist.domain.WorkItem;
import org.omidb.portal.worklist.service.Nudges;
import org.omidb.portal.worklist.service.RemindersOfMany;

/** Several reminders at once: what would be sent, and what became of each. */
class RemindPageTest {

  private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
  private static final Instant AGAIN = Instant.parse("2026-12-07T00:00:00Z");
  private static final Caller LENA = StandIns.caller(3, Role.LICENSING);
  private static final ApplicationId ONE = new ApplicationId(Uuid7.next());
  private static final ApplicationId TWO = new ApplicationId(Uuid7.next());
  private static final ApplicationId FOREIGN = new ApplicationId(Uuid7.next());

  private final Said said = Said.on("staff/remind.xhtml");
  private final Map<String, List<String>> parameters = new HashMap<>();
  private final Map<ApplicationId, ChosenToRemind> listed = new LinkedHashMap<>();
  private final Map<ApplicationId, Object> answers = new HashMap<>();
  private final List<List<Object>> sent = new ArrayList<>();
  private boolean allowed = true;

  @Test
  void it_says_of_each_what_would_be_sent_to_whom_or_why_nothing_is() {
    listed.put(ONE, chosen(ONE, List.of(OfficeHolder.COMMITTEE), item(ONE, Optional.empty())));
    listed.put(TWO, chosen(TWO, List.of(OfficeHolder.COMMITTEE), item(TWO, Optional.of(AGAIN))));
    listed.put(FOREIGN, chosen(FOREIGN, List.of(OfficeHolder.LICENSING)));
    ids(ONE, TWO, FOREIGN);
    assertThat(page().getLines())
        .extracting(RemindPage.Line::step, RemindPage.Line::with, RemindPage.Line::outcome)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "The committee reads the application and votes",
                "With the committee.",
                "Will be sent"),
            org.assertj.core.groups.Tuple.tuple(
                "The committee reads the application and votes",
                "With the committee.",
                "A reminder was sent. The next one can be sent from 7 December 2026."),
            org.assertj.core.groups.Tuple.tuple("", "", "It is the team’s own turn."));
    assertThat(page().getLines())
        .extracting(RemindPage.Line::value)
        .containsExactly(ONE + ".vote", "", "");
    assertThat(page().isPossible()).isTrue();
    assertThat(page().isDone()).isFalse();
    assertThat(sent).isEmpty();
  }

  @Test
  void what_was_shown_is_sent_and_one_that_is_refused_stops_no_other() {
    listed.put(ONE, chosen(ONE, List.of(OfficeHolder.COMMITTEE), item(ONE, Optional.empty())));
    listed.put(TWO, chosen(TWO, List.of(OfficeHolder.COMMITTEE), item(TWO, Optional.of(AGAIN))));
    var three = new ApplicationId(Uuid7.next());
    listed.put(three, chosen(three, List.of(OfficeHolder.NOBODY)));
    ids(ONE, TWO, three);
    answers.put(TWO, NudgeRefusal.TOO_SOON);
    answers.put(three, "gone");
    remind(three + ".vote", TWO + ".vote", ONE + ".vote");
    var page = page();
    page.send();
    assertThat(page.isDone()).isTrue();
    assertThat(page.getSent()).isEqualTo(1);
    assertThat(page.getResults())
        .extracting(RemindPage.Line::outcome)
        .containsExactly(
            "Not sent: the step was taken meanwhile, or the team does not wait for it any more.",
            "Not sent. A reminder was sent. The next one can be sent from 7 December 2026.",
            "Sent");
    assertThat(sent).hasSize(3).contains(List.of(LENA, ONE, NextStep.VOTE));
    assertThat(said.all()).isEmpty();
  }

  @Test
  void a_caller_who_does_not_wait_is_refused_in_the_same_words_as_of_a_step_that_is_gone() {
    listed.put(ONE, chosen(ONE, List.of(OfficeHolder.COMMITTEE), item(ONE, Optional.empty())));
    ids(ONE);
    answers.put(ONE, NudgeRefusal.NOT_PERMITTED);
    remind(ONE + ".vote");
    var page = page();
    page.send();
    assertThat(page.getResults().getFirst().outcome()).startsWith("Not sent: the step was taken");
    assertThat(page.getSent()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "vote",
        "x.vote",
        "0190.vote",
        "%s",
        "%s.",
        "%s.VOTE",
        "%s.no-such-step",
        "%s.vote.vote"
      })
  void what_no_form_of_the_page_says_reminds_nobody(String value) {
    listed.put(ONE, chosen(ONE, List.of(OfficeHolder.COMMITTEE), item(ONE, Optional.empty())));
    ids(ONE);
    remind(value.formatted(ONE));
    var page = page();
    page.send();
    assertThat(sent).isEmpty();
    assertThat(page.isDone()).isFalse();
    assertThat(said.all()).hasSize(1);
  }

  @Test
  void an_application_that_was_not_chosen_or_is_not_listed_is_not_reminded_of() {
    listed.put(ONE, chosen(ONE, List.of(OfficeHolder.COMMITTEE), item(ONE, Optional.empty())));
    listed.put(TWO, chosen(TWO, List.of(OfficeHolder.COMMITTEE), item(TWO, Optional.empty())));
    ids(ONE, FOREIGN);
    remind(TWO + ".vote", FOREIGN + ".vote", ONE + ".vote");
    var page = page();
    page.send();
    assertThat(sent).containsExactly(List.of(LENA, ONE, NextStep.VOTE));
    assertThat(page.getResults()).hasSize(1);
  }

  @Test
  void one_that_comes_twice_is_reminded_of_once() {
    listed.put(ONE, chosen(ONE, List.of(OfficeHolder.COMMITTEE), item(ONE, Optional.empty())));
    parameters.put(
        "id", List.of(ONE.toString(), ONE.toString().toUpperCase(java.util.Locale.ROOT), "x", ""));
    remind(ONE + ".vote", ONE.toString().toUpperCase(java.util.Locale.ROOT) + ".vote");
    var page = page();
    assertThat(page.getLines()).hasSize(1);
    page.send();
    assertThat(sent).hasSize(1);
  }

  @Test
  void nothing_chosen_is_said() {
    assertThat(page().isNone()).isTrue();
    ids(FOREIGN);
    assertThat(page().isNone()).isTrue();
    assertThat(page().isPossible()).isFalse();
  }

  @Test
  void it_says_how_many_were_too_many() {
    parameters.put(
        "id", IntStream.range(0, 103).mapToObj(number -> Uuid7.next().toString()).toList());
    assertThat(page().getLeftOut()).isEqualTo(3);
    ids(ONE);
    assertThat(page().getLeftOut()).isZero();
  }

  @Test
  void it_leads_back_to_the_list_as_it_was_and_nowhere_else() {
    parameters.put("q", List.of("//evil.example"));
    parameters.put("stage", List.of("UNDER_REVIEW"));
    parameters.put("page", List.of("3"));
    parameters.put("sort", List.of("javascript:"));
    assertThat(page().getBack())
        .isEqualTo("/staff/work?q=%2F%2Fevil.example&stage=UNDER_REVIEW&page=3");
  }

  @Test
  void there_is_no_page_for_those_who_may_not() {
    allowed = false;
    ids(ONE);
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
  }

  @ParameterizedTest
  @EnumSource(UnremindedBecause.class)
  void each_reason_has_words(UnremindedBecause why) {
    assertThat(new Texts().get("worklist.unreminded." + why)).isNotBlank();
  }

  private void ids(ApplicationId... ids) {
    parameters.put("id", Stream.of(ids).map(ApplicationId::toString).toList());
  }

  private void remind(String... values) {
    parameters.put("remind", List.of(values));
  }

  private static WorkItem item(ApplicationId id, Optional<Instant> again) {
    return new WorkItem(
        NextStep.VOTE,
        false,
        "OMI-2026-0001",
        "Early signs",
        Instant.parse("2026-11-28T10:00:00Z"),
        Optional.empty(),
        Optional.of(HeldBy.COMMITTEE),
        Optional.of(new Awaiting(id, again)),
        "/there");
  }

  private static ChosenToRemind chosen(
      ApplicationId id, List<OfficeHolder> holders, WorkItem... items) {
    return new ChosenToRemind(
        new ListedApplication(
            id,
            "OMI-2026-0001",
            "Early signs",
            "Org",
            Stage.UNDER_REVIEW,
            true,
            holders,
            List.of(),
            NOW,
            Optional.empty(),
            Optional.empty(),
            ""),
        List.of(items));
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private RemindPage page() {
    var page = new RemindPage();
    page.reminders =
        new RemindersOfMany(unused(), unused(), unused()) {
          @Override
          public List<ChosenToRemind> chosen(Caller caller, Collection<ApplicationId> ids) {
            if (!allowed) {
              throw new NotFoundException("Page");
            }
            return listed.entrySet().stream()
                .filter(one -> ids.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
          }
        };
    page.nudges =
        new Nudges(unused(), unused(), unused(), unused(), unused(), unused()) {
          @Override
          public Decision<NudgeEvent> nudge(Caller caller, ApplicationId id, NextStep step) {
            sent.add(List.of(caller, id, step));
            if ("gone".equals(answers.get(id))) {
              throw new NotFoundException("Step");
            }
            return answers.get(id) instanceof NudgeRefusal refusal
                ? Decision.refuse(refusal)
                : Decision.acceptAll(List.of());
          }
        };
    page.person = StandIns.asking(LENA);
    page.query = StandIns.queryOfMany(parameters);
    page.messages = said;
    page.texts = new Texts();
    page.clock = InstantSource.fixed(NOW);
    page.lines = new WorkLines(UsualTimeTest.usual(Map.of()), page.texts, new Dates(), page.clock);
    page.load();
    return page;
  }
}
