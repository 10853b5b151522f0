package org.omidb.portal.web.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.Unused.unused;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Refusal;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Dates;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Texts;
import org.omidb.portal.worklist.domain.Awaiting;
import org.omidb.portal.worklist.domain.HeldBy;
import org.omidb.portal.worklist.domain.NextStep;
import org.omidb.portal.worklist.domain.NudgeEvent;
import org.omidb.portal.worklist.domain.NudgeRefusal;
import org.omidb.portal.worklist.domain.StepWords;
import org.omidb.portal.worklist.domain.WorkItem;
import org.omidb.portal.worklist.service.Nudges;

/** The page that reminds: it says of what, and from when on that can be done again. */
class NudgePageTest {

  private static final Instant NOW = Instant.parse("2026-11-30T20:00:00Z");
  private static final Instant AGAIN = Instant.parse("2026-12-07T00:00:00Z");
  private static final Caller RITA =
      new Caller(new PersonId(Uuid7.next()), Set.of(Role.RESEARCHER));
  private static final ApplicationId ID = new ApplicationId(Uuid7.next());

  private final List<Object> said = new ArrayList<>();
  private Optional<Instant> again = Optional.empty();
  private Decision<NudgeEvent> decision = Decision.acceptAll(List.of());

  @Test
  void it_says_what_is_waited_for_with_whom_and_for_how_long() {
    var page = page("vote");
    assertThat(page.getLine().step()).isEqualTo("The committee reads the application and votes");
    assertThat(page.getLine().with()).isEqualTo("With the committee.");
    assertThat(page.getLine().age()).isEqualTo("for 2 days");
    assertThat(page.getLine().again()).isEmpty();
  }

  @Test
  void after_a_reminder_it_names_the_day_of_the_next() {
    again = Optional.of(AGAIN);
    assertThat(page("vote").getLine().again())
        .isEqualTo("A reminder was sent. The next one can be sent from 7 December 2026.");
    again = Optional.of(NOW);
    assertThat(page("vote").getLine().again()).isEmpty();
  }

  @Test
  void it_reminds_of_the_step_of_its_address_and_leads_home() {
    assertThat(page("vote").nudge()).isEqualTo("/home?faces-redirect=true");
    assertThat(said).containsExactly(RITA, ID, NextStep.VOTE, "home.nudged");
  }

  @Test
  void a_refusal_stays_on_the_page_and_names_the_day() {
    var page = page("vote");
    decision = Decision.refuse(NudgeRefusal.TOO_SOON);
    again = Optional.of(AGAIN);
    assertThat(page.nudge()).isNull();
    assertThat(said)
        .containsExactly(RITA, ID, NextStep.VOTE, NudgeRefusal.TOO_SOON, "7 December 2026");
    assertThat(page.getLine().again()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "VOTE", "sign", "no-such-step", "vote'--"})
  void a_step_that_is_not_awaited_or_not_there_is_not_found(String step) {
    assertThatThrownBy(() -> page(step)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_line_leads_here_only_where_somebody_can_be_reminded() {
    assertThat(WorkLines.reminder(item())).isEqualTo("/application/nudge?id=" + ID + "&step=vote");
    var theirs =
        new WorkItem(
            NextStep.VOTE,
            true,
            "OMI-1",
            "T",
            NOW,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "/there");
    assertThat(WorkLines.reminder(theirs)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(NextStep.class)
  void mails_ask_for_a_step_in_the_words_of_the_pages(NextStep step) {
    assertThat(StepWords.of(step)).isEqualTo(new Texts().get("home.do." + step));
  }

  @ParameterizedTest
  @EnumSource(NudgeRefusal.class)
  void each_refusal_has_words(NudgeRefusal refusal) {
    assertThat(new Texts().get("worklist.refusal." + refusal)).isNotBlank();
  }

  private WorkItem item() {
    return new WorkItem(
        NextStep.VOTE,
        false,
        "OMI-2026-0001",
        "Early signs",
        Instant.parse("2026-11-28T10:00:00Z"),
        Optional.empty(),
        Optional.of(HeldBy.COMMITTEE),
        Optional.of(new Awaiting(ID, again)),
        "/there");
  }

  private NudgePage page(String step) {
    var address = Map.of("id", ID.toString(), "step", step);
    var nudges =
        new Nudges(unused(), unused(), unused(), unused(), unused(), unused()) {
          @Override
          public WorkItem awaited(Caller caller, ApplicationId application, NextStep awaited) {
            if (awaited != NextStep.VOTE || !application.equals(ID) || !caller.equals(RITA)) {
              throw new NotFoundException("Step");
            }
            return item();
          }

          @Override
          public Decision<NudgeEvent> nudge(
              Caller caller, ApplicationId application, NextStep awaited) {
            said.addAll(List.of(caller, application, awaited));
            return decision;
          }
        };
    var person =
        new CurrentPerson(unused()) {
          @Override
          public Caller caller() {
            return RITA;
          }
        };
    var messages =
        new Messages(unused(), unused(), unused()) {
          @Override
          public void info(String key, Object... values) {
            said.add(key);
          }

          @Override
          public void refusal(String feature, Refusal refusal, Object... values) {
            said.add(refusal);
            said.addAll(List.of(values));
          }
        };
    var page =
        new NudgePage(
            StandIns.asked(address),
            StandIns.query(address),
            nudges,
            person,
            messages,
            new WorkLines(
                UsualTimeTest.usual(Map.of()), new Texts(), new Dates(), InstantSource.fixed(NOW)),
            new Dates());
    page.load();
    return page;
  }
}
