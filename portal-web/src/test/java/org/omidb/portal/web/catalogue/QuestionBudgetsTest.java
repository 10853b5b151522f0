package org.omidb.portal.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Origin;

class QuestionBudgetsTest {

  private Instant now = Instant.parse("2026-11-28T10:00:00Z");
  private final QuestionBudgets budgets = new QuestionBudgets(3, () -> now);

  @Test
  void whoever_has_asked_enough_waits_until_the_window_has_passed() {
    var visitor = budgets.asker(Caller.VISITOR, new Origin("192.0.2.1"));
    for (int question = 0; question < 3; question++) {
      assertThat(budgets.spend(visitor)).isTrue();
    }
    assertThat(budgets.spend(visitor)).isFalse();
    now = now.plus(QuestionBudgets.window());
    assertThat(budgets.spend(visitor)).isFalse();
    now = now.plus(Duration.ofSeconds(1));
    assertThat(budgets.spend(visitor)).isTrue();
  }

  @Test
  void a_visitor_is_known_by_an_address_that_is_not_kept() {
    var visitor = budgets.asker(Caller.VISITOR, new Origin("192.0.2.1"));
    assertThat(budgets.asker(Caller.VISITOR, new Origin("192.0.2.1"))).isEqualTo(visitor);
    assertThat(budgets.asker(Caller.VISITOR, new Origin("192.0.2.2"))).isNotEqualTo(visitor);
    assertThat(visitor.key()).doesNotContain("192");
    assertThat(new QuestionBudgets(3, () -> now).asker(Caller.VISITOR, new Origin("192.0.2.1")))
        .as("another start of the portal, another number")
        .isNotEqualTo(visitor);
  }

  @Test
  void one_visitor_does_not_ask_at_the_cost_of_another() {
    var eager = budgets.asker(Caller.VISITOR, new Origin("192.0.2.1"));
    for (int question = 0; question < 10; question++) {
      budgets.spend(eager);
    }
    assertThat(budgets.spend(budgets.asker(Caller.VISITOR, new Origin("192.0.2.2")))).isTrue();
  }
}
