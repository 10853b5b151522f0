package org.omidb.portal.agreement.domain;

import java.time.Instant;
import java.util.Optional;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;

/** What can be asked of an agreement. */
public sealed interface AgreementCommand {

  /** What a signatory asks for a party, and only for themselves. */
  sealed interface ForParty {
    Party party();

    PersonId person();
  }

  record DrawUp(AgreementSubject subject, AgreementText draft) implements AgreementCommand {}

  /** A new text; signatures under the one before it fall away. */
  record Revise(AgreementText draft) implements AgreementCommand {}

  /**
   * @param document the hash of the text that the officer saw
   */
  record SendForSigning(Sha256 document) implements AgreementCommand {}

  /**
   * Sends the recipient's signatory a link; asked again, a new one, and the link before it is dead.
   *
   * @param token the hash of the link's secret
   */
  record InviteSignatory(Sha256 token, Instant expires) implements AgreementCommand {}

  record AcceptToSign(PersonId person, Sha256 token) implements AgreementCommand {}

  /**
   * @param document the hash of the text that was read; any other than the standing one is refused
   * @param name what stands in place of a signature; no event holds it
   */
  record Sign(Party party, PersonId person, Sha256 document, TypedName name)
      implements AgreementCommand, ForParty {}

  /**
   * @param document the hash of the text that was read
   * @param words the hash of what the signatory says to it
   */
  record DeclineToSign(Party party, PersonId person, Sha256 document, Sha256 words)
      implements AgreementCommand, ForParty {}

  /**
   * Says that a condition of the committee has been met.
   *
   * @param imposed what the letter imposes that approved the application, if anything
   * @param condition as the page showed it
   */
  record MarkConditionMet(Optional<ImposedConditions> imposed, MetCondition condition)
      implements AgreementCommand {}

  /**
   * @param words the hash of what the licensing officer says to it
   */
  record End(EndReason reason, Sha256 words) implements AgreementCommand {}

  /** The last day is over. */
  record Expire() implements AgreementCommand {}
}
