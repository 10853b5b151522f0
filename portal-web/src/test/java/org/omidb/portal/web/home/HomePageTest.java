package org.omidb.portal.web.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.web.Unused.unused;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Texts;
import org.omidb.portal.worklist.domain.NextStep;
import org.omidb.portal.worklist.domain.WorkItem;
import org.omidb.portal.worklist.domain.Worklist;
import org.omidb.portal.worklist.service.Worklists;

class HomePageTest {

  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
  private static final Caller LENA = new Caller(new PersonId(Uuid7.next()), Set.of(Role.LICENSING));

  @Test
  void what_waits_is_told_with_its_reference_its_age_and_the_way_there() {
    var page =
        page(
            item(NextStep.ANSWER_INTEREST, true, "OMI-2026-0001", "2026-11-26T23:30:00Z"),
            item(NextStep.OPEN_REVIEW, true, "OMI-2026-0002", "2026-11-28T10:00:00Z"),
            item(NextStep.SIGN, false, "AGR-2026-0001", "2026-11-29T10:00:00Z"));
    assertThat(page.getYours())
        .containsExactly(
            new HomePage.Line(
                "Answer the expression of interest",
                "OMI-2026-0001",
                "T",
                "for 3 days",
                "",
                "/there"),
            new HomePage.Line(
                "Choose the panel and open the review",
                "OMI-2026-0002",
                "T",
                "for 1 day",
                "",
                "/there"));
    assertThat(page.getOthers())
        .containsExactly(
            new HomePage.Line(
                "The other parties sign the agreement",
                "AGR-2026-0001",
                "T",
                "since today",
                "How long this takes is not known yet.",
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

  private final List<Caller> asked = new java.util.ArrayList<>();

  private HomePage page(WorkItem... items) {
    var worklists =
        new Worklists(
            unused(), unused(), unused(), unused(), unused(), unused(), unused(), unused(),
            unused()) {
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
            UsualTimeTest.usual(Map.of()),
            new Texts(),
            InstantSource.fixed(NOW));
    page.load();
    return page;
  }

  private static WorkItem item(NextStep step, boolean yours, String reference, String since) {
    return new WorkItem(step, yours, reference, "T", Instant.parse(since), "/there");
  }
}
