package org.omidb.portal.agreement.domain;

import java.time.Instant;
import org.omidb.portal.history.domain.Told;
import org.omidb.portal.history.domain.Told.ToParties;
import org.omidb.portal.history.domain.Told.ToTeam;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;

/** What has happened to an agreement. Stored for ever: add fields, never rename or remove them. */
public sealed interface AgreementEvent extends Told {

  record DrawnUp(AgreementSubject subject, AgreementText draft) implements AgreementEvent, ToTeam {

    /** Whether it was drawn up for this application, in these terms. */
    public boolean says(ApplicationId application, Term term, boolean linkingForbidden) {
      return subject.application().equals(application)
          && draft.term().equals(term)
          && draft.linkingForbidden() == linkingForbidden;
    }
  }

  record Revised(AgreementText draft) implements AgreementEvent, ToTeam {}

  /**
   * The text that was out for signing is written anew: what anybody has signed counts no more, and
   * the parties hear why nobody can sign. What it says now is the team's until it goes out again.
   */
  record TakenBack() implements AgreementEvent, ToParties {}

  record SentForSigning() implements AgreementEvent, ToParties {}

  /**
   * @param token the hash of the link's secret, never the secret
   * @param expires the first instant at which the link no longer works
   */
  record SignatoryInvited(Sha256 token, Instant expires) implements AgreementEvent, ToParties {}

  record SignatoryAccepted(PersonId person) implements AgreementEvent, ToParties {}

  /**
   * @param document the hash of the text that was signed
   */
  record Signed(Party party, PersonId person, Sha256 document)
      implements AgreementEvent, ToParties {}

  /** All three have signed. */
  record Activated() implements AgreementEvent, ToParties {}

  record SigningDeclined(Party party, PersonId person, Sha256 words)
      implements AgreementEvent, ToParties {}

  /**
   * A condition of the committee has been met, as the licensing officer says.
   *
   * @param letter the hash of the outcome letter that states it
   * @param number its place in that letter, from 1
   */
  record ConditionMet(Sha256 letter, int number) implements AgreementEvent, ToParties {}

  record AgreementEnded(EndReason reason, Sha256 words) implements AgreementEvent, ToParties {}

  record Expired() implements AgreementEvent, ToParties {}
}
