package org.omidb.portal.erasure.domain;

import static org.omidb.portal.erasure.domain.ErasureRelation.ONESELF;
import static org.omidb.portal.shared.domain.Decision.accept;
import static org.omidb.portal.shared.domain.Decision.refuse;
import static org.omidb.portal.shared.domain.Role.ADMINISTRATOR;

import java.util.List;
import java.util.Set;
import org.omidb.portal.erasure.domain.ErasureCommand.AskForErasure;
import org.omidb.portal.erasure.domain.ErasureCommand.CarryOutErasure;
import org.omidb.portal.erasure.domain.ErasureCommand.RefuseErasure;
import org.omidb.portal.erasure.domain.ErasureCommand.TakeRequestBack;
import org.omidb.portal.erasure.domain.ErasureState.NotAsked;
import org.omidb.portal.erasure.domain.ErasureState.Outcome;
import org.omidb.portal.erasure.domain.ErasureState.Settled;
import org.omidb.portal.erasure.domain.ErasureState.Waiting;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PermissionTable;
import org.omidb.portal.shared.domain.PermissionTable.Row;
import org.omidb.portal.shared.domain.Who;

/**
 * Anybody may ask for themselves, and an administrator for whoever has asked by letter; an
 * administrator decides, and never on a request of their own (UK GDPR, Article 17).
 */
public final class ErasurePermissions {

  public static final PermissionTable<ErasureState, ErasureCommand> TABLE =
      PermissionTable.of(
          ErasureCommand.class,
          List.of(
              new Row<>(
                  AskForErasure.class, Set.of(NotAsked.class), Set.of(ONESELF, ADMINISTRATOR)),
              new Row<>(TakeRequestBack.class, Set.of(Waiting.class), Set.of(ONESELF)),
              new Row<>(RefuseErasure.class, Set.of(Waiting.class), Set.of(ADMINISTRATOR)),
              new Row<>(CarryOutErasure.class, Set.of(Waiting.class), Set.of(ADMINISTRATOR))));

  private ErasurePermissions() {}

  /**
   * The state that the request is in from now on, for those whom the table names; for everybody
   * else, that they may not.
   */
  public static Decision<ErasureState> decide(
      Set<? extends Who> who, ErasureState state, ErasureCommand command) {
    return TABLE.decide(
        who,
        state,
        command,
        ErasureRefusal.NOT_PERMITTED,
        () ->
            switch (command) {
              case AskForErasure() ->
                  state instanceof Waiting
                      ? refuse(ErasureRefusal.ALREADY_ASKED)
                      : accept(new Waiting(false));
              case TakeRequestBack() -> takeBack(state);
              case RefuseErasure() -> byAnother(who, state, new Settled(Outcome.REFUSED));
              case CarryOutErasure(boolean rest) ->
                  byAnother(who, state, rest ? new Waiting(true) : new Settled(Outcome.ERASED));
            });
  }

  private static Decision<ErasureState> takeBack(ErasureState state) {
    return switch (state) {
      case NotAsked() -> refuse(ErasureRefusal.NOT_PERMITTED);
      case Waiting(boolean begun) when begun -> refuse(ErasureRefusal.ALREADY_BEGUN);
      case Waiting waiting -> accept(new Settled(Outcome.TAKEN_BACK));
      case Settled settled -> refuse(ErasureRefusal.ALREADY_SETTLED);
    };
  }

  private static Decision<ErasureState> byAnother(
      Set<? extends Who> who, ErasureState state, ErasureState next) {
    return switch (state) {
      case NotAsked() -> refuse(ErasureRefusal.NOT_PERMITTED);
      case Settled settled -> refuse(ErasureRefusal.ALREADY_SETTLED);
      case Waiting waiting ->
          who.contains(ONESELF) ? refuse(ErasureRefusal.ONES_OWN) : accept(next);
    };
  }
}
