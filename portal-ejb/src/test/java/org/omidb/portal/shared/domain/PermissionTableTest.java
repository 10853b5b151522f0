package org.omidb.portal.shared.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.PermissionTable.Row;

class PermissionTableTest {

  /** States of this test. */
  sealed interface Door {
    /** Nobody comes in. */
    record Shut() implements Door {}

    /** Everybody comes in. */
    record Open() implements Door {}
  }

  /** Commands of this test. */
  sealed interface Knock {
    /** Asks for the door to be opened. */
    record Ring() implements Knock {}

    /** Asks for it to be shut. */
    record Leave() implements Knock {}
  }

  enum Answer implements Refusal {
    NOT_YOU,
    TOO_LATE
  }

  private static final Door SHUT = new Door.Shut();
  private static final Door OPEN = new Door.Open();
  private static final Set<Role> MAY = Set.of(Role.LICENSING, Role.RESEARCHER);
  private static final Set<Role> MAY_NOT = Set.of(Role.AUDITOR);

  private final PermissionTable<Door, Knock> table =
      PermissionTable.of(
          Knock.class,
          List.of(
              new Row<>(Knock.Ring.class, Set.of(Door.Shut.class), Set.of(Role.LICENSING)),
              new Row<>(Knock.Leave.class, Set.of(Door.Open.class), Set.of(Role.AUDITOR))));

  @Test
  void a_command_that_nobody_names_is_found_at_once() {
    assertThatThrownBy(() -> PermissionTable.of(Knock.class, List.of(table.rows().getFirst())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Leave");
  }

  @Test
  void only_the_named_may_ask_and_only_in_the_named_state() {
    assertThat(table.allows(MAY, SHUT, new Knock.Ring())).isTrue();
    assertThat(table.allows(MAY_NOT, SHUT, new Knock.Ring())).isFalse();
    assertThat(table.allows(MAY, OPEN, new Knock.Ring())).isFalse();
    assertThat(table.allows(MAY, OPEN, new Knock.Leave())).isFalse();
    assertThat(table.allows(Set.of(), SHUT, new Knock.Ring())).isFalse();
  }

  @Test
  void a_button_is_shown_where_the_command_would_be_allowed() {
    assertThat(table.offers(MAY, SHUT, Knock.Ring.class)).isTrue();
    assertThat(table.offers(MAY_NOT, SHUT, Knock.Ring.class)).isFalse();
    assertThat(table.offers(MAY, OPEN, Knock.Ring.class)).isFalse();
    assertThat(table.offers(MAY, SHUT, Knock.Leave.class)).isFalse();
  }

  @Test
  void the_rule_answers_those_who_may_ask() {
    assertThat(decide(MAY, SHUT, Decision.accept("opened"))).isEqualTo(Decision.accept("opened"));
    assertThat(decide(MAY, SHUT, Decision.refuse(Answer.TOO_LATE)))
        .isEqualTo(Decision.refuse(Answer.TOO_LATE));
  }

  @Test
  void who_is_named_in_another_state_hears_why_and_is_never_let_through() {
    assertThat(decide(MAY, OPEN, Decision.refuse(Answer.TOO_LATE)))
        .isEqualTo(Decision.refuse(Answer.TOO_LATE));
    assertThat(decide(MAY, OPEN, Decision.accept("opened")))
        .isEqualTo(Decision.refuse(Answer.NOT_YOU));
  }

  @Test
  void the_rule_is_not_even_asked_for_anybody_else() {
    assertThat(
            table.decide(
                MAY_NOT,
                SHUT,
                new Knock.Ring(),
                Answer.NOT_YOU,
                () -> {
                  throw new AssertionError("the rule was asked");
                }))
        .isEqualTo(Decision.refuse(Answer.NOT_YOU));
  }

  private Decision<String> decide(Set<Role> who, Door state, Decision<String> rule) {
    return table.decide(who, state, new Knock.Ring(), Answer.NOT_YOU, () -> rule);
  }
}
