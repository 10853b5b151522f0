package org.omidb.portal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.screening.domain.PublishedCriterion.REPUTATION;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.history.service.Decider;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.screening.domain.CriterionFinding;
import org.omidb.portal.screening.domain.DataUse;
import org.omidb.portal.screening.domain.DataUseEvent;
import org.omidb.portal.screening.domain.DataUseList;
import org.omidb.portal.screening.domain.DataUseTerm;
import org.omidb.portal.screening.domain.ScreeningEvent;
import org.omidb.portal.screening.domain.ScreeningRefusal;
import org.omidb.portal.screening.domain.ScreeningView;
import org.omidb.portal.screening.domain.Tie;
import org.omidb.portal.screening.service.DataUseLists;
import org.omidb.portal.screening.service.ScreeningReading;
import org.omidb.portal.screening.service.Screenings;
import org.omidb.portal.screening.store.ScreeningStore;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.timeline.service.Timelines;

/** What the team notes beside a real application, and who never hears of it. */
@NeedsDatabase
class ScreeningTest {

  private record Services(
      Screenings screenings, ScreeningReading reading, DataUseLists terms, World.Services world) {}

  private final World world = new World();
  private final ApplicationId application = world.submitted();
  private final Caller ada = World.caller("ada", Role.ADMINISTRATOR);

  /** The applicant, who holds every role that could open another door. */
  private final Caller rita = new Caller(world.rita.id(), Set.of(Role.values()));

  @Test
  void a_finding_stands_with_its_note_and_who_made_it_until_the_next() {
    note(world.lena, CriterionFinding.IN_DOUBT, "Nobody has read mammograms before.", 0);
    note(world.lena, CriterionFinding.MET, "Dr Moss joined.", 1);
    for (var reader : List.of(world.lena, ada, world.ivo)) {
      var row = row(reader);
      assertThat(row.count()).isEqualTo(2);
      var note = row.note().orElseThrow();
      assertThat(note.finding()).isEqualTo(CriterionFinding.MET);
      assertThat(note.who()).isEqualTo("Dr lena");
      assertThat(note.revision()).isEqualTo(1);
      assertThat(note.words()).contains("Dr Moss joined.");
    }
    assertThat(read(world.lena).mayNote()).isTrue();
    assertThat(read(ada).mayNote()).isFalse();
  }

  @Test
  void a_page_of_before_overwrites_no_finding() {
    note(world.lena, CriterionFinding.MET, "Fine.", 0);
    assertThat(noted(world.lena, CriterionFinding.NOT_MET, "Not fine.", 0))
        .isEqualTo(Decision.refuse(ScreeningRefusal.NOTED_MEANWHILE));
    assertThat(row(world.lena).note().orElseThrow().words()).contains("Fine.");
  }

  @Test
  void nobody_but_the_team_reads_or_notes_whatever_roles_they_hold() {
    note(world.lena, CriterionFinding.MET, "Fine.", 0);
    relate(world.rufus, ApplicationRelation.SIGNATORY);
    relate(world.maya, ApplicationRelation.ON_PANEL);
    for (var stranger : List.of(world.rita, rita, world.rufus, world.maya, world.eve)) {
      assertThatThrownBy(() -> read(stranger)).isInstanceOf(NotFoundException.class);
    }
    for (var caller : List.of(world.rita, rita, world.rufus, world.maya, ada, world.ivo)) {
      assertThat(noted(caller, CriterionFinding.NOT_MET, "Mine.", 1))
          .as("%s", caller)
          .isEqualTo(Decision.refuse(ScreeningRefusal.NOT_PERMITTED));
    }
    assertThatThrownBy(() -> noted(world.eve, CriterionFinding.NOT_MET, "Mine.", 1))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void an_applicant_hears_nothing_of_it() {
    var before = told(world.rita) + told(rita) + told(world.rufus);
    note(world.lena, CriterionFinding.NOT_MET, "A single student.", 0);
    assertThat(told(world.rita) + told(rita) + told(world.rufus)).isEqualTo(before);
    assertThat(told(world.lena)).contains("criterion-noted").doesNotContain("single student");
    assertThat(world.mails).isEmpty();
  }

  @Test
  void a_note_has_an_end() {
    assertThatThrownBy(
            () -> noted(world.lena, CriterionFinding.MET, "x".repeat(Screenings.LONGEST + 1), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void other_applications_are_named_with_what_ties_them_as_far_as_the_reader_may_know() {
    var again = world.submitted();
    var tied =
        read(world.lena).tied().stream().filter(it -> it.line().id().equals(again)).findFirst();
    assertThat(tied.orElseThrow().ties())
        .containsExactlyInAnyOrder(Tie.SAME_APPLICANT, Tie.SAME_ORGANISATION, Tie.LIKELY_THE_SAME);
    assertThat(read(world.lena).tied()).noneMatch(it -> it.line().id().equals(application));
    world.with(it -> {
      new ApplicationStore(it.em()).relate(again, world.lena.id(), ApplicationRelation.CONFLICTED);
      return true;
    });
    assertThat(read(world.lena).tied()).noneMatch(it -> it.line().id().equals(again));
    assertThat(read(world.ivo).tied()).anyMatch(it -> it.line().id().equals(again));
  }

  @Test
  void an_administrator_publishes_the_terms_and_all_applications_are_held_against_them() {
    int seen = with(it -> it.terms().current().number());
    var list = new DataUseList(List.of(new DataUseTerm(DataUse.GEOGRAPHY, "GB")), false);
    assertThat(published(world.lena, list, seen))
        .isEqualTo(Decision.refuse(ScreeningRefusal.NOT_PERMITTED));
    assertThat(published(ada, list, seen)).isInstanceOf(Decision.Accepted.class);
    assertThat(published(ada, list, seen))
        .isEqualTo(Decision.refuse(ScreeningRefusal.LIST_CHANGED));
    assertThat(with(it -> it.terms().current()).list()).isEqualTo(list);
    assertThat(read(world.lena).advice())
        .singleElement()
        .satisfies(advice -> assertThat(advice.term().use()).isEqualTo(DataUse.GEOGRAPHY));
  }

  private void note(Caller caller, CriterionFinding finding, String words, int seen) {
    assertThat(noted(caller, finding, words, seen)).isInstanceOf(Decision.Accepted.class);
  }

  private Decision<ScreeningEvent> noted(
      Caller caller, CriterionFinding finding, String words, int seen) {
    return with(it -> it.screenings().note(caller, application, REPUTATION, finding, words, seen));
  }

  private Decision<DataUseEvent> published(Caller caller, DataUseList list, int seen) {
    return with(it -> it.terms().publish(caller, list, seen));
  }

  private ScreeningView read(Caller reader) {
    return with(it -> it.reading().of(reader, application));
  }

  private ScreeningView.Row row(Caller reader) {
    return read(reader).rows().stream()
        .filter(row -> row.criterion() == REPUTATION)
        .findFirst()
        .orElseThrow();
  }

  private void relate(Caller person, ApplicationRelation relation) {
    world.with(it -> {
      new ApplicationStore(it.em()).relate(application, person.id(), relation);
      return true;
    });
  }

  /** All of the history that somebody is told; nothing where they may not read it. */
  private String told(Caller reader) {
    return with(it ->
        Optional.of(it.world().applications())
            .filter(applications -> applications.find(reader, application).isPresent())
            .map(found -> it.world().timelines().of(reader, application))
            .map(List<Timelines.Entry>::toString)
            .orElse(""));
  }

  private <T> T with(Function<Services, T> work) {
    return world.with(it -> {
      var histories = new Histories(it.em());
      var decider = new Decider(histories, world.now::get, World.moves(it.em()));
      var rows = new ScreeningStore(it.em());
      var terms = new DataUseLists(decider, rows);
      var reading =
          new ScreeningReading(
              it.applications(),
              it.submissions(),
              terms,
              histories,
              rows,
              World.people(it.em()),
              world.now::get);
      var screenings = new Screenings(decider, histories, rows, it.applications());
      return work.apply(new Services(screenings, reading, terms, it));
    });
  }
}
