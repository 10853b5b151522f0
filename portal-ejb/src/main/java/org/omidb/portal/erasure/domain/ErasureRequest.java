package org.omidb.portal.erasure.domain;

import java.time.Instant;
import java.util.Optional;
import org.omidb.portal.shared.domain.PersonId;

/**
 * A request for erasure.
 *
 * @param person whose data it is about, where they have an account
 * @param address their mail address; empty once all is erased
 * @param byOthers whether an administrator has written it down for them
 * @param decided when it last moved
 */
public record ErasureRequest(
    ErasureId id,
    Optional<PersonId> person,
    String address,
    Instant asked,
    boolean byOthers,
    ErasureState state,
    Optional<Instant> decided) {

  /** The request in another state. */
  public ErasureRequest now(ErasureState next) {
    return new ErasureRequest(id, person, address, asked, byOthers, next, decided);
  }

  /** The request of somebody who has this address. */
  public ErasureRequest at(String now) {
    return new ErasureRequest(id, person, now, asked, byOthers, state, decided);
  }

  public boolean waiting() {
    return state instanceof ErasureState.Waiting;
  }

  /** The state in one word: NEW, BEGUN, TAKEN_BACK, REFUSED, ERASED. */
  public String word() {
    return switch (state) {
      case ErasureState.NotAsked() -> "NEW";
      case ErasureState.Waiting(boolean begun) -> begun ? "BEGUN" : "NEW";
      case ErasureState.Settled(var outcome) -> outcome.name();
    };
  }
}
