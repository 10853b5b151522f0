package org.omidb.portal.worklist.domain;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.worklist.domain.HoldFacts.COLIN;
import static org.omidb.portal.worklist.domain.HoldFacts.DANA;
import static org.omidb.portal.worklist.domain.HoldFacts.DEV;
import static org.omidb.portal.worklist.domain.HoldFacts.MAYA;
import static org.omidb.portal.worklist.domain.HoldFacts.MILO;
import static org.omidb.portal.worklist.domain.HoldFacts.MINA;
import static org.omidb.portal.worklist.domain.HoldFacts.RITA;
import static org.omidb.portal.worklist.domain.HoldFacts.RUFUS;
import static org.omidb.portal.worklist.domain.HoldFacts.accepted;
import static org.omidb.portal.worklist.domain.HoldFacts.activated;
import static org.omidb.portal.worklist.domain.HoldFacts.active;
import static org.omidb.portal.worklist.domain.HoldFacts.answered;
import static org.omidb.portal.worklist.domain.HoldFacts.approved;
import static org.omidb.portal.worklist.domain.HoldFacts.asked;
import static org.omidb.portal.worklist.domain.HoldFacts.built;
import static org.omidb.portal.worklist.domain.HoldFacts.changes;
import static org.omidb.portal.worklist.domain.HoldFacts.closed;
import static org.omidb.portal.worklist.domain.HoldFacts.countersigned;
import static org.omidb.portal.worklist.domain.HoldFacts.drawnUp;
import static org.omidb.portal.worklist.domain.HoldFacts.interested;
import static org.omidb.portal.worklist.domain.HoldFacts.invited;
import static org.omidb.portal.worklist.domain.HoldFacts.met;
import static org.omidb.portal.worklist.domain.HoldFacts.opened;
import static org.omidb.portal.worklist.domain.HoldFacts.out;
import static org.omidb.portal.worklist.domain.HoldFacts.published;
import static org.omidb.portal.worklist.domain.HoldFacts.releaseApproved;
import static org.omidb.portal.worklist.domain.HoldFacts.requested;
import static org.omidb.portal.worklist.domain.HoldFacts.signatory;
import static org.omidb.portal.worklist.domain.HoldFacts.signed;
import static org.omidb.portal.worklist.domain.HoldFacts.signedByRecipient;
import static org.omidb.portal.worklist.domain.HoldFacts.submit;
import static org.omidb.portal.worklist.domain.HoldFacts.submitted;
import static org.omidb.portal.worklist.domain.HoldFacts.takenUp;
import static org.omidb.portal.worklist.domain.HoldFacts.withdrawn;
import static org.omidb.portal.worklist.domain.TimedStage.AGREEMENT;
import static org.omidb.portal.worklist.domain.TimedStage.INTEREST;
import static org.omidb.portal.worklist.domain.TimedStage.PANEL;
import static org.omidb.portal.worklist.domain.TimedStage.RELEASE;
import static org.omidb.portal.worklist.domain.TimedStage.REVIEW;

import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.thread.domain.Voice;

/** How long an application was with others, by its history. */
class StageTimesTest {

  private final HoldScenario it = new HoldScenario();

  @Test
  void a_stretch_lasts_from_what_others_get_to_what_they_give() {
    it.given(interested()).later(3).given(invited()).later(5).given(takenUp());
    assertThat(it.took()).containsExactly(entry(INTEREST, 3L));
    it.later(20).given(submit(1)).later(2).given(opened(MAYA, MILO, MINA)).later(10);
    assertThat(it.took()).containsExactly(entry(INTEREST, 3L), entry(PANEL, 2L));
    it.given(changes()).later(30).given(submit(2)).later(1);
    assertThat(it.took())
        .containsExactly(entry(INTEREST, 3L), entry(PANEL, 2L), entry(REVIEW, 10L));
  }

  @Test
  void what_was_put_aside_tells_nothing_unless_it_is_put_back_and_answered() {
    it.given(interested()).later(3).given(HoldFacts.spam()).later(4);
    assertThat(it.took()).isEmpty();
    it.given(HoldFacts.putBack()).later(2).given(invited());
    assertThat(it.took())
        .as("its visitor has waited all the time")
        .containsExactly(entry(INTEREST, 9L));
  }

  @Test
  void the_clock_stands_while_a_question_waits_for_those_who_apply() {
    it.given(submitted(), opened(MAYA, MILO, MINA)).later(4);
    it.given(asked(Voice.STAFF)).later(6).given(answered(Voice.APPLICANT)).later(1);
    it.given(changes());
    assertThat(it.took()).endsWith(entry(REVIEW, 5L));
  }

  @Test
  void it_goes_on_while_their_question_waits_for_an_answer() {
    it.given(submitted(), opened(MAYA, MILO, MINA)).later(4);
    it.given(asked(Voice.APPLICANT)).later(6).given(answered(Voice.STAFF)).later(1);
    it.given(changes());
    assertThat(it.took()).endsWith(entry(REVIEW, 11L));
  }

  @Test
  void it_stands_where_the_recipients_signature_alone_is_missing() {
    it.given(approved(0)).later(2).given(drawnUp(), signatory(RUFUS), out()).later(3);
    it.given(signed(COLIN)).later(1).given(countersigned()).later(9);
    it.given(signedByRecipient(), activated());
    assertThat(it.took()).endsWith(entry(AGREEMENT, 6L));
  }

  @Test
  void it_goes_on_while_terms_wait_and_others_have_something_to_do() {
    it.given(active(0)).later(2).given(requested(DANA)).later(3).given(built()).later(1);
    it.given(releaseApproved(DEV)).later(8).given(accepted(RITA)).later(1).given(published());
    assertThat(it.took()).endsWith(entry(RELEASE, 7L));
  }

  @Test
  void it_stands_until_the_conditions_of_the_committee_are_met() {
    it.given(active(1)).later(12).given(met(1), accepted(RITA)).later(2).given(requested(DANA));
    it.later(1).given(built(), releaseApproved(DEV), published());
    assertThat(it.took()).endsWith(entry(RELEASE, 3L));
  }

  @Test
  void a_rejection_ends_a_stretch_and_a_withdrawal_tells_nothing() {
    it.given(submitted(), opened(MAYA, MILO, MINA)).later(4);
    var rejected = new HoldScenario().given(submitted(), opened(MAYA, MILO, MINA)).later(4);
    it.given(withdrawn());
    assertThat(it.took()).doesNotContain(entry(REVIEW, 4L)).isNotEmpty();
    rejected.given(closed(ReviewOutcome.REJECT, 0));
    assertThat(rejected.took()).endsWith(entry(REVIEW, 4L));
  }
}
