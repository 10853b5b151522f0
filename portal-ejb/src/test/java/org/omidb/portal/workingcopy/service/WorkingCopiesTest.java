package org.omidb.portal.workingcopy.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.testing.StoredHistory.texts;
import static org.omidb.portal.workingcopy.domain.WorkingCopyRefusal.NOTHING_CHANGED;
import static org.omidb.portal.workingcopy.domain.WorkingCopyRefusal.NO_COPY;
import static org.omidb.portal.workingcopy.domain.WorkingCopyRefusal.PUBLISHED_SINCE;
import static org.omidb.portal.workingcopy.domain.WorkingCopyRefusal.TOO_LARGE;
import static org.omidb.portal.workingcopy.domain.WorkingCopyRefusal.WRITTEN_SINCE;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.omidb.portal.form.domain.FaultyForm;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormChange;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.FormVersionEvent;
import org.omidb.portal.form.domain.FormVersionEvent.VersionPublished;
import org.omidb.portal.form.domain.FormVersionRefusal;
import org.omidb.portal.form.service.FirstForms;
import org.omidb.portal.form.service.FormPublishing;
import org.omidb.portal.form.service.Forms;
import org.omidb.portal.form.store.FormVersionStore;
import org.omidb.portal.history.service.Decider;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.testing.Heard;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;
import org.omidb.portal.workingcopy.domain.CopyChange;
import org.omidb.portal.workingcopy.domain.CopyChange.AddQuestion;
import org.omidb.portal.workingcopy.domain.CopyChange.MovePart;
import org.omidb.portal.workingcopy.domain.CopyChange.WriteQuestion;
import org.omidb.portal.workingcopy.domain.Parameter;
import org.omidb.portal.workingcopy.domain.QuestionInWork;
import org.omidb.portal.workingcopy.domain.WorkingCopy;
import org.omidb.portal.workingcopy.store.TrialStore;
import org.omidb.portal.workingcopy.store.WorkingCopyStore;

/** A working copy as a row, from its beginning to the version that it becomes. */
@NeedsDatabase
class WorkingCopiesTest {

  private static final FormName INTEREST = FormName.INTEREST;
  private static final Caller IVO = caller(Role.ADMINISTRATOR);
  private static final Caller ADA = caller(Role.ADMINISTRATOR);

  private record Services(WorkingCopies copies, FormPublishing publishing, Forms forms) {}

  @BeforeEach
  void begun() throws SQLException {
    try (var connection = TestDatabase.owner().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("delete from form_working_copy");
      statement.execute("delete from form_version");
      statement.execute("delete from event where stream_type = 'form'");
    }
    with(it -> {
      it.publishing().begin();
      return true;
    });
  }

  @Test
  void for_everybody_but_administrators_there_is_none() {
    begin();
    var copy = copy();
    for (var role : Role.values()) {
      if (role != Role.ADMINISTRATOR) {
        var other = caller(role);
        for (var ask :
            List.<Function<WorkingCopies, Object>>of(
                it -> it.find(other, INTEREST),
                it -> it.begin(other, INTEREST),
                it -> it.change(other, INTEREST, new MovePart(1, true)),
                it -> it.check(other, copy),
                it -> it.difference(other, copy),
                it -> it.compareWithCurrent(other, INTEREST),
                it -> it.publish(other, INTEREST, 1),
                it -> {
                  it.discard(other, INTEREST);
                  return true;
                })) {
          assertThatThrownBy(() -> with(it -> ask.apply(it.copies())))
              .as("" + role)
              .isInstanceOf(NotFoundException.class);
        }
      }
    }
    assertThat(copy()).isEqualTo(copy);
  }

  @Test
  void it_begins_as_the_version_in_use_once_and_belongs_to_all_administrators() {
    assertThat(found()).isEmpty();
    begin();
    var copy = copy();
    assertThat(copy.by()).isEqualTo(IVO.id());
    assertThat(with(it -> it.copies().check(IVO, copy)).form().sections())
        .isEqualTo(FirstForms.of(INTEREST).sections());
    rename("title", "Working title");
    with(it -> it.copies().begin(ADA, INTEREST));
    assertThat(question("title").label()).isEqualTo("Working title");
    assertThat(copy().version()).isEqualTo(2);
    assertThat(publish(2)).isInstanceOf(Accepted.class);
    assertThat(found()).isEmpty();
  }

  @Test
  void it_becomes_the_next_version_for_whoever_begins_then() {
    begin();
    rename("title", "Working title");
    var changes = with(it -> it.copies().difference(IVO, copy())).changes();
    assertThat(changes).extracting(FormChange::where).containsExactly("title");
    assertThat(publish(2)).isEqualTo(Decision.accept(new VersionPublished(2, drafted(2))));
    assertThat(current().version()).isEqualTo(2);
    assertThat(current().section(current().sections().getFirst().id()).orElseThrow())
        .extracting(it -> it.question("title").orElseThrow().label())
        .isEqualTo("Working title");
    assertThat(
            texts(
                "select type from event where stream_type = 'form' and stream_id = '"
                    + INTEREST.stream()
                    + "' order by version"))
        .containsExactly("drafted", "published", "drafted", "published");
    assertThat(texts("select form from form_working_copy")).isEmpty();
    assertThat(publish(2)).isEqualTo(Decision.refuse(NO_COPY));
    assertThat(change(new MovePart(1, true))).isEqualTo(Decision.refuse(NO_COPY));
  }

  @Test
  void whatever_is_typed_is_kept_and_not_published() {
    begin();
    var title = question("title");
    change(
        new WriteQuestion(
            typed(title, "Title", Map.of(Parameter.LIMIT, "many")), title.fingerprint()));
    assertThat(question("title").parameter(Parameter.LIMIT)).isEqualTo("many");
    change(new AddQuestion(title.key()));
    var refused = publish(3);
    assertThat(refused).isInstanceOf(Refused.class);
    if (refused instanceof Refused(var refusal)) {
      assertThat(refusal).isInstanceOf(FaultyForm.class);
      assertThat(refusal.limits().toString()).contains("“title”: The longest answer");
    }
    assertThat(current().version()).isEqualTo(1);
    assertThat(texts("select form from form_version where form = 'interest'")).hasSize(1);
  }

  @Test
  void only_what_was_looked_at_is_published_and_only_if_anything_is_different() {
    begin();
    assertThat(publish(1)).isEqualTo(Decision.refuse(NOTHING_CHANGED));
    rename("title", "Working title");
    assertThat(publish(1)).isEqualTo(Decision.refuse(WRITTEN_SINCE));
    assertThat(publish(2)).isInstanceOf(Accepted.class);
  }

  @Test
  void where_another_version_was_published_meanwhile_it_is_compared_with_that_first() {
    begin();
    rename("title", "Working title");
    var other = new Form(2, FirstForms.of(INTEREST).sections());
    with(it -> it.publishing().draft(ADA, INTEREST, other));
    with(it -> it.publishing().publish(ADA, INTEREST, 2));
    assertThat(isOvertaken()).isTrue();
    assertThat(publish(2)).isEqualTo(Decision.refuse(PUBLISHED_SINCE));
    Decision<WorkingCopy> compared = with(it -> it.copies().compareWithCurrent(IVO, INTEREST));
    assertThat(compared).isInstanceOf(Accepted.class);
    assertThat(isOvertaken()).isFalse();
    assertThat(publish(3)).isInstanceOf(Accepted.class);
    assertThat(current().version()).isEqualTo(3);
  }

  @Test
  void a_version_that_is_retired_gives_its_place_to_the_one_before_and_the_last_one_stays() {
    begin();
    rename("title", "Working title");
    publish(2);
    assertThat(retire(2)).isInstanceOf(Accepted.class);
    assertThat(current().version()).isEqualTo(1);
    assertThat(retire(1)).isEqualTo(Decision.refuse(FormVersionRefusal.LAST_ONE));
    begin();
    assertThat(copy().form().base()).isEqualTo(1);
    rename("title", "Title of the work");
    assertThat(publish(2)).isInstanceOf(Accepted.class);
    assertThat(current().version()).isEqualTo(3);
  }

  @Test
  void a_copy_is_deleted_and_the_versions_stay() {
    begin();
    with(it -> {
      it.copies().discard(IVO, INTEREST);
      it.copies().discard(IVO, INTEREST);
      return true;
    });
    assertThat(found()).isEmpty();
    assertThat(current().version()).isEqualTo(1);
  }

  @Test
  void a_copy_does_not_grow_without_end() {
    begin();
    var title = question("title");
    var endless = typed(title, "x".repeat(WorkingCopies.LARGEST), Map.of());
    assertThat(change(new WriteQuestion(endless, title.fingerprint())))
        .isEqualTo(Decision.refuse(TOO_LARGE));
    assertThat(question("title")).isEqualTo(title);
  }

  /** Each adds a question: none is lost, and no two have one key. */
  @Test
  void of_many_who_change_it_at_once_each_is_heard() throws Exception {
    begin();
    int before = copy().form().section(1).orElseThrow().questions().size();
    try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
      var done =
          IntStream.range(0, 8)
              .<Future<?>>mapToObj(it -> all.submit(() -> change(new AddQuestion(1))))
              .toList();
      for (var one : done) {
        one.get();
      }
    }
    var questions = copy().form().section(1).orElseThrow().questions();
    assertThat(questions).hasSize(before + 8);
    assertThat(questions).extracting(QuestionInWork::key).doesNotHaveDuplicates();
    assertThat(copy().version()).isEqualTo(9);
  }

  private static void rename(String id, String label) {
    var question = question(id);
    var written = typed(question, label, Map.of());
    assertThat(change(new WriteQuestion(written, question.fingerprint())))
        .isInstanceOf(Accepted.class);
  }

  private static QuestionInWork typed(
      QuestionInWork old, String label, Map<Parameter, String> parameters) {
    return new QuestionInWork(
        old.key(),
        old.id(),
        old.kind(),
        label,
        old.noun(),
        old.hint(),
        old.why(),
        old.required(),
        old.meaning(),
        old.shown(),
        old.autocomplete(),
        parameters.isEmpty() ? old.parameters() : parameters,
        List.of());
  }

  private static QuestionInWork question(String id) {
    return copy().form().sections().stream()
        .flatMap(it -> it.questions().stream())
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static void begin() {
    Decision<WorkingCopy> begun = with(it -> it.copies().begin(IVO, INTEREST));
    assertThat(begun).isInstanceOf(Accepted.class);
  }

  private static WorkingCopy copy() {
    return found().orElseThrow();
  }

  private static Optional<WorkingCopy> found() {
    return with(it -> it.copies().find(IVO, INTEREST));
  }

  private static boolean isOvertaken() {
    return with(it -> it.copies().isOvertaken(copy()));
  }

  private static Decision<WorkingCopy> change(CopyChange change) {
    return with(it -> it.copies().change(ADA, INTEREST, change));
  }

  private static Decision<FormVersionEvent> publish(int shown) {
    return with(it -> it.copies().publish(ADA, INTEREST, shown));
  }

  private static Decision<FormVersionEvent> retire(int version) {
    return with(it -> it.publishing().retire(IVO, INTEREST, version));
  }

  private static Form current() {
    return with(it -> it.forms().current(INTEREST));
  }

  private static Sha256 drafted(int version) {
    return with(it -> it.forms().state(INTEREST).content(version)).orElseThrow();
  }

  private static Caller caller(Role role) {
    var id = UUID.randomUUID();
    TestDatabase.transact(em ->
        em.createNativeQuery(
                "insert into person (id, issuer, subject, name, email)"
                    + " values (:id, 'issuer', :subject, 'Somebody', 'somebody@example.org')")
            .setParameter("id", id)
            .setParameter("subject", id.toString())
            .executeUpdate());
    return new Caller(new PersonId(id), Set.of(role));
  }

  private static <T> T with(Function<Services, T> work) {
    return TestDatabase.inTransaction(em -> {
      var versions = new FormVersionStore(em);
      var decider = new Decider(new Histories(em), Instant::now, new Heard<>(moved -> {}));
      var forms = new Forms(decider, versions);
      var publishing = new FormPublishing(decider, versions, forms);
      return work.apply(
          new Services(
              new WorkingCopies(
                  new WorkingCopyStore(em), new TrialStore(em), publishing, forms, Instant::now),
              publishing,
              forms));
    });
  }
}
