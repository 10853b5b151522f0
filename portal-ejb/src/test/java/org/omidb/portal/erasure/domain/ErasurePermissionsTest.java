package org.omidb.portal.erasure.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.erasure.domain.ErasureRefusal.ALREADY_ASKED;
import static org.omidb.portal.erasure.domain.ErasureRefusal.ALREADY_BEGUN;
import static org.omidb.portal.erasure.domain.ErasureRefusal.ALREADY_SETTLED;
import static org.omidb.portal.erasure.domain.ErasureRefusal.NOT_PERMITTED;
import static org.omidb.portal.erasure.domain.ErasureRefusal.ONES_OWN;
import static org.omidb.portal.erasure.domain.ErasureRelation.ONESELF;
import static org.omidb.portal.shared.domain.Role.ADMINISTRATOR;
import static org.omidb.portal.shared.domain.Role.AUDITOR;
import static org.omidb.portal.shared.domain.Role.LICENSING;
import static org.omidb.portal.testing.TableAgainstRules.everyRowIsPossible;
import static org.omidb.portal.testing.TableAgainstRules.nobodyHearsARule;
import static org.omidb.portal.testing.TableAgainstRules.samplesAreWhole;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.omidb.portal.erasure.domain.ErasureCommand.AskForErasure;
import org.omidb.portal.erasure.domain.ErasureCommand.CarryOutErasure;
import org.omidb.portal.erasure.domain.ErasureCommand.RefuseErasure;
import org.omidb.portal.erasure.domain.ErasureCommand.TakeRequestBack;
import org.omidb.portal.erasure.domain.ErasureState.NotAsked;
import org.omidb.portal.erasure.domain.ErasureState.Outcome;
import org.omidb.portal.erasure.domain.ErasureState.Settled;
import org.omidb.portal.erasure.domain.ErasureState.Waiting;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Who;

/** Who asks to be erased, and who answers. */
class ErasurePermissionsTest {

  private static final List<ErasureState> STATES =
      List.of(
          new NotAsked(),
          new Waiting(false),
          new Waiting(true),
          new Settled(Outcome.TAKEN_BACK),
          new Settled(Outcome.REFUSED),
          new Settled(Outcome.ERASED));

  private static final List<ErasureCommand> COMMANDS =
      List.of(
          new AskForErasure(),
          new TakeRequestBack(),
          new RefuseErasure(),
          new CarryOutErasure(true),
          new CarryOutErasure(false));

  @Test
  void the_table_and_the_rules_fit_each_other() {
    samplesAreWhole(ErasureState.class, STATES, ErasureCommand.class, COMMANDS);
    everyRowIsPossible(
        ErasurePermissions.TABLE,
        STATES,
        COMMANDS,
        (state, command) ->
            ErasurePermissions.decide(
                command instanceof TakeRequestBack ? Set.of(ONESELF) : Set.of(ADMINISTRATOR),
                state,
                command));
    nobodyHearsARule(
        STATES,
        COMMANDS,
        (state, command) -> ErasurePermissions.decide(Set.of(AUDITOR, LICENSING), state, command),
        Decision.refuse(NOT_PERMITTED));
  }

  @Test
  void one_asks_once_and_takes_it_back_while_nothing_is_erased() {
    assertThat(decide(new NotAsked(), new AskForErasure(), ONESELF))
        .isEqualTo(Decision.accept(new Waiting(false)));
    assertThat(decide(new Waiting(false), new AskForErasure(), ONESELF))
        .isEqualTo(Decision.refuse(ALREADY_ASKED));
    assertThat(decide(new Waiting(false), new TakeRequestBack(), ONESELF))
        .isEqualTo(Decision.accept(new Settled(Outcome.TAKEN_BACK)));
    assertThat(decide(new Waiting(true), new TakeRequestBack(), ONESELF))
        .isEqualTo(Decision.refuse(ALREADY_BEGUN));
    assertThat(decide(new Settled(Outcome.ERASED), new TakeRequestBack(), ONESELF))
        .isEqualTo(Decision.refuse(ALREADY_SETTLED));
  }

  @Test
  void an_administrator_decides_and_never_on_their_own_request() {
    assertThat(decide(new Waiting(false), new CarryOutErasure(true), ADMINISTRATOR))
        .isEqualTo(Decision.accept(new Waiting(true)));
    assertThat(decide(new Waiting(true), new CarryOutErasure(false), ADMINISTRATOR))
        .isEqualTo(Decision.accept(new Settled(Outcome.ERASED)));
    assertThat(decide(new Waiting(false), new RefuseErasure(), ADMINISTRATOR))
        .isEqualTo(Decision.accept(new Settled(Outcome.REFUSED)));
    assertThat(decide(new Settled(Outcome.ERASED), new CarryOutErasure(false), ADMINISTRATOR))
        .isEqualTo(Decision.refuse(ALREADY_SETTLED));
    for (var command : List.of(new CarryOutErasure(false), new RefuseErasure())) {
      assertThat(decide(new Waiting(false), command, ADMINISTRATOR, ONESELF))
          .isEqualTo(Decision.refuse(ONES_OWN));
      assertThat(decide(new Waiting(false), command, ONESELF))
          .isEqualTo(Decision.refuse(NOT_PERMITTED));
    }
  }

  private static Decision<ErasureState> decide(
      ErasureState state, ErasureCommand command, Who... who) {
    return ErasurePermissions.decide(Set.of(who), state, command);
  }
}
