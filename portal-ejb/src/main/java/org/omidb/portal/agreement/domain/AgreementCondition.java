package org.omidb.portal.agreement.domain;

import java.time.Instant;
import java.util.Optional;
import org.omidb.portal.shared.domain.PersonId;

/**
 * One of the committee's conditions under an agreement. While one is open, nothing is released.
 *
 * @param number its place in the outcome letter, from 1
 * @param text as the letter has it; empty if the letter's words were erased
 * @param owner who has to meet it, such as "the applicant"
 */
public record AgreementCondition(int number, String text, String owner, Optional<Met> met) {

  /** Who said when that it is met. */
  public record Met(PersonId by, Instant at) {}

  public boolean open() {
    return met.isEmpty();
  }

  /** How mails and refusals name it. */
  public String named() {
    return text.isEmpty() ? "Condition " + number : number + ". " + text + " (" + owner + ")";
  }
}
