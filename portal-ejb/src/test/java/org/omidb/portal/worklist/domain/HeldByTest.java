package org.omidb.portal.worklist.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With whom a step lies, as those who wait are told. */
class HeldByTest {

  @ParameterizedTest
  @EnumSource(
      value = NextStep.class,
      names = {"DECLARE_INTEREST", "VOTE", "EXTEND_PANEL", "CLOSE_REVIEW", "OPEN_REVIEW"})
  void whoever_of_the_committee_holds_it_it_lies_with_the_committee(NextStep step) {
    for (var kind : new String[] {"people", "office", "committee"}) {
      assertThat(HeldBy.of(step, kind)).isEqualTo(HeldBy.COMMITTEE);
    }
  }

  @Test
  void whether_the_team_writes_a_draft_of_the_agreement_already_is_not_told() {
    assertThat(HeldBy.of(NextStep.DRAW_UP_AGREEMENT, "office"))
        .isEqualTo(HeldBy.of(NextStep.DRAW_UP_AGREEMENT, "team"));
  }

  @Test
  void the_recipients_signatory_is_the_same_with_an_account_and_without() {
    assertThat(HeldBy.of(NextStep.SIGN, "invited")).isEqualTo(HeldBy.RECIPIENT);
    assertThat(HeldBy.of(NextStep.SIGN, "people")).isEqualTo(HeldBy.RECIPIENT);
    assertThat(HeldBy.of(NextStep.SIGN, "office")).isEqualTo(HeldBy.SIGNATORIES);
    assertThat(HeldBy.of(NextStep.ACCEPT_INVITATION, "invited")).isEqualTo(HeldBy.INVITED);
  }

  @ParameterizedTest
  @EnumSource(NextStep.class)
  void every_step_lies_with_somebody_whatever_its_holder(NextStep step) {
    for (var kind : new String[] {"people", "office", "invited", "committee", "team"}) {
      assertThat(EnumSet.allOf(HeldBy.class)).contains(HeldBy.of(step, kind));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> HeldBy.of(step, "somebody"));
  }
}
