package org.omidb.portal.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.agreement.domain.AgreementRefusal.*;
import static org.omidb.portal.agreement.domain.AgreementScenario.*;
import static org.omidb.portal.agreement.domain.Party.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.omidb.portal.agreement.domain.AgreementCommand.DeclineToSign;
import org.omidb.portal.agreement.domain.AgreementCommand.DrawUp;
import org.omidb.portal.agreement.domain.AgreementCommand.End;
import org.omidb.portal.agreement.domain.AgreementCommand.Expire;
import org.omidb.portal.agreement.domain.AgreementCommand.Revise;
import org.omidb.portal.agreement.domain.AgreementCommand.SendForSigning;
import org.omidb.portal.agreement.domain.AgreementCommand.Sign;
import org.omidb.portal.shared.domain.Sha256;

class AgreementRulesTest {

  @Test
  void an_agreement_is_drawn_up_once() {
    given().when(new DrawUp(SUBJECT, draft(TEXT))).thenHappened(drawnUp());
    given(drawnUp()).when(new DrawUp(SUBJECT, draft(TEXT))).thenRefused(ALREADY_DRAWN_UP);
  }

  @Test
  void nothing_is_asked_of_an_agreement_that_is_not_drawn_up() {
    given().when(new SendForSigning(TEXT)).thenRefused(NOT_DRAWN_UP);
  }

  @Test
  void a_term_has_at_least_one_day_and_is_not_over() {
    var backwards = Term.of(LocalDate.of(2031, 1, 2), LocalDate.of(2031, 1, 1));
    var over = Term.of(LocalDate.of(2029, 1, 1), LocalDate.of(2030, 2, 28));
    given()
        .when(new DrawUp(SUBJECT, new AgreementText(1, TEXT, backwards, false)))
        .thenRefused(TERM_EMPTY);
    given()
        .when(new DrawUp(SUBJECT, new AgreementText(1, TEXT, over, false)))
        .thenRefused(TERM_PASSED);
  }

  @Test
  void the_last_day_counts_whole_in_englands_time() {
    var summer = Term.of(LocalDate.of(2030, 4, 1), LocalDate.of(2030, 6, 30));
    assertThat(summer.starts()).isEqualTo("2030-03-31T23:00:00Z");
    assertThat(summer.ends()).isEqualTo("2030-06-30T23:00:00Z");
    assertThat(summer.contains(Instant.parse("2030-06-30T22:59:59Z"))).isTrue();
    assertThat(summer.contains(Instant.parse("2030-06-30T23:00:00Z"))).isFalse();
  }

  @Test
  void a_text_is_signed_with_the_signatorys_own_name() {
    givenSigning()
        .when(new Sign(CRH, COLIN, TEXT, new TypedName("Someone Else", "Colin Crane")))
        .thenRefused(NAME_OF_ANOTHER);
    givenSigning()
        .when(new Sign(CRH, COLIN, TEXT, new TypedName("\u00a0", "Colin Crane")))
        .thenRefused(NAME_NOT_VISIBLE);
  }

  @Test
  void what_is_sent_out_or_declined_is_what_was_read() {
    given(drawnUp()).when(new SendForSigning(NEW_TEXT)).thenRefused(TEXT_CHANGED);
    givenSigning()
        .when(new DeclineToSign(ROYAL_SURREY, ROSA, NEW_TEXT, WORDS))
        .thenRefused(TEXT_CHANGED);
  }

  @Test
  void a_condition_is_marked_from_the_draft_to_the_end_and_once() {
    given(drawnUp()).when(mark(LETTER, 1)).thenHappened(conditionMet(1));
    givenSigning().when(mark(LETTER, 2)).thenHappened(conditionMet(2));
    givenActive().when(mark(LETTER, 2)).thenHappened(conditionMet(2));
    given(drawnUp(), conditionMet(1)).when(mark(LETTER, 1)).thenHappened();
    givenSigning().and(conditionMet(1)).when(mark(LETTER, 1)).thenHappened();
    givenActive().and(conditionMet(1)).when(mark(LETTER, 1)).thenHappened();
    given().when(mark(LETTER, 1)).thenRefused(NOT_DRAWN_UP);
    givenActive().and(new AgreementEvent.Expired()).when(mark(LETTER, 1)).thenRefused(ENDED);
  }

  @Test
  void what_was_marked_stays_marked_when_the_text_changes_or_is_signed() {
    var revised = new AgreementEvent.Revised(draft(NEW_TEXT));
    given(drawnUp(), conditionMet(1), revised).when(mark(LETTER, 1)).thenHappened();
    given(drawnUp(), conditionMet(1), invited(), accepted(RUFUS))
        .and(new AgreementEvent.SentForSigning())
        .when(mark(LETTER, 1))
        .thenHappened();
    givenSigning().and(conditionMet(1), revised).when(mark(LETTER, 1)).thenHappened();
    givenSigning()
        .and(conditionMet(1), signed(CRH, COLIN), signed(ROYAL_SURREY, ROSA))
        .and(signed(RECIPIENT, RUFUS), new AgreementEvent.Activated())
        .when(mark(LETTER, 1))
        .thenHappened();
  }

  @Test
  void only_a_condition_of_the_letter_that_approved_it_is_marked() {
    givenActive().when(mark(LETTER, 0)).thenRefused(CONDITION_UNKNOWN);
    givenActive().when(mark(LETTER, 3)).thenRefused(CONDITION_UNKNOWN);
    givenActive().when(mark(Sha256.of("another letter"), 1)).thenRefused(ANOTHER_LETTER);
    givenActive()
        .when(new AgreementCommand.MarkConditionMet(Optional.empty(), new MetCondition(LETTER, 1)))
        .thenRefused(CONDITION_UNKNOWN);
  }

  @Test
  void a_text_is_signed_only_once_it_is_out_for_signing() {
    given(drawnUp()).when(signing(CRH, COLIN)).thenRefused(NOT_OUT_FOR_SIGNING);
  }

  @Test
  void each_party_signs_for_itself() {
    givenSigning().when(signing(CRH, COLIN)).thenHappened(signed(CRH, COLIN));
    givenSigning().when(signing(RECIPIENT, RUFUS)).thenHappened(signed(RECIPIENT, RUFUS));
  }

  @Test
  void it_is_active_when_the_third_signs() {
    givenSigning()
        .and(signed(CRH, COLIN), signed(RECIPIENT, RUFUS))
        .when(signing(ROYAL_SURREY, ROSA))
        .thenHappened(signed(ROYAL_SURREY, ROSA), new AgreementEvent.Activated());
  }

  @Test
  void one_person_does_not_sign_for_two_parties() {
    givenSigning()
        .and(signed(CRH, COLIN))
        .when(signing(ROYAL_SURREY, COLIN))
        .thenRefused(ONE_PERSON_TWO_PARTIES);
  }

  @Test
  void a_second_click_signs_no_second_time() {
    givenSigning().and(signed(CRH, COLIN)).when(signing(CRH, COLIN)).thenHappened();
    givenSigning().and(signed(CRH, COLIN)).when(signing(CRH, EVE)).thenRefused(ALREADY_SIGNED);
  }

  @Test
  void nobody_signs_a_text_other_than_the_one_they_read() {
    givenSigning().when(signing(CRH, COLIN, NEW_TEXT)).thenRefused(TEXT_CHANGED);
  }

  @Test
  void a_revised_text_is_signed_anew_by_all() {
    givenSigning()
        .and(signed(CRH, COLIN), new AgreementEvent.Revised(draft(NEW_TEXT)))
        .and(new AgreementEvent.SentForSigning())
        .when(signing(CRH, COLIN, NEW_TEXT))
        .thenHappened(new AgreementEvent.Signed(CRH, COLIN, NEW_TEXT));
  }

  @Test
  void an_agreement_that_was_revised_before_it_was_told_that_it_is_taken_back_reads_the_same() {
    var told = new AgreementEvent.TakenBack();
    var revised = new AgreementEvent.Revised(draft(NEW_TEXT));
    var signed = givenSigning().and(signed(CRH, COLIN));
    assertThat(signed.and(revised).agreement())
        .isInstanceOf(Agreement.Drafting.class)
        .isEqualTo(signed.and(told, revised).agreement());
  }

  @Test
  void an_unchanged_text_is_no_revision() {
    givenSigning().when(new Revise(draft(TEXT))).thenHappened();
  }

  @Test
  void a_signatory_who_declines_sends_the_text_back() {
    var declined = new AgreementEvent.SigningDeclined(ROYAL_SURREY, ROSA, WORDS);
    givenSigning().when(new DeclineToSign(ROYAL_SURREY, ROSA, TEXT, WORDS)).thenHappened(declined);
    assertThat(givenSigning().and(signed(CRH, COLIN), declined).agreement())
        .isInstanceOf(Agreement.Drafting.class);
  }

  @Test
  void an_active_agreement_is_not_rewritten() {
    givenActive().when(new Revise(draft(NEW_TEXT))).thenRefused(ALREADY_ACTIVE);
    givenActive().when(new SendForSigning(TEXT)).thenRefused(ALREADY_ACTIVE);
  }

  @Test
  void it_stands_within_its_term_only() {
    var agreement = givenActive().agreement();
    assertThat(agreement.activeAt(TERM.starts().minusMillis(1))).isFalse();
    assertThat(agreement.activeAt(TERM.starts())).isTrue();
    assertThat(agreement.activeAt(TERM.ends().minusMillis(1))).isTrue();
    assertThat(agreement.activeAt(TERM.ends())).isFalse();
  }

  @Test
  void it_expires_when_its_last_day_is_over_and_not_before() {
    givenActive().when(new Expire()).thenRefused(TERM_NOT_OVER);
    givenActive().whenAt(TERM.ends(), new Expire()).thenHappened(new AgreementEvent.Expired());
  }

  @Test
  void it_is_ended_for_a_reason_and_then_stands_no_more() {
    var ended = new AgreementEvent.AgreementEnded(EndReason.TERMS_BROKEN, WORDS);
    givenActive().when(new End(EndReason.TERMS_BROKEN, WORDS)).thenHappened(ended);
    assertThat(givenActive().and(ended).agreement().activeAt(NOW)).isFalse();
    givenActive()
        .and(ended)
        .when(new End(EndReason.OTHER, WORDS))
        .thenRefused(AgreementRefusal.ENDED);
  }

  @Test
  void nobody_signs_after_the_last_day() {
    givenSigning().whenAt(TERM.ends(), signing(CRH, COLIN)).thenRefused(TERM_PASSED);
  }

  @Test
  void a_changed_text_is_a_revision_in_a_draft_and_while_it_is_out() {
    var revised = new AgreementEvent.Revised(draft(NEW_TEXT));
    given(drawnUp()).when(new Revise(draft(NEW_TEXT))).thenHappened(revised);
    givenSigning()
        .when(new Revise(draft(NEW_TEXT)))
        .thenHappened(new AgreementEvent.TakenBack(), revised);
    given(drawnUp()).when(new Revise(draft(TEXT))).thenHappened();
  }

  @Test
  void only_who_may_sign_for_a_party_declines_for_it_and_not_after_it_has_signed() {
    givenSigning()
        .when(new DeclineToSign(RECIPIENT, EVE, TEXT, WORDS))
        .thenRefused(NOT_THE_SIGNATORY);
    givenSigning()
        .when(new DeclineToSign(RECIPIENT, RUFUS, TEXT, WORDS))
        .thenHappened(new AgreementEvent.SigningDeclined(RECIPIENT, RUFUS, WORDS));
    givenSigning()
        .and(signed(CRH, COLIN))
        .when(new DeclineToSign(CRH, COLIN, TEXT, WORDS))
        .thenRefused(ALREADY_SIGNED);
  }
}
