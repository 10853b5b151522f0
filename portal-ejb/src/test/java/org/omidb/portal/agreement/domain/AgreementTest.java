package org.omidb.portal.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.omidb.portal.agreement.domain.AgreementScenario.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A history that contradicts itself is no agreement. */
class AgreementTest {

  private static final AgreementEvent REVISED = new AgreementEvent.Revised(draft(NEW_TEXT));
  private static final AgreementEvent SENT = new AgreementEvent.SentForSigning();
  private static final AgreementEvent SIGNED = signed(Party.CRH, COLIN);
  private static final AgreementEvent ACTIVATED = new AgreementEvent.Activated();
  private static final AgreementEvent DECLINED =
      new AgreementEvent.SigningDeclined(Party.CRH, COLIN, WORDS);
  private static final AgreementEvent ENDED =
      new AgreementEvent.AgreementEnded(EndReason.OTHER, WORDS);
  private static final AgreementEvent EXPIRED = new AgreementEvent.Expired();

  @Test
  void nothing_happens_to_an_agreement_before_it_is_drawn_up() {
    cannotFollow(given(), REVISED, SENT, invited(), accepted(RUFUS), SIGNED, ACTIVATED);
    cannotFollow(given(), DECLINED, conditionMet(1), ENDED, EXPIRED);
  }

  @Test
  void a_draft_is_not_signed() {
    cannotFollow(given(drawnUp()), drawnUp(), SIGNED, ACTIVATED, DECLINED);
  }

  @Test
  void a_text_goes_out_once() {
    cannotFollow(givenSigning(), drawnUp(), SENT);
  }

  @Test
  void an_active_agreement_only_meets_conditions_and_ends() {
    cannotFollow(givenActive(), drawnUp(), REVISED, SENT, invited(), accepted(RUFUS), SIGNED);
    cannotFollow(givenActive(), ACTIVATED, DECLINED);
  }

  @Test
  void nothing_happens_to_an_ended_agreement() {
    cannotFollow(givenActive().and(EXPIRED), drawnUp(), REVISED, conditionMet(1), ENDED, EXPIRED);
  }

  @Test
  void a_declined_text_is_a_draft_again_and_can_go_out_again() {
    assertThat(givenSigning().and(DECLINED, SENT).agreement())
        .isInstanceOf(Agreement.Signing.class);
  }

  @Test
  void only_an_active_agreement_within_its_term_stands() {
    assertThat(givenSigning().agreement().activeAt(NOW)).isFalse();
    assertThat(givenActive().agreement().activeAt(NOW)).isTrue();
    assertThat(givenActive().agreement().activeAt(TERM.ends())).isFalse();
  }

  @Test
  void nobody_has_a_stage_for_what_is_not_drawn_up() {
    assertThat(AgreementStage.of(given(drawnUp()).agreement())).isEqualTo(AgreementStage.DRAFTING);
    assertThat(AgreementStage.of(givenSigning().agreement())).isEqualTo(AgreementStage.SIGNING);
    assertThat(AgreementStage.of(givenActive().agreement())).isEqualTo(AgreementStage.ACTIVE);
    assertThat(AgreementStage.of(givenActive().and(EXPIRED).agreement()))
        .isEqualTo(AgreementStage.ENDED);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AgreementStage.of(new Agreement.Unknown()));
  }

  @Test
  void a_text_is_filled_with_text_only_and_leaves_no_place_empty() {
    var template = new AgreementTemplate(1, "<p>{{name}} of {{place}}</p>");
    assertThat(template.filledWith(Map.of("name", "<b>\"O'N\" & $1</b>\n", "place", "x")))
        .isEqualTo("<p>&lt;b&gt;&quot;O&#39;N&quot; &amp; $1&lt;/b&gt;<br/> of x</p>");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> template.filledWith(Map.of("name", "any")))
        .withMessageContaining("place");
  }

  @Test
  void the_committees_conditions_are_open_until_they_are_met() {
    var met = Optional.of(new AgreementCondition.Met(COLIN, NOW));
    var erased = new AgreementCondition(2, "", "", Optional.empty());
    var conditions =
        new AgreementConditions(
            Optional.of(LETTER),
            List.of(
                new AgreementCondition(1, "Ethics", "the applicant", Optional.empty()),
                erased,
                new AgreementCondition(3, "Storage", "the applicant", met)));
    assertThat(conditions.open()).containsExactly("1. Ethics (the applicant)", "Condition 2");
  }

  private static void cannotFollow(AgreementScenario.Given past, AgreementEvent... events) {
    for (var event : List.of(events)) {
      assertThatIllegalStateException()
          .as("%s", event)
          .isThrownBy(() -> past.agreement().evolve(event));
    }
  }
}
