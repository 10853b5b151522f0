package org.omidb.portal.thread.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.thread.domain.ThreadKind.AMONG_STAFF;
import static org.omidb.portal.thread.domain.ThreadKind.IN_COMMITTEE;
import static org.omidb.portal.thread.domain.ThreadKind.WITH_APPLICANT;
import static org.omidb.portal.thread.domain.Voice.APPLICANT;
import static org.omidb.portal.thread.domain.Voice.COMMITTEE;
import static org.omidb.portal.thread.domain.Voice.STAFF;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;

/** Who takes part and who reads, over every role and every relation together. */
class ThreadPeopleTest {

  private static final Set<Role> STAFF_ROLES = EnumSet.of(Role.LICENSING);
  private static final Set<Role> WATCHING =
      EnumSet.of(Role.LICENSING, Role.ADMINISTRATOR, Role.AUDITOR);

  @Test
  void the_visitor_whose_application_it_may_become_speaks_as_who_applies_and_reads_nothing_else() {
    assertThat(voices(Set.of(), ApplicationRelation.VISITOR))
        .containsExactly(Map.entry(ThreadKind.WITH_APPLICANT, Voice.APPLICANT));
    assertThat(voices(Set.of(), ApplicationRelation.VISITOR, ApplicationRelation.CONFLICTED))
        .isEmpty();
  }

  @Test
  void the_access_team_asks_and_makes_notes_and_reads_what_the_committee_says() {
    assertThat(voices(Set.of(Role.LICENSING)))
        .isEqualTo(Map.of(WITH_APPLICANT, STAFF, AMONG_STAFF, STAFF));
    assertThat(readable(Set.of(Role.LICENSING), false)).containsOnly(ThreadKind.values());
    assertThat(readable(Set.of(Role.LICENSING), true)).containsOnly(WITH_APPLICANT, AMONG_STAFF);
  }

  @Test
  void an_auditor_and_an_administrator_read_all_and_say_nothing() {
    for (var role : Set.of(Role.AUDITOR, Role.ADMINISTRATOR)) {
      assertThat(voices(Set.of(role))).isEmpty();
      assertThat(readable(Set.of(role), false)).containsOnly(ThreadKind.values());
    }
  }

  @Test
  void the_panel_asks_as_the_committee_and_talks_among_itself() {
    assertThat(voices(Set.of(Role.COMMITTEE_MEMBER), ApplicationRelation.ON_PANEL))
        .isEqualTo(Map.of(WITH_APPLICANT, COMMITTEE, IN_COMMITTEE, COMMITTEE));
    assertThat(readable(Set.of(Role.COMMITTEE_MEMBER), false, ApplicationRelation.ON_PANEL))
        .containsOnly(WITH_APPLICANT, IN_COMMITTEE);
  }

  @Test
  void no_role_takes_part_by_itself_but_the_access_team() {
    for (var role : Role.values()) {
      if (!STAFF_ROLES.contains(role)) {
        assertThat(voices(Set.of(role))).as("%s", role).isEmpty();
      }
      if (!WATCHING.contains(role)) {
        assertThat(readable(Set.of(role), false)).as("%s", role).isEmpty();
      }
    }
  }

  @Test
  void who_applies_speaks_for_the_applicant_alone_whatever_else_they_are() {
    everyCombination((roles, relations) -> {
      if (!Collections.disjoint(relations, ApplicationRelation.WRITING)
          && !relations.contains(ApplicationRelation.CONFLICTED)) {
        assertThat(voices(roles, relations)).isEqualTo(Map.of(WITH_APPLICANT, APPLICANT));
        assertThat(readable(roles, false, relations)).containsOnly(WITH_APPLICANT);
      }
    });
  }

  @Test
  void a_co_applicant_who_only_reads_hears_what_is_asked_of_them_all_and_says_nothing() {
    everyCombination((roles, relations) -> {
      if (relations.contains(ApplicationRelation.CO_READER)
          && Collections.disjoint(relations, ApplicationRelation.WRITING)
          && !relations.contains(ApplicationRelation.CONFLICTED)) {
        assertThat(voices(roles, relations)).isEmpty();
        assertThat(readable(roles, false, relations)).containsOnly(WITH_APPLICANT);
      }
    });
  }

  @Test
  void who_signs_or_has_an_interest_neither_speaks_nor_reads() {
    everyCombination((roles, relations) -> {
      if (relations.contains(ApplicationRelation.CONFLICTED)
          || relations.contains(ApplicationRelation.SIGNATORY)
              && Collections.disjoint(relations, ApplicationRelation.APPLYING)) {
        assertThat(voices(roles, relations)).isEmpty();
        assertThat(readable(roles, false, relations)).isEmpty();
      }
    });
  }

  @Test
  void who_applies_never_learns_which_member_has_asked_and_everybody_else_does() {
    everyCombination((roles, relations) -> {
      for (var voice : Voice.values()) {
        assertThat(ThreadPeople.learnsWho(relations, voice))
            .isEqualTo(
                voice != COMMITTEE
                    || Collections.disjoint(relations, ApplicationRelation.APPLYING));
      }
    });
  }

  @Test
  void whoever_speaks_reads() {
    everyCombination((roles, relations) ->
        assertThat(readable(roles, true, relations))
            .containsAll(voices(roles, relations).keySet()));
  }

  private interface Check {
    void of(Set<Role> roles, Set<ApplicationRelation> relations);
  }

  private static void everyCombination(Check check) {
    var roles = Role.values();
    var relations = ApplicationRelation.values();
    for (int r = 0; r < 1 << relations.length; r++) {
      var held = new HashSet<ApplicationRelation>();
      for (int i = 0; i < relations.length; i++) {
        if ((r >> i & 1) == 1) {
          held.add(relations[i]);
        }
      }
      check.of(Set.of(), held);
      check.of(Set.of(roles), held);
      Arrays.stream(roles).forEach(role -> check.of(Set.of(role), held));
    }
  }

  private static Map<ThreadKind, Voice> voices(Set<Role> roles, ApplicationRelation... relations) {
    return voices(roles, Set.of(relations));
  }

  private static Map<ThreadKind, Voice> voices(
      Set<Role> roles, Set<ApplicationRelation> relations) {
    var voices = new EnumMap<ThreadKind, Voice>(ThreadKind.class);
    for (var kind : ThreadKind.values()) {
      ThreadPeople.voice(caller(roles), relations, kind)
          .ifPresent(voice -> voices.put(kind, voice));
    }
    return voices;
  }

  private static Set<ThreadKind> readable(
      Set<Role> roles, boolean silent, ApplicationRelation... relations) {
    return readable(roles, silent, Set.of(relations));
  }

  private static Set<ThreadKind> readable(
      Set<Role> roles, boolean silent, Set<ApplicationRelation> relations) {
    var kinds = EnumSet.noneOf(ThreadKind.class);
    for (var kind : ThreadKind.values()) {
      if (ThreadPeople.reads(caller(roles), relations, silent, kind)) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  private static Caller caller(Set<Role> roles) {
    return new Caller(new PersonId(new UUID(1, 1)), roles);
  }
}
