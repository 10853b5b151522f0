package org.omidb.portal.web.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.screening.domain.PublishedCriterion.EXPERIENCE;
import static org.omidb.portal.screening.domain.PublishedCriterion.REPUTATION;
import static org.omidb.portal.web.Unused.unused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.screening.domain.CriterionFinding;
import org.omidb.portal.screening.domain.DataUseList;
import org.omidb.portal.screening.domain.PublishedCriterion;
import org.omidb.portal.screening.domain.ScreeningEvent;
import org.omidb.portal.screening.domain.ScreeningRefusal;
import org.omidb.portal.screening.domain.ScreeningView;
import org.omidb.portal.screening.service.ScreeningReading;
import org.omidb.portal.screening.service.Screenings;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.OneApplication;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.NotShownException;
import org.omidb.portal.web.shared.Said;
import org.omidb.portal.web.shared.Texts;

/** Findings of the published criteria, noted one at a time. */
class ScreeningPageTest {

  private static final Caller LENA = StandIns.caller(2);

  private final Map<String, String> parameters =
      new HashMap<>(Map.of("id", OneApplication.ID.toString()));
  private final Said said = Said.on("staff/screening.xhtml");
  private final List<Object> noted = new ArrayList<>();
  private boolean mayNote = true;
  private Optional<ScreeningRefusal> refusal = Optional.empty();

  @Test
  void one_criterion_is_open_and_the_others_stand_around_it() {
    var page = noting(EXPERIENCE, "1");
    assertThat(page.isNoting(EXPERIENCE)).isTrue();
    assertThat(page.getOpen()).isEqualTo(row(EXPERIENCE));
    var shown = new ArrayList<>(page.getBefore());
    shown.add(row(EXPERIENCE));
    shown.addAll(page.getAfter());
    assertThat(shown).isEqualTo(rows());
    parameters.remove("note");
    assertThat(page().getBefore()).isEqualTo(rows());
    assertThat(page().getAfter()).isEmpty();
    assertThat(page().getOpen()).isNull();
  }

  @Test
  void the_form_begins_with_what_stands() {
    var page = noting(EXPERIENCE, "1");
    assertThat(page.getFinding()).isEqualTo("IN_DOUBT");
    assertThat(page.getWords()).isEqualTo("Who reads?");
    assertThat(page.getSeen()).isEqualTo(1);
    assertThat(noting(REPUTATION, "0").getFinding()).isNull();
  }

  @Test
  void a_finding_is_noted_with_how_many_the_page_knew_of() {
    var page = noting(EXPERIENCE, "1");
    page.setFinding("MET");
    page.setWords("Dr Moss.");
    assertThat(page.note())
        .isEqualTo("/staff/screening?faces-redirect=true&id=" + OneApplication.ID);
    assertThat(noted)
        .containsExactly(List.of(LENA, EXPERIENCE, CriterionFinding.MET, "Dr Moss.", 1));
    assertThat(said.all()).containsExactly(new Texts().get("screening.noted"));
  }

  @Test
  void nothing_is_noted_without_a_finding() {
    for (var finding : new String[] {null, "", "PERHAPS"}) {
      said.all().clear();
      var page = noting(REPUTATION, "0");
      page.setFinding(finding);
      assertThat(page.note()).isNull();
      assertThat(said.all())
          .containsExactly("finding: " + new Texts().get("screening.finding-missing"));
    }
    assertThat(noted).isEmpty();
  }

  @Test
  void a_form_that_does_not_say_what_it_knew_notes_nothing() {
    for (var seen : new String[] {"", "-1", "many"}) {
      assertThatThrownBy(() -> noting(EXPERIENCE, seen).note())
          .isInstanceOf(NotShownException.class);
    }
  }

  @ParameterizedTest
  @EnumSource(ScreeningRefusal.class)
  void a_refusal_is_told_and_the_words_stay(ScreeningRefusal why) {
    refusal = Optional.of(why);
    var page = noting(EXPERIENCE, "1");
    page.setWords("Dr Moss.");
    assertThat(page.note()).isNull();
    said.assertRefused("screening", why);
    assertThat(page.getWords()).isEqualTo("Dr Moss.");
  }

  @Test
  void who_only_reads_gets_no_form_and_a_criterion_that_is_none_no_page() {
    mayNote = false;
    assertThat(noting(EXPERIENCE, "1").getOpen()).isNull();
    assertThatThrownBy(() -> noting(EXPERIENCE, "1").note()).isInstanceOf(NotFoundException.class);
    mayNote = true;
    parameters.put("note", "KINDNESS");
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
    parameters.put("id", "nonsense");
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
  }

  @Test
  void likeness_is_told_in_hundredths() {
    assertThat(page().percent(0.426)).isEqualTo("43 %");
  }

  private ScreeningPage noting(PublishedCriterion criterion, String seen) {
    parameters.put("note", criterion.name());
    parameters.put("seen", seen);
    return page();
  }

  private static List<ScreeningView.Row> rows() {
    return Stream.of(PublishedCriterion.values()).map(ScreeningPageTest::row).toList();
  }

  private static ScreeningView.Row row(PublishedCriterion criterion) {
    return criterion == EXPERIENCE
        ? new ScreeningView.Row(
            criterion,
            1,
            Optional.of(
                new ScreeningView.Note(
                    CriterionFinding.IN_DOUBT,
                    1,
                    "Lena",
                    Instant.EPOCH,
                    Optional.of("Who reads?"))))
        : new ScreeningView.Row(criterion, 0, Optional.empty());
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private ScreeningPage page() {
    var page = new ScreeningPage();
    page.query = StandIns.query(parameters);
    page.person = StandIns.asking(LENA);
    page.messages = said;
    page.texts = new Texts();
    page.reading =
        new ScreeningReading(unused(), unused(), unused(), unused(), unused(), unused(), unused()) {
          @Override
          public ScreeningView of(Caller caller, ApplicationId id) {
            return new ScreeningView(
                new OneApplication().read(caller, id),
                rows(),
                DataUseList.EXAMPLE,
                List.of(),
                List.of(),
                mayNote);
          }
        };
    page.screenings =
        new Screenings(unused(), unused(), unused(), unused()) {
          @Override
          public Decision<ScreeningEvent> note(
              Caller caller,
              ApplicationId id,
              PublishedCriterion criterion,
              CriterionFinding finding,
              String words,
              int seen) {
            return refusal
                .<Decision<ScreeningEvent>>map(Decision::refuse)
                .orElseGet(() -> {
                  noted.add(List.of(caller, criterion, finding, words, seen));
                  return Decision.acceptAll(List.of());
                });
          }
        };
    page.load();
    return page;
  }
}
