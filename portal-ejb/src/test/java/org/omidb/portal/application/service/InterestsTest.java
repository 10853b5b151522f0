package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.application.domain.ApplicationRefusal.*;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.application.domain.DeclineReason;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Origin;
import org.omidb.portal.testing.NeedsDatabase;

/** Expressions of interest: sent by visitors, answered by the team. */
@NeedsDatabase
class InterestsTest extends ApplicationJourney {

  @Test
  void interest_once_confirmed_is_receipted_to_the_visitor_and_noted_to_the_team() {
    var id = interest();
    assertThat(portal.mails)
        .extracting(Portal.Mail::recipient)
        .containsExactly(val, val, "team@example.org");
    assertThat(portal.mails.get(1).subject()).contains("OMI-2026-");
    assertThat(portal.mails.getLast().body())
        .contains("https://portal.example.org/staff/interest?id=" + id);
  }

  @Test
  void no_mail_to_a_visitor_has_the_visitors_words() {
    var words = "URGENT: verify at https://evil.example";
    var lure = visitor.with("name", words).with("organisation", words).with("title", words);
    for (var invited : List.of(true, false)) {
      var id = confirmed(lure);
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
        .hasSize(6)
        .allSatisfy(mail ->
            assertThat(mail.subject() + mail.body()).contains("OMI-").doesNotContain("evil"));
  }

  @Test
  void a_mailbox_gets_three_forms_to_confirm_a_day_however_its_address_is_written() {
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
  void a_hundred_forms_a_day_come_from_one_place_to_whatever_addresses() {
    var first = portal.now.get();
    for (int sent = 0; sent < 100; sent++) {
      assertThat(expressed(newVisitor(sent + val), portal.home)).isInstanceOf(Accepted.class);
    }
    assertThat(expressed(newVisitor(val), portal.home))
        .isEqualTo(Decision.refuse(TOO_MANY_FROM_HERE));
    assertThat(again(portal.home).orElseThrow())
        .as("when the first of them counts no more")
        .isAfter(first.plus(Duration.ofDays(1)))
        .isBeforeOrEqualTo(first.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(1)));
    assertThat(again(somewhere())).isEmpty();
    assertThat(expressed(newVisitor(val), somewhere())).isInstanceOf(Accepted.class);
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(1)).plusMillis(1));
    assertThat(expressed(newVisitor(val), portal.home)).isInstanceOf(Accepted.class);
  }

  private Optional<Instant> again(Origin origin) {
    return portal.with(it -> it.interests().again(newVisitor(val), origin));
  }

  @Test
  void a_form_sent_twice_has_one_effect() {
    var key = UUID.randomUUID();
    var first = expressed(key, visitor, portal.home);
    assertThat(first).isInstanceOf(Accepted.class);
    assertThat(expressed(key, visitor, portal.home)).isEqualTo(first);
    assertThat(portal.mails).hasSize(1);
    assertThat(waiting()).isEqualTo(1);
  }

  @Test
  void a_form_sent_again_after_it_was_confirmed_tells_nothing_new_and_has_no_effect() {
    var key = UUID.randomUUID();
    var first = expressed(key, visitor, portal.home);
    confirm(mailedSecret());
    var mails = portal.mails.size();
    assertThat(expressed(key, visitor, portal.home)).isEqualTo(first);
    assertThat(portal.mails).hasSize(mails);
    assertThat(waiting()).isZero();
    assertThat(expressed(key, visitor.with("title", "Else"), portal.home))
        .isEqualTo(Decision.refuse(ALREADY_SENT));
  }

  @Test
  void the_same_words_sent_again_with_a_new_form_are_one_interest_for_a_day() {
    expressed(visitor, portal.home);
    expressed(visitor, portal.home);
    assertThat(waiting()).isEqualTo(1);
    assertThat(portal.mails).hasSize(1);
    confirm(mailedSecret());
    expressed(visitor, portal.home);
    assertThat(waiting()).isZero();
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(2)));
    expressed(visitor, portal.home);
    assertThat(waiting()).isEqualTo(1);
  }

  @Test
  void a_sent_form_that_comes_back_with_other_answers_is_refused() {
    var key = UUID.randomUUID();
    expressed(key, visitor, portal.home);
    var other = visitor.with("title", "Something else");
    assertThat(expressed(key, other, portal.home)).isEqualTo(Decision.refuse(ALREADY_SENT));
    assertThat(waiting()).isEqualTo(1);
  }

  @Test
  void a_form_with_an_answer_missing_waits_for_nothing() {
    assertThat(expressed(visitor.with("title", ""), portal.home))
        .isEqualTo(Decision.refuse(ANSWERS_MISSING));
    assertThat(portal.mails).isEmpty();
    assertThat(waiting()).isZero();
  }

  @Test
  void a_form_with_the_unseen_field_filled_in_goes_the_same_way_and_the_team_is_told() {
    for (var suspect : List.of(true, false)) {
      var answers = newVisitor(val);
      assertThat(expressed(UUID.randomUUID(), answers, portal.home, suspect))
          .isInstanceOf(Accepted.class);
      assertThat(confirm(mailedSecret())).isInstanceOf(Accepted.class);
      var id = portal.happened.getLast().id();
      assertThat(portal.with(it -> it.interests().read(portal.lena, id)).suspect())
          .isEqualTo(suspect);
    }
    assertThat(portal.mails)
        .extracting(Portal.Mail::recipient)
        .containsExactly(val, val, "team@example.org", val, val, "team@example.org");
  }

  @Test
  void what_is_asked_for_in_one_line_is_kept_in_one_line() {
    var id = confirmed(visitor.with("name", "Val\r\nVisitor\u202e"));
    assertThat(portal.with(it -> it.interests().read(portal.lena, id)).name())
        .isEqualTo("Val Visitor");
  }

  @Test
  void a_name_that_shows_nothing_is_no_answer() {
    assertThat(expressed(visitor.with("name", "\u200b\u3164\u00a0"), portal.home))
        .isEqualTo(Decision.refuse(ANSWERS_MISSING));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Suharto",
        "X",
        "O\u2019Neill (Val)",
        "Val d'Orsay-Smith",
        "s/o Ramasamy",
        "\u674e\u5c0f\u9f99",
        "\u05d3\u05d5\u05d3",
        "\u0645\u062d\u0645\u062f",
        "Val [she/her]",
        "Dr. Val, Jr.",
        "N\u0303u\u0301\u0144ez"
      })
  void a_name_of_any_shape_is_taken(String name) {
    var id = confirmed(visitor.with("name", name));
    assertThat(portal.with(it -> it.interests().read(portal.lena, id)).name())
        .isEqualTo(Normalizer.normalize(name, Normalizer.Form.NFC));
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
    assertThat(declined(id)).contains(DeclineReason.DATA_NOT_HELD);
  }

  @Test
  void what_was_not_declined_has_no_reason() {
    assertThat(declined(interest())).isEmpty();
  }

  private Optional<DeclineReason> declined(ApplicationId id) {
    return portal.with(it -> it.interests().declined(portal.lena, id));
  }
}
