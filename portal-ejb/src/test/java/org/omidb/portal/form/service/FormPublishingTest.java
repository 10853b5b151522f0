package org.omidb.portal.form.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.testing.StoredHistory.change;
import static org.omidb.portal.testing.StoredHistory.findingsAbout;
import static org.omidb.portal.testing.StoredHistory.texts;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.FormVersionEvent;
import org.omidb.portal.form.domain.FormVersionRefusal;
import org.omidb.portal.form.store.FormVersionStore;
import org.omidb.portal.history.service.Decider;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.history.store.StreamMovedException;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.testing.Heard;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** The versions of forms as rows and as a history. */
@NeedsDatabase
class FormPublishingTest {

  private static final Caller ADMINISTRATOR =
      new Caller(new PersonId(new UUID(3, 7)), Set.of(Role.ADMINISTRATOR));
  private static final FormName INTEREST = FormName.INTEREST;
  private static final FormName APPLICATION = FormName.APPLICATION;

  /** What happens to both forms: the application has two versions, the interest has one. */
  private static final List<String> BEGUN = List.of("drafted published ".repeat(5).split(" "));

  private record Services(FormPublishing publishing, Forms forms) {}

  /** As before a portal was ever started. */
  @BeforeEach
  void nothing() throws SQLException {
    try (var connection = TestDatabase.owner().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("delete from form_version");
      statement.execute("delete from event where stream_type = 'form'");
    }
  }

  @Test
  void a_portal_begins_with_the_versions_of_each_form_that_come_with_it() {
    assertThatThrownBy(() -> with(it -> it.forms().current(INTEREST)))
        .isInstanceOf(IllegalStateException.class);
    begin();
    for (var name : FormName.values()) {
      assertThat(current(name)).isEqualTo(BundledForms.of(name).getLast());
      assertThat(version(name, 1)).isEqualTo(FirstForms.of(name));
    }
    assertThat(happened()).isEqualTo(BEGUN);
    begin();
    assertThat(happened()).isEqualTo(BEGUN);
  }

  /** As one that was started before a second version came. */
  @Test
  void a_portal_with_the_first_version_gets_the_others_at_its_next_start() {
    beginWithTheFirst();
    assertThat(current(APPLICATION).version()).isEqualTo(1);
    begin();
    assertThat(current(APPLICATION).version()).isEqualTo(4);
    assertThat(happened()).isEqualTo(BEGUN);
  }

  @Test
  void a_version_of_the_administrators_is_never_followed_by_one_of_the_portal() {
    beginWithTheFirst();
    var theirs = new Form(2, FirstForms.of(APPLICATION).sections());
    Decision<FormVersionEvent> drafted =
        with(it -> it.publishing().draft(ADMINISTRATOR, APPLICATION, theirs));
    assertThat(drafted).isInstanceOf(Accepted.class);
    begin();
    assertThat(current(APPLICATION).version()).isEqualTo(1);
    assertThat(version(APPLICATION, 2)).isEqualTo(theirs);
  }

  @Test
  void of_two_portals_that_start_at_once_one_publishes_and_the_other_finds_it() throws Exception {
    var together = new CountDownLatch(4);
    try (var starting = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Future<?>>();
      for (int i = 0; i < 4; i++) {
        all.add(
            starting.submit(() -> {
              together.countDown();
              together.await();
              retried();
              return true;
            }));
      }
      for (var one : all) {
        one.get();
      }
    }
    assertThat(happened()).isEqualTo(BEGUN);
    assertThat(texts("select form || version from form_version order by 1"))
        .containsExactly(
            "application1", "application2", "application3", "application4", "interest1");
  }

  @Test
  void a_version_that_is_published_is_the_one_for_new_answers_and_the_first_stays() {
    begin();
    var second = second();
    assertThat(draft(second)).isInstanceOf(Accepted.class);
    assertThat(current(INTEREST).version()).isEqualTo(1);
    assertThat(publish(2)).isInstanceOf(Accepted.class);
    assertThat(current(INTEREST)).isEqualTo(second);
    assertThat(version(INTEREST, 1)).isEqualTo(FirstForms.of(INTEREST));
    assertThat(retire(2)).isInstanceOf(Accepted.class);
    assertThat(current(INTEREST).version()).isEqualTo(1);
  }

  @Test
  void what_is_refused_leaves_no_row() {
    begin();
    assertThat(draft(Caller.VISITOR, second()))
        .isEqualTo(Decision.refuse(FormVersionRefusal.NOT_PERMITTED));
    assertThat(draft(new Form(3, second().sections())))
        .isEqualTo(Decision.refuse(FormVersionRefusal.NOT_THE_NEXT_VERSION));
    assertThat(publish(2)).isEqualTo(Decision.refuse(FormVersionRefusal.NOT_DRAFTED));
    assertThat(texts("select form || version from form_version")).hasSize(5);
    assertThat(happened()).isEqualTo(BEGUN);
  }

  @Test
  void a_version_that_there_is_not_is_said() {
    begin();
    assertThatThrownBy(() -> with(it -> it.forms().version(INTEREST, 9)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("9");
  }

  @Test
  void the_portal_can_neither_change_nor_remove_a_version() {
    begin();
    for (var sql : List.of("update form_version set body = '{}'", "delete from form_version")) {
      assertThatThrownBy(
              () -> TestDatabase.inTransaction(em -> em.createNativeQuery(sql).executeUpdate()))
          .isInstanceOf(PersistenceException.class)
          .hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void a_text_that_was_altered_is_neither_read_nor_unseen_by_the_check_of_the_history() {
    begin();
    assertThat(findingsAbout(INTEREST.stream())).isEmpty();
    change(
        "update form_version set body = replace(body, 'Your name', 'Your age')"
            + " where form = 'interest'");
    assertThatThrownBy(() -> with(it -> it.forms().version(INTEREST, 1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not what was kept");
    assertThat(findingsAbout(INTEREST.stream())).isNotEmpty();
  }

  private static void beginWithTheFirst() {
    begin();
    change("delete from form_version where version > 1");
    change("delete from event where stream_type = 'form' and version > 2");
  }

  private static void begin() {
    with(it -> {
      it.publishing().begin();
      return true;
    });
  }

  /** As the interceptor does it in the container. */
  private static void retried() {
    boolean moved = true;
    while (moved) {
      try {
        begin();
        moved = false;
      } catch (StreamMovedException again) {
        moved = true;
      }
    }
  }

  private static Form second() {
    return new Form(2, FirstForms.of(INTEREST).sections());
  }

  private static Form current(FormName name) {
    return with(it -> it.forms().current(name));
  }

  private static Form version(FormName name, int version) {
    return with(it -> it.forms().version(name, version));
  }

  private static Decision<FormVersionEvent> draft(Form form) {
    return draft(ADMINISTRATOR, form);
  }

  private static Decision<FormVersionEvent> draft(Caller caller, Form form) {
    return with(it -> it.publishing().draft(caller, INTEREST, form));
  }

  private static Decision<FormVersionEvent> retire(int version) {
    return with(it -> it.publishing().retire(ADMINISTRATOR, INTEREST, version));
  }

  private static Decision<FormVersionEvent> publish(int version) {
    return with(it -> it.publishing().publish(ADMINISTRATOR, INTEREST, version));
  }

  /** The names of the events of both forms. */
  private static List<String> happened() {
    return texts("select type from event where stream_type = 'form' order by stream_id, version");
  }

  private static <T> T with(Function<Services, T> work) {
    return TestDatabase.inTransaction(em -> {
      var versions = new FormVersionStore(em);
      var decider = new Decider(new Histories(em), Instant::now, new Heard<>(moved -> {}));
      var forms = new Forms(decider, versions);
      return work.apply(new Services(new FormPublishing(decider, versions, forms), forms));
    });
  }
}
