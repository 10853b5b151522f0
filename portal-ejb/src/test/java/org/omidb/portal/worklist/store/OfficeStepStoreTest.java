package org.omidb.portal.worklist.store;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.worklist.domain.OfficeHolder.APPLICANT;
import static org.omidb.portal.worklist.domain.OfficeHolder.COMMITTEE;
import static org.omidb.portal.worklist.domain.OfficeHolder.DATA_MANAGERS;
import static org.omidb.portal.worklist.domain.OfficeHolder.LICENSING;
import static org.omidb.portal.worklist.domain.OfficeHolder.NOBODY;
import static org.omidb.portal.worklist.domain.OfficeHolder.VISITOR;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.domain.Revision;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.domain.Submission;
import org.omidb.portal.application.store.ApplicationErasureStore;
import org.omidb.portal.application.store.RevisionStore;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.HashKey;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.shared.service.Json;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;
import org.omidb.portal.worklist.domain.ListedApplication;
import org.omidb.portal.worklist.domain.NextStep;
import org.omidb.portal.worklist.domain.OfficeHolder;
import org.omidb.portal.worklist.domain.OfficeQuery;
import org.omidb.portal.worklist.domain.OfficeSort;
import org.omidb.portal.worklist.domain.OfficeStep;
import org.omidb.portal.worklist.domain.WorkListCommand;
import org.omidb.portal.worklist.domain.WorkListPermissions;

/** The work list, in a database that has no other open applications; nothing of it stays. */
@NeedsDatabase
class OfficeStepStoreTest {

  private static final Instant NOW = Instant.parse("2030-01-02T03:04:05Z");
  private static final Caller LENA = caller(Role.LICENSING);

  @SuppressWarnings("NullAway.Init")
  private EntityManager em;

  @Test
  void it_lists_what_is_open_with_who_has_it_and_since_when() {
    alone(() -> {
      var asked = added("Aa", Stage.UNDER_REVIEW);
      steps(asked, step(NextStep.VOTE, COMMITTEE, 5), step(NextStep.ANSWER_QUESTION, APPLICANT, 2));
      added("Bb", Stage.UNDER_AGREEMENT);
      added("Cc", Stage.WITHDRAWN);
      var listed = list(LENA, query());
      assertThat(titles(listed)).containsExactly("Aa", "Bb");
      assertThat(listed.getFirst().holders()).containsExactly(APPLICANT, COMMITTEE);
      assertThat(listed.getFirst().steps())
          .containsExactly(NextStep.ANSWER_QUESTION, NextStep.VOTE);
      assertThat(listed.getFirst().since()).isEqualTo(days(5));
      assertThat(listed.getLast().holders()).containsExactly(NOBODY);
      assertThat(store().holders(LENA, NOW))
          .containsEntry(asked, List.of(APPLICANT, COMMITTEE))
          .hasSize(2);
    });
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void it_is_for_those_who_read_everything_by_office(Role role) {
    alone(() -> {
      var one = added("Aa", Stage.SUBMITTED);
      var reader = caller(role);
      boolean reads = WorkListPermissions.allow(reader, new WorkListCommand.ReadWorkList());
      assertThat(list(reader, query())).hasSize(reads ? 1 : 0);
      assertThat(store().find(reader, one, NOW).isPresent()).isEqualTo(reads);
      assertThat(store().holders(reader, NOW)).hasSize(reads ? 1 : 0);
      relate(one, reader, ApplicationRelation.ON_PANEL);
      assertThat(list(reader, query())).hasSize(reads ? 1 : 0);
    });
  }

  @ParameterizedTest
  @EnumSource(names = {"APPLICANT", "CO_EDITOR", "CO_READER", "CONFLICTED"})
  void who_applies_or_has_an_interest_finds_and_counts_nothing_of_it(ApplicationRelation relation) {
    alone(() -> {
      var theirs = added("Theirs", Stage.UNDER_REVIEW);
      added("Other", Stage.UNDER_REVIEW);
      relate(theirs, LENA, relation);
      var found = store().list(LENA, query(), NOW);
      assertThat(titles(found.rows())).containsExactly("Other");
      assertThat(found.found()).isEqualTo(1);
      assertThat(store().holders(LENA, NOW)).doesNotContainKey(theirs).hasSize(1);
      assertThat(store().all(LENA, words("theirs"), NOW, 10)).isEmpty();
      assertThat(store().find(LENA, theirs, NOW)).isEmpty();
      assertThat(list(caller(Role.LICENSING), words("theirs"))).hasSize(1);
    });
  }

  @Test
  void a_step_is_told_in_its_time_alone() {
    alone(() -> {
      var one = added("Aa", Stage.UNDER_AGREEMENT);
      steps(
          one,
          new OfficeStep(
              NextStep.REQUEST_RELEASE, DATA_MANAGERS, days(1), Optional.of(days(-10)), true));
      assertThat(list(LENA, query()).getFirst().holders()).containsExactly(DATA_MANAGERS);
      assertThat(store().list(LENA, query(), days(2)).rows().getFirst().holders())
          .containsExactly(NOBODY);
      assertThat(store().list(LENA, query(), days(-10)).rows().getFirst().holders())
          .containsExactly(NOBODY);
    });
  }

  @Test
  void it_is_filtered_by_stage_holder_and_what_is_overdue() {
    alone(() -> {
      var late = added("Late", Stage.INVITED);
      steps(late, due(NextStep.ACCEPT_INVITATION, VISITOR, days(1)));
      var timely = added("Timely", Stage.INVITED);
      steps(timely, due(NextStep.ACCEPT_INVITATION, VISITOR, days(-1)));
      var fresh = added("New", Stage.INTERESTED);
      steps(fresh, step(NextStep.ANSWER_INTEREST, LICENSING, 0));
      added("Done", Stage.UNDER_AGREEMENT);
      assertThat(titles(list(LENA, filter(Optional.of(Stage.INVITED), Optional.empty(), false))))
          .containsExactly("Late", "Timely");
      assertThat(titles(list(LENA, filter(Optional.empty(), Optional.of(VISITOR), false))))
          .containsExactly("Late", "Timely");
      assertThat(titles(list(LENA, filter(Optional.empty(), Optional.of(NOBODY), false))))
          .containsExactly("Done");
      assertThat(titles(list(LENA, filter(Optional.empty(), Optional.empty(), true))))
          .containsExactly("Late");
      assertThat(list(LENA, filter(Optional.of(Stage.INTERESTED), Optional.of(VISITOR), false)))
          .isEmpty();
    });
  }

  @Test
  void each_word_is_found_in_what_it_is_called_and_in_the_names_of_those_who_apply() {
    alone(() -> {
      var one = added("Density of breasts", Stage.DRAFTING);
      var ada = caller(Role.RESEARCHER);
      person(ada, "Dr Ada Adams");
      relate(one, ada, ApplicationRelation.CO_READER);
      var panel = caller(Role.COMMITTEE_MEMBER);
      person(panel, "Professor Secret");
      relate(one, panel, ApplicationRelation.ON_PANEL);
      added("Something else", Stage.DRAFTING);
      for (var found : List.of("density", "breasts ada", "wl-", "of org density", "adams")) {
        assertThat(titles(list(LENA, words(found.split(" "))))).contains("Density of breasts");
      }
      assertThat(list(LENA, words("density", "else"))).isEmpty();
      assertThat(list(LENA, words("secret"))).as("who is on the panel").isEmpty();
      for (var strange : List.of("%", "_ensity", "';drop", "\\", "'", "den%ty")) {
        assertThat(list(LENA, words(strange))).as(strange).isEmpty();
      }
    });
  }

  @Test
  void each_word_is_found_in_what_was_submitted_last_in_any_of_its_forms_or_as_a_beginning() {
    alone(() -> {
      var one = added("Aa", Stage.SUBMITTED);
      var other = added("Bb", Stage.SUBMITTED);
      submitted(one, 1, "Calcifications were annotated by Professor Zwicky-O'Neill");
      submitted(other, 1, "We find masses");
      for (var found :
          List.of("calcification", "annotating", "the calcific", "zwicky", "o'neill")) {
        assertThat(titles(list(LENA, words(found.replace("the ", "were ").split(" ")))))
            .as(found)
            .containsExactly("Aa");
      }
      assertThat(list(LENA, words("masses", "calcifications"))).isEmpty();
      assertThat(titles(list(LENA, words("bb", "mass")))).containsExactly("Bb");
      submitted(one, 2, "Nothing of it");
      assertThat(list(LENA, words("zwicky"))).as("what is no longer said").isEmpty();
      assertThat(titles(list(LENA, words("nothing")))).containsExactly("Aa");
      relate(one, LENA, ApplicationRelation.CONFLICTED);
      assertThat(list(LENA, words("nothing"))).isEmpty();
      new ApplicationErasureStore(em).empty(other);
      assertThat(list(LENA, words("masses"))).as("what was erased").isEmpty();
    });
  }

  @Test
  void a_text_of_any_length_is_kept() {
    alone(() -> {
      var one = added("Aa", Stage.SUBMITTED);
      submitted(
          one,
          1,
          IntStream.range(0, 300_000).mapToObj(Integer::toString).collect(joining(" "))
              + "\ud83d\ude00".repeat(100_000));
      assertThat(titles(list(LENA, words("11117")))).containsExactly("Aa");
    });
  }

  /** Kept as a submission is. */
  private void submitted(ApplicationId application, int revision, String words) {
    var author = caller(Role.RESEARCHER);
    person(author, "Somebody");
    var hash = Sha256.of(words);
    new RevisionStore(em)
        .add(
            application,
            new Submission(revision, 1, hash, new FrozenSelectionId(Uuid7.next()), hash),
            Json.write(
                Revision.of(
                    1, Map.of("aims", Answers.of(Map.of("summary", List.of(words)))), Map.of())),
            HashKey.random(),
            author.id(),
            NOW);
  }

  @Test
  void it_is_sorted_by_each_column_and_turned() {
    alone(() -> {
      var first = added("bb", Stage.INTERESTED);
      steps(first, due(NextStep.ANSWER_INTEREST, LICENSING, days(-3)));
      var second = added("Aa", Stage.DRAFTING);
      steps(second, step(NextStep.COMPLETE_APPLICATION, APPLICANT, 9));
      for (var sort : OfficeSort.values()) {
        boolean turns =
            EnumSet.of(OfficeSort.TITLE, OfficeSort.ORGANISATION, OfficeSort.AGE, OfficeSort.HOLDER)
                .contains(sort);
        assertThat(titles(list(LENA, sorted(sort, false))))
            .as("%s", sort)
            .containsExactly(turns ? "Aa" : "bb", turns ? "bb" : "Aa");
        boolean last = turns || sort == OfficeSort.DUE || sort == OfficeSort.OWNER;
        assertThat(titles(list(LENA, sorted(sort, true))))
            .as("%s turned", sort)
            .containsExactly(last ? "bb" : "Aa", last ? "Aa" : "bb");
      }
    });
  }

  @Test
  void pages_hold_every_row_once_and_one_behind_the_last_is_the_last() {
    alone(() -> {
      for (int number = 0; number < 60; number++) {
        added("Same", Stage.DRAFTING);
      }
      var seen = new ArrayList<ApplicationId>();
      for (int page = 1; page <= 3; page++) {
        var found = store().list(LENA, sorted(OfficeSort.TITLE, false).at(page), NOW);
        assertThat(found.found()).isEqualTo(60);
        found.rows().forEach(row -> seen.add(row.id()));
      }
      assertThat(seen).hasSize(60).doesNotHaveDuplicates();
      var last = store().list(LENA, query().at(999_999), NOW);
      assertThat(last.page()).isEqualTo(3);
      assertThat(last.rows()).hasSize(10);
      assertThat(store().all(LENA, query(), NOW, 55)).hasSize(55);
      assertThat(store().list(LENA, words("nowhere").at(7), NOW).page()).isEqualTo(1);
    });
  }

  private OfficeStepStore store() {
    return new OfficeStepStore(em);
  }

  private List<ListedApplication> list(Caller caller, OfficeQuery query) {
    var listed = store().list(caller, query, NOW);
    assertThat(listed.found()).isEqualTo(listed.rows().size());
    assertThat(store().all(caller, query, NOW, 100)).isEqualTo(listed.rows());
    return listed.rows();
  }

  private static List<String> titles(List<ListedApplication> rows) {
    return rows.stream().map(ListedApplication::title).toList();
  }

  private static OfficeQuery query() {
    return sorted(OfficeSort.REFERENCE, false);
  }

  private static OfficeQuery sorted(OfficeSort sort, boolean descending) {
    return new OfficeQuery(
        List.of(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        sort,
        descending,
        1);
  }

  private static OfficeQuery words(String... words) {
    return new OfficeQuery(
        Arrays.asList(words),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        OfficeSort.REFERENCE,
        false,
        1);
  }

  private static OfficeQuery filter(
      Optional<Stage> stage, Optional<OfficeHolder> holder, boolean overdue) {
    return new OfficeQuery(
        List.of(), stage, holder, overdue, Optional.empty(), OfficeSort.REFERENCE, false, 1);
  }

  private static OfficeStep step(NextStep step, OfficeHolder holder, int days) {
    return new OfficeStep(step, holder, days(days), Optional.empty(), false);
  }

  private static OfficeStep due(NextStep step, OfficeHolder holder, Instant due) {
    return new OfficeStep(step, holder, days(4), Optional.of(due), false);
  }

  /** So many days ago. */
  private static Instant days(int days) {
    return NOW.minus(Duration.ofDays(days));
  }

  private static Caller caller(Role role) {
    return new Caller(new PersonId(Uuid7.next()), Set.of(role));
  }

  private ApplicationId added(String title, Stage stage) {
    var id = new ApplicationId(Uuid7.next());
    em.createNativeQuery(
            """
            insert into application (id, reference, stage, title, organisation, begun, since)
            values (:id, :reference, :stage, :title, :organisation, :since, :since)
            """)
        .setParameter("id", id.value())
        .setParameter("reference", "WL-" + id)
        .setParameter("stage", stage.name())
        .setParameter("title", title)
        .setParameter("organisation", "Of org " + title)
        .setParameter("since", days(1))
        .executeUpdate();
    return id;
  }

  private void steps(ApplicationId application, OfficeStep... steps) {
    store().replace(application, List.of(steps));
    assertThat(store().of(application)).containsExactly(steps);
  }

  private void person(Caller caller, String name) {
    em.createNativeQuery(
            "insert into person (id, issuer, subject, name, email)"
                + " values (:id, 'i', :subject, :name, '') on conflict do nothing")
        .setParameter("id", caller.id().value())
        .setParameter("subject", caller.id().toString())
        .setParameter("name", name)
        .executeUpdate();
  }

  private void relate(ApplicationId application, Caller caller, ApplicationRelation relation) {
    person(caller, "Somebody");
    em.createNativeQuery(
            "insert into application_relation (application_id, person_id, relation)"
                + " values (:id, :person, :relation)")
        .setParameter("id", application.value())
        .setParameter("person", caller.id().value())
        .setParameter("relation", relation.name())
        .executeUpdate();
  }

  private void alone(Runnable work) {
    Consumer<EntityManager> unseen =
        it -> {
          it.createNativeQuery("update application set stage = 'CLOSED'").executeUpdate();
          em = it;
          work.run();
          throw new NothingStays();
        };
    assertThatThrownBy(() -> TestDatabase.transact(unseen)).isInstanceOf(NothingStays.class);
  }

  private static final class NothingStays extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
