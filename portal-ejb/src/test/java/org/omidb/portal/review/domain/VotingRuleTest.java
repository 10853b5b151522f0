package org.omidb.portal.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.shared.domain.ReviewOutcome.APPROVE;
import static org.omidb.portal.shared.domain.ReviewOutcome.APPROVE_WITH_CONDITIONS;
import static org.omidb.portal.shared.domain.ReviewOutcome.REJECT;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.ReviewOutcome;

class VotingRuleTest {

  /** As it was kept before there was any outcome but two. */
  private static final VotingRule OF_OLD = new VotingRule(3, 3, 50, true, List.of(REJECT, APPROVE));

  @Test
  void the_rule_of_today_names_every_outcome_of_today() {
    assertThat(VotingRule.DEFAULT.tieOrder()).containsExactlyInAnyOrder(ReviewOutcome.values());
  }

  @Test
  void a_rule_kept_before_an_outcome_was_added_still_decides() {
    assertThat(outcome(Choice.APPROVE, Choice.REJECT)).contains(REJECT);
    assertThat(outcome(Choice.APPROVE_WITH_CONDITIONS)).contains(APPROVE_WITH_CONDITIONS);
  }

  @Test
  void an_outcome_that_the_rule_does_not_name_comes_after_those_it_names() {
    assertThat(outcome(Choice.APPROVE_WITH_CONDITIONS, Choice.APPROVE)).contains(APPROVE);
  }

  @Test
  void a_rule_names_no_outcome_twice() {
    assertThatThrownBy(() -> new VotingRule(3, 3, 50, true, List.of(APPROVE, APPROVE)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Optional<ReviewOutcome> outcome(Choice... votes) {
    return OF_OLD.outcome(List.of(votes), Optional.empty());
  }
}
