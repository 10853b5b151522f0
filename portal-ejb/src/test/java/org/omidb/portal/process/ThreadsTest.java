package org.omidb.portal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.thread.domain.ThreadKind.AMONG_STAFF;
import static org.omidb.portal.thread.domain.ThreadKind.IN_COMMITTEE;
import static org.omidb.portal.thread.domain.ThreadKind.WITH_APPLICANT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.thread.domain.ThreadId;
import org.omidb.portal.thread.domain.ThreadKind;
import org.omidb.portal.thread.domain.ThreadView;

/** Who reads what of the threads of an application, and who never learns of whom. */
@NeedsDatabase
class ThreadsTest extends ThreadWorld {

  @Test
  void each_reads_the_kinds_that_are_theirs_and_hears_of_no_other() {
    open(world.lena, WITH_APPLICANT);
    open(world.lena, AMONG_STAFF);
    open(world.maya, IN_COMMITTEE);
    var readers = new LinkedHashMap<Caller, Set<ThreadKind>>();
    readers.put(world.rita, Set.of(WITH_APPLICANT));
    readers.put(rita, Set.of(WITH_APPLICANT));
    readers.put(world.rufus, Set.of());
    readers.put(world.lena, Set.of(WITH_APPLICANT, AMONG_STAFF, IN_COMMITTEE));
    readers.put(lucy, Set.of(WITH_APPLICANT, AMONG_STAFF));
    readers.put(world.maya, Set.of(WITH_APPLICANT, IN_COMMITTEE));
    readers.put(world.ivo, Set.of(WITH_APPLICANT, AMONG_STAFF, IN_COMMITTEE));
    readers.put(ada, Set.of(WITH_APPLICANT, AMONG_STAFF, IN_COMMITTEE));
    readers.forEach((reader, kinds) -> {
      var seen = with(it -> it.reading().of(reader, application)).toString();
      for (var kind : ThreadKind.values()) {
        assertThat(seen.contains(words(kind)))
            .as("%s by %s", kind, reader)
            .isEqualTo(kinds.contains(kind));
      }
    });
    for (var stranger : List.of(world.milo, world.mina, world.carol, world.eve, dana)) {
      assertThatThrownBy(() -> with(it -> it.reading().of(stranger, application)))
          .isInstanceOf(NotFoundException.class);
    }
  }

  @Test
  void what_is_not_for_somebody_can_be_neither_answered_nor_resolved_by_its_id() {
    var question = open(world.lena, WITH_APPLICANT);
    var note = open(world.lena, AMONG_STAFF);
    var talk = open(world.maya, IN_COMMITTEE);
    for (var hidden : List.of(note, talk)) {
      for (var caller : List.of(world.rita, rita, world.rufus, world.eve, world.milo)) {
        assertUnknown(caller, hidden);
      }
    }
    assertUnknown(world.maya, note);
    assertUnknown(lucy, talk);
    assertUnknown(world.rufus, question);
    assertUnknown(world.lena, new ThreadId(Uuid7.next()));
    for (var watcher : List.of(world.ivo, ada)) {
      for (var id : List.of(question, note, talk)) {
        assertRefused(it -> it.threads().answer(watcher, id, "And now?"));
        assertRefused(it -> it.threads().resolve(watcher, id));
      }
    }
  }

  @Test
  void nothing_of_the_team_or_the_committee_changes_what_the_applicant_can_ask_for() {
    var before = everythingThatRitaReads();
    int mailed = mailsTo("rita@example.org").size();
    var note = open(world.lena, AMONG_STAFF);
    var talk = open(world.maya, IN_COMMITTEE);
    with(it -> it.threads().answer(world.lena, note, "In April, too."));
    with(it -> it.threads().answer(world.maya, talk, "Or is it not?"));
    with(it -> it.threads().resolve(world.maya, talk));
    with(it -> it.threads().reopen(world.maya, talk));
    assertThat(everythingThatRitaReads()).isEqualTo(before);
    assertThat(mailsTo("rita@example.org")).hasSize(mailed);
    assertThat(mails).isNotEmpty();
    assertThat(mails.toString()).doesNotContain("March", "April", "small", "Or is it not");
  }

  @Test
  void a_member_asks_as_the_committee_and_the_applicant_never_learns_who() {
    var id = open(world.maya, WITH_APPLICANT);
    with(it -> it.threads().answer(world.rita, id, "Three, each for herself."));
    with(it -> it.threads().answer(world.maya, id, "Thank you."));
    with(it -> it.threads().resolve(world.maya, id));
    with(it -> it.threads().reopen(world.maya, id));
    assertThat(view(world.rita).messages())
        .extracting(ThreadView.Said::who)
        .containsExactly("The committee", "Dr rita", "The committee");
    assertThat(everythingThatRitaReads()).doesNotContain("maya");
    assertThat(mailsTo("rita@example.org").toString())
        .contains("The Data Access Committee asks", words(WITH_APPLICANT))
        .doesNotContain("maya");
    assertThat(view(world.lena).messages().getFirst().who()).isEqualTo("Dr maya");
  }
}
