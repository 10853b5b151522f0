package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.application.domain.ApplicationRefusal.*;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.DeclineReason;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.form.domain.InterestForm;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;

/** Expressions of interest: sent by visitors, answered by the team. */
class InterestsTest extends ApplicationJourney {

  @Test
  void interest_is_receipted_to_the_visitor_and_noted_to_the_team() {
    var id = interest();
    assertThat(portal.mails)
        .extracting(Portal.Mail::recipient)
        .containsExactly(val, "team@example.org");
    assertThat(portal.mails.getLast().body())
        .contains("https://portal.example.org/staff/interest?id=" + id);
  }

  @Test
  void no_mail_to_a_visitor_has_the_visitors_words() {
    var words = "URGENT: verify at https://evil.example";
    var lure =
        visitor
            .with(InterestForm.NAME, words)
            .with(InterestForm.ORGANISATION, words)
            .with(InterestForm.TITLE, words);
    for (var invited : List.of(true, false)) {
      portal.with(it -> it.interests().express(UUID.randomUUID(), lure, portal.home));
      var id = portal.happened.getLast().id();
      if (invited) {
        invite(id);
        portal.now.updateAndGet(now -> now.plus(Duration.ofDays(2)));
      } else {
        portal.with(
            it -> it.interests().decline(portal.lena, id, DeclineReason.OTHER, "Our own words."));
      }
    }
    assertThat(portal.mails)
        .filteredOn(mail -> !mail.recipient().equals("team@example.org"))
        .hasSize(4)
        .allSatisfy(mail ->
            assertThat(mail.subject() + mail.body()).contains("OMI-").doesNotContain("evil"));
  }

  @Test
  void a_mailbox_gets_three_receipts_a_day_however_its_address_is_written() {
    for (int sent = 0; sent < 3; sent++) {
      assertThat(expressed(newVisitor(val), somewhere())).isInstanceOf(Accepted.class);
    }
    var mails = portal.mails.size();
    assertThat(expressed(newVisitor(val.toUpperCase(Locale.ROOT)), somewhere()))
        .isEqualTo(Decision.refuse(TOO_MANY_TO_ADDRESS));
    assertThat(portal.mails).hasSize(mails);
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(1)).plusMillis(1));
    assertThat(expressed(newVisitor(val), somewhere())).isInstanceOf(Accepted.class);
  }

  @Test
  void ten_forms_a_day_come_from_one_place_to_whatever_addresses() {
    for (int sent = 0; sent < 10; sent++) {
      assertThat(expressed(newVisitor(sent + val), portal.home)).isInstanceOf(Accepted.class);
    }
    assertThat(expressed(newVisitor(val), portal.home))
        .isEqualTo(Decision.refuse(TOO_MANY_FROM_HERE));
    assertThat(expressed(newVisitor(val), somewhere())).isInstanceOf(Accepted.class);
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(1)).plusMillis(1));
    assertThat(expressed(newVisitor(val), portal.home)).isInstanceOf(Accepted.class);
  }

  @Test
  void a_form_sent_twice_has_one_effect() {
    var key = UUID.randomUUID();
    var first = portal.with(it -> it.interests().express(key, visitor, portal.home));
    var second = portal.with(it -> it.interests().express(key, visitor, portal.home));
    assertThat(second).isEqualTo(first);
    assertThat(portal.mails).hasSize(2);
    assertThat(portal.happened).hasSize(1);
  }

  @Test
  void the_same_words_sent_again_with_a_new_form_are_one_interest_for_a_day() {
    interest();
    portal.with(it -> it.interests().express(UUID.randomUUID(), visitor, portal.home));
    assertThat(portal.happened).hasSize(1);
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(2)));
    portal.with(it -> it.interests().express(UUID.randomUUID(), visitor, portal.home));
    assertThat(portal.happened).hasSize(2);
  }

  @Test
  void a_sent_form_that_comes_back_with_other_answers_is_refused() {
    var key = UUID.randomUUID();
    portal.with(it -> it.interests().express(key, visitor, portal.home));
    var other = visitor.with(InterestForm.TITLE, "Something else");
    assertThat(decided(it -> it.interests().express(key, other, portal.home)))
        .isEqualTo(Decision.refuse(ALREADY_SENT));
  }

  @Test
  void a_visitors_words_stand_in_no_event() {
    interest();
    assertThat(portal.happened.getFirst().events().toString()).doesNotContain(val, "Val Visitor");
  }

  @Test
  void the_team_declines_in_its_own_words() {
    var id = interest();
    portal.with(it ->
        it.interests()
            .decline(portal.lena, id, DeclineReason.DATA_NOT_HELD, "We hold no MRI yet."));
    assertThat(portal.mails.getLast().body()).contains("We hold no MRI yet.");
    assertThat(stage(id)).isEqualTo(Stage.DECLINED);
  }
}
