package org.omidb.portal.thread.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.thread.domain.Voice.APPLICANT;
import static org.omidb.portal.thread.domain.Voice.COMMITTEE;
import static org.omidb.portal.thread.domain.Voice.STAFF;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.Sha256;

/** Which sides hear of a step. */
class ThreadAddresseesTest {

  @Test
  void what_is_said_with_the_applicant_the_other_side_hears() {
    assertThat(withApplicant(STAFF, said(APPLICANT))).containsExactly(STAFF);
    assertThat(withApplicant(COMMITTEE, said(APPLICANT))).containsExactly(STAFF, COMMITTEE);
    assertThat(withApplicant(APPLICANT, said(APPLICANT))).containsExactly(STAFF);
    for (var asks : new Voice[] {STAFF, COMMITTEE}) {
      assertThat(withApplicant(APPLICANT, said(asks))).containsExactly(APPLICANT);
    }
  }

  @Test
  void that_it_is_resolved_only_another_side_that_asked_hears() {
    for (var by : Voice.values()) {
      for (var opener : Voice.values()) {
        assertThat(withApplicant(opener, new ThreadStep.Resolved(by)))
            .isEqualTo(by == opener ? Set.of() : Set.of(opener));
      }
    }
  }

  @Test
  void that_it_is_open_again_the_other_side_hears() {
    assertThat(withApplicant(COMMITTEE, new ThreadStep.Reopened(APPLICANT)))
        .containsExactly(STAFF, COMMITTEE);
    assertThat(withApplicant(STAFF, new ThreadStep.Reopened(STAFF))).containsExactly(APPLICANT);
  }

  @Test
  void nothing_of_the_team_or_the_committee_leaves_it() {
    assertThat(ThreadAddressees.of(ThreadKind.AMONG_STAFF, STAFF, said(STAFF)))
        .containsExactly(STAFF);
    assertThat(ThreadAddressees.of(ThreadKind.IN_COMMITTEE, COMMITTEE, said(COMMITTEE)))
        .containsExactly(COMMITTEE);
    for (var kind : new ThreadKind[] {ThreadKind.AMONG_STAFF, ThreadKind.IN_COMMITTEE}) {
      Arrays.stream(Voice.values())
          .forEach(voice -> {
            assertThat(ThreadAddressees.of(kind, STAFF, new ThreadStep.Resolved(voice))).isEmpty();
            assertThat(ThreadAddressees.of(kind, STAFF, new ThreadStep.Reopened(voice))).isEmpty();
          });
    }
  }

  private static Set<Voice> withApplicant(Voice opener, ThreadStep step) {
    return ThreadAddressees.of(ThreadKind.WITH_APPLICANT, opener, step);
  }

  private static ThreadStep said(Voice voice) {
    return new ThreadStep.Answered(new Message(voice, Sha256.of("words")));
  }
}
