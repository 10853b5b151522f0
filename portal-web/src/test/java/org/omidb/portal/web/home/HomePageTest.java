package org.omidb.portal.web.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.web.Unused.unused;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Dates;
import org.omidb.portal.web.shared.Texts;
import org.omidb.portal.worklist.domain.Awaiting;
import org.omidb.portal.worklist.domain.HeldBy;
import org.omidb.portal.worklist.domain.NextStep;
import org.omidb.portal.worklist.domain.WorkItem;
import org.omidb.portal.worklist.domain.Worklist;
import org.omidb.portal.worklist.service.Worklists;

class HomePageTest {

  private static final ApplicationId ID = new ApplicationId(Uuid7.next());
  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
  private static final Caller LENA = new Caller(new PersonId(Uuid7.next()), Set.of(Role.LICENSING));

  @Test
  void what_waits_is_told_with_its_reference_its_age_and_the_way_there() {
    var page =
        page(
            item(NextStep.ANSWER_INTEREST, true, "OMI-2026-0001", "2026-11-26T23:30:00Z"),
            item(NextStep.OPEN_REVIEW, true, "OMI-2026-0002", "2026-11-28T10:00:00Z"),
            item(NextStep.SIGN, false, "AGR-2026-0001", "2026-11-29T10:00:00Z")
                .until(LocalDate.parse("2026-12-05")));
    assertThat(page.getYours())
        .containsExactly(
            new WorkLines.Line(
                "Answer the expression of interest",
                "OMI-2026-0001",
                "T",
                "",
                "for 3 days",
                "",
                false,
                "",
                "",
                "",
                "/there"),
            new WorkLines.Line(
                "Choose the panel and open the review",
                "OMI-2026-0002",
                "T",
                "",
                "for 1 day",
                "",
                false,
                "",
                "",
                "",
                "/there"));
    assertThat(page.getOthers())
        .containsExactly(
            new WorkLines.Line(
                "The other parties sign the agreement",
                "AGR-2026-0001",
                "T",
                "With the parties that provide the data.",
                "since today",
                "until 5 December 2026",
                true,
                "How long this takes is not known yet.",
                "/application/nudge?id=" + ID + "&step=sign",
                "",
                "/there"));
  }

  @Test
  void the_list_is_asked_for_the_reader_alone() {
    page();
    assertThat(asked).containsExactly(LENA);
  }

  @ParameterizedTest
  @EnumSource(NextStep.class)
  void every_step_has_words_for_both_sides(NextStep step) {
    var texts = new Texts();
    assertThat(texts.get("home.do." + step)).isNotBlank();
    assertThat(texts.get("home.wait." + step)).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(HeldBy.class)
  void whoever_holds_a_step_has_a_name_for_those_who_wait(HeldBy who) {
    assertThat(new Texts().get("home.with." + who)).startsWith("With ");
  }

  @Test
  void many_lines_are_narrowed_to_a_kind_that_the_address_names_and_few_are_not() {
    assertThat(page(votes(3)).getKinds()).isEmpty();
    var some = votes(7);
    some[0] = item(NextStep.SIGN, true, "AGR-1", "2026-11-29T10:00:00Z");
    assertThat(page(some).getKinds())
        .containsExactly(
            new HomePage.Kind("Read the application and vote", 6, "/home?kind=vote", false),
            new HomePage.Kind("Read and sign the agreement", 1, "/home?kind=sign", false));
    address = Map.of("kind", "sign");
    var narrowed = page(some);
    assertThat(narrowed.isNarrowed()).isTrue();
    assertThat(narrowed.getYours()).extracting(WorkLines.Line::reference).containsExactly("AGR-1");
    assertThat(narrowed.getKinds()).extracting(HomePage.Kind::chosen).containsExactly(false, true);
    assertThat(narrowed.getNumber()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none", "SIGN", "../sign", "';drop table event", "vote&all"})
  void a_kind_that_is_not_there_narrows_nothing(String kind) {
    address = Map.of("kind", kind);
    var page = page(votes(7));
    assertThat(page.isNarrowed()).isFalse();
    assertThat(page.getYours()).hasSize(7);
  }

  @Test
  void hundreds_of_lines_are_shown_when_all_are_asked_for() {
    var page = page(votes(300));
    assertThat(page.getYours()).hasSize(HomePage.SHOWN);
    assertThat(page.getMoreYours()).isEqualTo(300 - HomePage.SHOWN);
    assertThat(page.getAllAddress()).isEqualTo("/home?all=yes");
    address = Map.of("kind", "vote");
    assertThat(page(votes(300)).getAllAddress()).isEqualTo("/home?kind=vote&all=yes");
    address = Map.of("all", "yes");
    assertThat(page(votes(300)).getYours()).hasSize(300);
    assertThat(page(votes(300)).getMoreYours()).isZero();
  }

  private static WorkItem[] votes(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> item(NextStep.VOTE, true, "OMI-" + i, "2026-11-28T10:00:00Z"))
        .toArray(WorkItem[]::new);
  }

  private Map<String, String> address = Map.of();
  private final List<Caller> asked = new java.util.ArrayList<>();

  private HomePage page(WorkItem... items) {
    var worklists =
        new Worklists(
            unused(), unused(), unused(), unused(), unused(), unused(), unused(), unused(),
            unused(), unused()) {
          @Override
          public Worklist of(Caller caller) {
            asked.add(caller);
            return new Worklist(List.of(items));
          }
        };
    var person =
        new CurrentPerson(unused()) {
          @Override
          public Caller caller() {
            return LENA;
          }
        };
    var applications =
        new Applications(unused(), unused(), unused(), unused()) {
          @Override
          public List<ApplicationLine> own(Caller caller) {
            return List.of();
          }
        };
    var page =
        new HomePage(
            worklists,
            applications,
            person,
            StandIns.query(address),
            new WorkLines(
                UsualTimeTest.usual(Map.of()), new Texts(), new Dates(), InstantSource.fixed(NOW)),
            new Texts());
    page.load();
    return page;
  }

  private static WorkItem item(NextStep step, boolean yours, String reference, String since) {
    return new WorkItem(
        step,
        yours,
        reference,
        "T",
        Instant.parse(since),
        Optional.empty(),
        Optional.of(HeldBy.SIGNATORIES),
        yours ? Optional.empty() : Optional.of(new Awaiting(ID, Optional.empty())),
        "/there");
  }
}
