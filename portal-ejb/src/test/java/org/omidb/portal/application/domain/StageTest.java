package org.omidb.portal.application.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.omidb.portal.application.domain.ApplicationScenario.*;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.ReviewOutcome;

/** An application in one word, what a link to it is worth, and how many receipts leave. */
class StageTest {

  private static final Application INTERESTED = Application.from(List.of(interestExpressed()));
  private static final Application INVITED = INTERESTED.evolve(invited());
  private static final Application DRAFT = INVITED.evolve(invitationAccepted());
  private static final Application REVIEWED =
      DRAFT.evolve(submitted(1)).evolve(reviewOpened(ROUND_1));

  @Test
  void every_state_has_its_word() {
    assertThat(Stage.of(INTERESTED)).isEqualTo(Stage.INTERESTED);
    assertThat(Stage.of(INVITED)).isEqualTo(Stage.INVITED);
    assertThat(Stage.of(DRAFT)).isEqualTo(Stage.DRAFTING);
    assertThat(Stage.of(DRAFT.evolve(submitted(1)))).isEqualTo(Stage.SUBMITTED);
    assertThat(Stage.of(REVIEWED)).isEqualTo(Stage.UNDER_REVIEW);
    assertThat(after(ReviewOutcome.APPROVE)).isEqualTo(Stage.APPROVED);
    assertThat(after(ReviewOutcome.ASK_FOR_CHANGES)).isEqualTo(Stage.CHANGING);
    assertThat(after(ReviewOutcome.REJECT)).isEqualTo(Stage.REJECTED);
    assertThat(Stage.of(INTERESTED.evolve(interestDeclined()))).isEqualTo(Stage.DECLINED);
    assertThat(Stage.of(INTERESTED.evolve(new ApplicationEvent.MarkedAsSpam())))
        .isEqualTo(Stage.SPAM);
    assertThat(Stage.of(INTERESTED.evolve(new ApplicationEvent.MarkedAsDuplicate(OMI_42))))
        .isEqualTo(Stage.DUPLICATE);
    assertThat(Stage.of(DRAFT.evolve(withdrawn(0)))).isEqualTo(Stage.WITHDRAWN);
    assertThat(Stage.of(DRAFT.evolve(closed(CloseReason.NOT_TAKEN_UP)))).isEqualTo(Stage.CLOSED);
    assertThatIllegalArgumentException().isThrownBy(() -> Stage.of(new Application.Unknown()));
  }

  @Test
  void the_applicant_writes_a_draft_the_first_time_and_again() {
    assertThat(Stage.values())
        .filteredOn(Stage::draft)
        .containsExactly(Stage.DRAFTING, Stage.CHANGING);
  }

  @Test
  void a_second_link_takes_the_place_of_the_first() {
    assertThat(INVITED.evolve(invited())).isEqualTo(INVITED);
  }

  @Test
  void nothing_ends_twice_or_before_it_has_begun() {
    var ended = DRAFT.evolve(withdrawn(0));
    assertThatIllegalStateException().isThrownBy(() -> ended.evolve(withdrawn(0)));
    assertThatIllegalStateException()
        .isThrownBy(() -> new Application.Unknown().evolve(withdrawn(0)));
  }

  @Test
  void a_link_is_open_until_it_expires_and_then_used_or_unknown() {
    assertThat(InvitationLink.of(INVITED, LINK, NOW)).isEqualTo(InvitationLink.OPEN);
    assertThat(InvitationLink.of(INVITED, LINK, IN_A_MONTH)).isEqualTo(InvitationLink.EXPIRED);
    assertThat(InvitationLink.of(INVITED, OTHER_LINK, NOW)).isEqualTo(InvitationLink.UNKNOWN);
    assertThat(InvitationLink.of(DRAFT, LINK, NOW)).isEqualTo(InvitationLink.USED);
    assertThat(InvitationLink.of(INTERESTED, LINK, NOW)).isEqualTo(InvitationLink.UNKNOWN);
    assertThat(InvitationLink.of(DRAFT.evolve(withdrawn(0)), LINK, NOW))
        .isEqualTo(InvitationLink.UNKNOWN);
  }

  @Test
  void three_receipts_go_to_one_mailbox_and_a_hundred_are_asked_for_from_one_place() {
    assertThat(ReceiptLimits.refusal(2, 99)).isEmpty();
    assertThat(ReceiptLimits.refusal(3, 0)).contains(ApplicationRefusal.TOO_MANY_TO_ADDRESS);
    assertThat(ReceiptLimits.refusal(0, 100))
        .isEqualTo(Optional.of(ApplicationRefusal.TOO_MANY_FROM_HERE));
  }

  @Test
  void nobody_is_invited_into_a_draft() {
    assertThatIllegalStateException().isThrownBy(() -> DRAFT.evolve(invited()));
  }

  @Test
  void an_invitation_or_a_draft_that_nobody_takes_up_is_closed() {
    var close = new ApplicationCommand.Close(CloseReason.NOT_TAKEN_UP);
    for (var state : List.of(INVITED, DRAFT)) {
      assertThat(ApplicationRules.decide(state, close, NOW))
          .isInstanceOf(org.omidb.portal.shared.domain.Decision.Accepted.class);
    }
  }

  private static Stage after(ReviewOutcome outcome) {
    return Stage.of(REVIEWED.evolve(outcome(ROUND_1, outcome)));
  }
}
