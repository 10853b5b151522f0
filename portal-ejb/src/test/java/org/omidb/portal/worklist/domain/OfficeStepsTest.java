package org.omidb.portal.worklist.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.worklist.domain.HoldFacts.CAROL;
import static org.omidb.portal.worklist.domain.HoldFacts.DANA;
import static org.omidb.portal.worklist.domain.HoldFacts.DEV;
import static org.omidb.portal.worklist.domain.HoldFacts.MAYA;
import static org.omidb.portal.worklist.domain.HoldFacts.MILO;
import static org.omidb.portal.worklist.domain.HoldFacts.MINA;
import static org.omidb.portal.worklist.domain.HoldFacts.NOW;
import static org.omidb.portal.worklist.domain.HoldFacts.RITA;
import static org.omidb.portal.worklist.domain.HoldFacts.RUFUS;
import static org.omidb.portal.worklist.domain.HoldFacts.accepted;
import static org.omidb.portal.worklist.domain.HoldFacts.active;
import static org.omidb.portal.worklist.domain.HoldFacts.approved;
import static org.omidb.portal.worklist.domain.HoldFacts.asked;
import static org.omidb.portal.worklist.domain.HoldFacts.built;
import static org.omidb.portal.worklist.domain.HoldFacts.conflicted;
import static org.omidb.portal.worklist.domain.HoldFacts.drafting;
import static org.omidb.portal.worklist.domain.HoldFacts.drawnUp;
import static org.omidb.portal.worklist.domain.HoldFacts.free;
import static org.omidb.portal.worklist.domain.HoldFacts.interested;
import static org.omidb.portal.worklist.domain.HoldFacts.invited;
import static org.omidb.portal.worklist.domain.HoldFacts.opened;
import static org.omidb.portal.worklist.domain.HoldFacts.out;
import static org.omidb.portal.worklist.domain.HoldFacts.published;
import static org.omidb.portal.worklist.domain.HoldFacts.releaseApproved;
import static org.omidb.portal.worklist.domain.HoldFacts.requested;
import static org.omidb.portal.worklist.domain.HoldFacts.signatory;
import static org.omidb.portal.worklist.domain.HoldFacts.submitted;
import static org.omidb.portal.worklist.domain.HoldFacts.voted;
import static org.omidb.portal.worklist.domain.HoldFacts.withdrawn;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.omidb.portal.thread.domain.Voice;

/** Who has an application, as the work list says it from its first line to the download. */
class OfficeStepsTest {

  private final HoldScenario it = new HoldScenario();

  @Test
  void before_the_committee_it_is_licensing_the_visitor_the_applicant_or_the_chair() {
    it.given(interested());
    told("ANSWER_INTEREST LICENSING");
    it.given(invited());
    told("ACCEPT_INVITATION VISITOR");
    assertThat(it.office().getFirst().due()).contains(NOW.plus(Duration.ofDays(30)));
    var applied = new HoldScenario().given(drafting());
    assertThat(names(applied)).containsExactly("COMPLETE_APPLICATION APPLICANT");
    assertThat(names(new HoldScenario().given(submitted())))
        .containsExactly("OPEN_REVIEW LICENSING", "OPEN_REVIEW CHAIR");
  }

  @Test
  void of_a_review_the_list_is_the_same_whatever_goes_on_in_it() {
    it.given(submitted(), opened(MAYA, MILO, MINA));
    var before = it.office();
    told("VOTE COMMITTEE");
    it.given(free(MAYA), free(MINA), voted(MAYA), conflicted(MILO));
    assertThat(it.office()).isEqualTo(before);
    it.given(conflicted(CAROL));
    assertThat(it.office()).as("licensing has to name a chair").isEqualTo(before);
    var closing = new HoldScenario().given(submitted(), opened(MAYA, MILO, MINA), free(CAROL));
    closing.given(free(MAYA), free(MILO), free(MINA), voted(MAYA), voted(MILO), voted(MINA));
    assertThat(closing.office()).as("the chair may close").isEqualTo(before);
  }

  @Test
  void a_question_stands_beside_what_the_committee_has_to_do() {
    it.given(submitted(), opened(MAYA, MILO, MINA), asked(Voice.STAFF));
    told("ANSWER_QUESTION APPLICANT", "VOTE COMMITTEE");
  }

  @Test
  void an_agreement_lies_with_each_party_that_has_not_signed() {
    it.given(approved(0), accepted(RITA));
    told("DRAW_UP_AGREEMENT LICENSING");
    it.given(drawnUp());
    told("SEND_FOR_SIGNING LICENSING");
    it.given(signatory(RUFUS), out());
    told("SIGN CRH", "SIGN ROYAL_SURREY", "SIGN RECIPIENT");
  }

  @Test
  void a_link_that_nobody_has_used_still_lies_with_the_recipient() {
    it.given(approved(0), drawnUp(), out(), accepted(RITA));
    assertThat(names(it)).contains("SIGN RECIPIENT", "INVITE_SIGNATORY LICENSING");
  }

  @Test
  void a_release_lies_with_those_who_build_and_then_with_those_who_fetch() {
    it.given(active(0), accepted(RITA));
    told("REQUEST_RELEASE DATA_MANAGERS");
    it.given(requested(DANA), built(), releaseApproved(DEV), published());
    told("DOWNLOAD_RELEASE APPLICANT");
    it.fetched(RITA);
    told();
  }

  @Test
  void what_waits_for_those_who_apply_is_said_once_and_not_by_what_it_holds_up() {
    it.given(active(2), requested(DANA), built(), releaseApproved(DEV));
    told("ACCEPT_TERMS APPLICANT", "MEET_CONDITIONS APPLICANT");
  }

  @Test
  void what_has_ended_lies_with_nobody() {
    it.given(submitted(), withdrawn());
    told();
  }

  private void told(String... steps) {
    assertThat(names(it)).containsExactlyInAnyOrder(steps);
  }

  private static List<String> names(HoldScenario it) {
    return it.office().stream().map(step -> step.step() + " " + step.holder()).toList();
  }
}
