package org.omidb.portal.agreement.domain;

import java.util.Optional;
import org.omidb.portal.shared.domain.Sha256;

/**
 * What the committee's outcome letter imposes on an application that was approved with conditions.
 * They are known by their place in the letter, from 1 to the count that its event states, so that
 * they stand even when the letter's words have been erased.
 *
 * @param letter the hash of the letter
 */
public record ImposedConditions(Sha256 letter, int count) {

  /** Why this cannot be said of the condition; empty if it can. */
  Optional<AgreementRefusal> refusal(MetCondition condition) {
    if (!condition.letter().equals(letter)) {
      return Optional.of(AgreementRefusal.ANOTHER_LETTER);
    }
    return condition.number() >= 1 && condition.number() <= count
        ? Optional.empty()
        : Optional.of(AgreementRefusal.CONDITION_UNKNOWN);
  }
}
