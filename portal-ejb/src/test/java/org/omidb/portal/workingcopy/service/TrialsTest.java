package org.omidb.portal.workingcopy.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.testing.StoredHistory.texts;
import static org.omidb.portal.workingcopy.domain.WorkingCopyRefusal.NO_SUCH_PART;
import static org.omidb.portal.workingcopy.domain.WorkingCopyRefusal.TOO_MUCH_TEXT;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.service.FirstForms;
import org.omidb.portal.form.service.FormPublishing;
import org.omidb.portal.form.service.Forms;
import org.omidb.portal.form.store.FormVersionStore;
import org.omidb.portal.history.service.Decider;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.testing.Heard;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;
import org.omidb.portal.workingcopy.domain.CopyChange.ReplaceAll;
import org.omidb.portal.workingcopy.domain.Trial;
import org.omidb.portal.workingcopy.store.TrialStore;
import org.omidb.portal.workingcopy.store.WorkingCopyStore;

/** Going through a form as an applicant would, on a real database. */
@NeedsDatabase
class TrialsTest {

  private static final FormName INTEREST = FormName.INTEREST;
  private static final String SECTION = FirstForms.of(INTEREST).sections().getFirst().id();
  private static final Caller ADA = caller(Role.ADMINISTRATOR);
  private static final Caller IVO = caller(Role.ADMINISTRATOR);

  private record Services(Trials trials, WorkingCopies copies, FormPublishing publishing) {}

  @BeforeEach
  void begun() throws SQLException {
    try (var connection = TestDatabase.owner().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("delete from form_trial");
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
  void what_is_typed_is_kept_for_its_writer_alone_and_nothing_else_comes_of_it() {
    var before = texts("select (select count(*) from event) || ' ' || (select count(*) from mail)");
    var kept = save(ADA, SECTION, typed("Val"));
    assertThat(kept).isInstanceOf(Accepted.class);
    assertThat(of(ADA).typed()).containsExactly(Map.entry(SECTION, typed("Val")));
    save(ADA, SECTION, typed("Vic"));
    assertThat(of(ADA).typed()).containsExactly(Map.entry(SECTION, typed("Vic")));
    assertThat(of(IVO).typed()).isEmpty();
    assertThat(texts("select (select count(*) from event) || ' ' || (select count(*) from mail)"))
        .isEqualTo(before);
    clear(IVO);
    assertThat(of(ADA).typed()).isNotEmpty();
    clear(ADA);
    assertThat(of(ADA).typed()).isEmpty();
  }

  @Test
  void it_is_the_working_copy_where_there_is_one_and_goes_with_it() {
    assertThat(of(ADA).ofCopy()).isFalse();
    with(it -> it.copies().begin(IVO, INTEREST));
    var other = new Form(1, List.of(FirstForms.of(FormName.APPLICATION).sections().getFirst()));
    with(it -> it.copies().change(IVO, INTEREST, new ReplaceAll(other)));
    assertThat(of(ADA).ofCopy()).isTrue();
    assertThat(of(ADA).shown().form().sections()).isEqualTo(other.sections());
    assertThat(save(ADA, SECTION, typed("Val"))).isEqualTo(Decision.refuse(NO_SUCH_PART));
    save(ADA, other.sections().getFirst().id(), typed("Val"));
    with(it -> {
      it.copies().discard(IVO, INTEREST);
      return true;
    });
    assertThat(texts("select section from form_trial")).isEmpty();
  }

  @Test
  void more_than_a_section_takes_is_refused() {
    assertThat(save(ADA, SECTION, typed("x".repeat((int) Trials.MOST_BYTES + 1))))
        .isEqualTo(Decision.refuse(TOO_MUCH_TEXT));
    assertThat(of(ADA).typed()).isEmpty();
  }

  @Test
  void for_everybody_else_there_is_no_form_to_try() {
    for (var role : Role.values()) {
      if (role != Role.ADMINISTRATOR) {
        var other = caller(role);
        assertThatThrownBy(() -> of(other)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> save(other, SECTION, typed("x")))
            .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> clear(other)).isInstanceOf(NotFoundException.class);
      }
    }
  }

  private static Typed typed(String text) {
    return Typed.of(Map.of("name", List.of(text)));
  }

  private static Trial of(Caller caller) {
    return with(it -> it.trials().of(caller, INTEREST));
  }

  private static Decision<Trial> save(Caller caller, String section, Typed typed) {
    return with(it -> it.trials().save(caller, INTEREST, section, typed));
  }

  private static void clear(Caller caller) {
    with(it -> {
      it.trials().clear(caller, INTEREST);
      return true;
    });
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
      var trials = new TrialStore(em);
      var copies =
          new WorkingCopies(new WorkingCopyStore(em), trials, publishing, forms, Instant::now);
      return work.apply(new Services(new Trials(copies, forms, trials), copies, publishing));
    });
  }
}
