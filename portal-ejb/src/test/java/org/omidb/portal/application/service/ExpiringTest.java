package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;
import org.omidb.portal.worklist.domain.NextStep;
import org.omidb.portal.worklist.domain.Readers;
import org.omidb.portal.worklist.domain.StepLine;
import org.omidb.portal.worklist.domain.StepPage;
import org.omidb.portal.worklist.domain.WorkItem;
import org.omidb.portal.worklist.store.WorkItemStore;

/** Drafts that nobody writes and invitations that nobody takes up, told of twice and ended. */
@NeedsDatabase
class ExpiringTest extends ApplicationJourney {

  @Test
  void a_draft_in_which_nothing_is_saved_is_warned_of_twice_and_deleted() {
    var id = accepted();
    save(id, "data", 0, Map.of("reason", "They are rare"));
    after(151);
    assertThat(told(id)).isEmpty();
    after(1);
    assertThat(told(id))
        .containsExactly("rita@example.org: your draft will be deleted after 21 May 2027");
    assertThat(portal.mails.getLast().body()).contains("22 November 2026");
    assertThat(told(id)).isEmpty();
    after(21);
    assertThat(told(id)).hasSize(1);
    after(7);
    assertThat(told(id)).isEmpty();
    assertThat(stage(id)).isEqualTo(Stage.DRAFTING);
    after(1);
    assertThat(told(id))
        .containsExactly(
            "rita@example.org: your draft was deleted", "team@example.org: a draft was closed");
    assertThat(stage(id)).isEqualTo(Stage.CLOSED);
  }

  @Test
  void whatever_is_saved_lets_all_begin_anew() {
    var id = accepted();
    after(152);
    assertThat(told(id)).hasSize(1);
    save(id, "data", 0, Map.of("reason", "They are rare"));
    assertThat(end(id)).isEmpty();
    after(151);
    assertThat(told(id)).isEmpty();
    after(1);
    assertThat(told(id)).hasSize(1);
  }

  @Test
  void the_applicant_keeps_a_draft_without_saving_and_nobody_else_does() {
    var id = accepted();
    after(152);
    assertThat(told(id)).hasSize(1);
    assertThat(end(id)).contains(LocalDate.of(2027, 5, 21));
    for (var role : Role.values()) {
      var other = Portal.caller("other", role);
      assertThatThrownBy(() -> keep(other, id)).isInstanceOf(NotFoundException.class);
      assertThatThrownBy(() -> portal.with(it -> it.expiring().end(other, id)))
          .isInstanceOf(NotFoundException.class);
    }
    keep(portal.rita, id);
    assertThat(end(id)).isEmpty();
    after(151);
    assertThat(told(id)).isEmpty();
  }

  @Test
  void a_draft_has_a_last_day_at_home_once_its_applicant_was_warned_of_it() {
    var id = accepted();
    var line =
        new StepLine(
            NextStep.COMPLETE_APPLICATION,
            "people",
            true,
            Readers.people(Set.of(portal.rita.id())),
            portal.now.get(),
            Optional.empty(),
            false,
            id.value(),
            StepPage.TASKS);
    TestDatabase.inTransaction(em -> {
      new WorkItemStore(em).replace(id, List.of(line), 0);
      return true;
    });
    assertThat(atHome(id)).containsExactly(Optional.empty());
    after(152);
    assertThat(told(id)).hasSize(1);
    assertThat(atHome(id)).containsExactly(Optional.of(LocalDate.of(2027, 5, 21)));
    keep(portal.rita, id);
    assertThat(atHome(id)).containsExactly(Optional.empty());
  }

  private List<Optional<LocalDate>> atHome(ApplicationId id) {
    return TestDatabase.inTransaction(em ->
        new WorkItemStore(em)
                .told(
                    portal.rita,
                    portal.now.get(),
                    draft -> portal.with(it -> it.expiring().end(portal.rita, draft)))
                .stream()
                .filter(item -> item.address().endsWith(id.toString()))
                .map(WorkItem::lastDay)
                .toList());
  }

  @Test
  void an_invitation_that_nobody_takes_up_is_reminded_of_and_closed() {
    var id = interest();
    invite(id);
    after(16);
    assertThat(told(id))
        .containsExactly("rita@example.org: your invitation ends on 22 December 2026");
    after(11);
    assertThat(told(id)).hasSize(1);
    after(33);
    assertThat(told(id)).isEmpty();
    after(1);
    assertThat(told(id))
        .containsExactly(
            "rita@example.org: your invitation has ended",
            "team@example.org: an invitation was closed");
    assertThat(stage(id)).isEqualTo(Stage.CLOSED);
    assertThat(left()).contains(id);
    assertThat(portal.mailedTo(id)).isNotEmpty();
    clear(id);
    assertThat(portal.mailedTo(id)).isEmpty();
    assertThat(left()).doesNotContain(id);
  }

  @Test
  void a_new_link_is_reminded_of_as_the_first_one_was() {
    var id = interest();
    invite(id);
    after(27);
    assertThat(told(id)).hasSize(1);
    invite(id);
    assertThat(told(id)).isEmpty();
    after(16);
    assertThat(told(id)).hasSize(1);
  }

  @Test
  void what_is_submitted_never_ends_by_itself() {
    var id = submitted();
    after(1_000);
    assertThat(told(id)).isEmpty();
    assertThat(stage(id)).isEqualTo(Stage.SUBMITTED);
    assertThat(listed(it -> it.expiring().waiting())).doesNotContain(id);
  }

  @Test
  void nothing_of_a_draft_is_left_once_it_has_ended() {
    var id = accepted();
    var file = UUID.fromString(uploaded(id));
    save(id, "data", 0, Map.of("reason", "They are rare"));
    aside(save(id, "data", 0, Map.of("reason", "Of another window")));
    assertThat(left()).doesNotContain(id);
    assertThatIllegalStateException().isThrownBy(() -> clear(id));
    portal.with(it -> it.applications().withdraw(portal.rita, id));
    assertThat(left()).contains(id);
    assertThat(portal.holds(id, file)).isTrue();
    assertThat(listed(it -> it.leftovers().files(id))).containsExactly(file);
    clear(id);
    clear(id);
    assertThat(left()).doesNotContain(id);
    assertThat(portal.holds(id, file)).isFalse();
  }

  @Test
  void what_was_submitted_stays_with_its_files() {
    var id = submitted();
    portal.with(it -> it.applications().withdraw(portal.rita, id));
    assertThat(listed(it -> it.leftovers().files(id))).isEmpty();
    clear(id);
    assertThat(portal.with(it -> it.submissions().read(portal.rita, id)).attachments())
        .isNotEmpty();
  }

  private void clear(ApplicationId id) {
    portal.with(it -> {
      for (var file : it.leftovers().files(id)) {
        try {
          it.leftovers().deleteFile(id, file);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      it.leftovers().deleteWords(id);
      return id;
    });
  }

  private List<ApplicationId> left() {
    return listed(it -> it.leftovers().all());
  }

  private Optional<LocalDate> end(ApplicationId id) {
    return found(it -> it.expiring().end(portal.rita, id));
  }

  private void keep(Caller caller, ApplicationId id) {
    portal.with(it -> {
      it.expiring().keep(caller, id);
      return id;
    });
  }

  private void after(int days) {
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(days)));
  }

  /** Looks at the application, and who is written to: their address, and what about. */
  private List<String> told(ApplicationId id) {
    int before = portal.mails.size();
    portal.with(it -> {
      it.expiring().look(id);
      return id;
    });
    return portal.mails.subList(before, portal.mails.size()).stream()
        .map(mail -> mail.recipient() + mail.subject().replaceFirst("^OMI-[^:]+", ""))
        .toList();
  }
}
