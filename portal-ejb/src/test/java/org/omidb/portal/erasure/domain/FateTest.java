package org.omidb.portal.erasure.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.erasure.domain.Involved.As;
import org.omidb.portal.shared.domain.ApplicationId;

/** What becomes of an application of somebody who asks to be erased. */
class FateTest {

  @ParameterizedTest
  @CsvSource({
    "PRINCIPAL, DRAFTING, false, EMPTIED_WITHDRAW",
    "PRINCIPAL, UNDER_REVIEW, false, EMPTIED_WITHDRAW",
    "PRINCIPAL, APPROVED, false, EMPTIED_WITHDRAW",
    "PRINCIPAL, WITHDRAWN, false, EMPTIED_NOTHING",
    "PRINCIPAL, REJECTED, true, EMPTIED_NOTHING",
    "PRINCIPAL, DRAFTING, true, KEPT_OTHERS_APPLY",
    "CO_APPLICANT, UNDER_REVIEW, true, LEFT",
    "CO_APPLICANT, CLOSED, true, MESSAGES",
    "VISITOR, INTERESTED, false, KEPT_NOT_ANSWERED",
    "VISITOR, INVITED, false, EMPTIED_CLOSE",
    "VISITOR, DECLINED, false, EMPTIED_NOTHING",
    "VISITOR, DRAFTING, false, MESSAGES"
  })
  void each_application_goes_as_far_as_it_is_theirs(
      As as, Stage stage, boolean others, String fate) {
    assertThat(plan(involved(as, stage, others, false)).steps().getFirst().word()).isEqualTo(fate);
  }

  @ParameterizedTest
  @EnumSource(As.class)
  void what_an_agreement_was_made_about_stays_whoever_asks(As as) {
    for (var stage : Stage.values()) {
      var plan = plan(involved(as, stage, false, true));
      assertThat(plan.steps().getFirst().word()).isEqualTo("KEPT_AGREEMENT");
      assertThat(plan.profile()).as("the agreement names them").isFalse();
      assertThat(plan.rest()).as("nobody waits for it to go").isFalse();
    }
  }

  @Test
  void the_request_waits_on_for_what_goes_later_and_the_name_with_it() {
    var plan =
        plan(
            involved(As.PRINCIPAL, Stage.DRAFTING, true, false),
            involved(As.PRINCIPAL, Stage.CLOSED, false, false));
    assertThat(plan.rest()).isTrue();
    assertThat(plan.profile()).isFalse();
  }

  @Test
  void who_has_acted_in_office_is_kept_by_name_alone() {
    var plan = ErasurePlan.of(List.of(involved(As.PRINCIPAL, Stage.DRAFTING, false, false)), true);
    assertThat(plan.rest()).isFalse();
    assertThat(plan.profile()).isFalse();
    assertThat(ErasurePlan.of(List.of(), false).profile()).isTrue();
  }

  private static ErasurePlan plan(Involved... involved) {
    return ErasurePlan.of(List.of(involved), false);
  }

  private static Involved involved(As as, Stage stage, boolean others, boolean agreed) {
    return new Involved(
        new ApplicationId(new UUID(1, 1)), "OMI-2026-0001", "T", as, stage, others, agreed);
  }
}
