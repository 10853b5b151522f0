package org.omidb.portal.review.domain;

import java.util.List;
import java.util.Map;
import org.omidb.portal.history.domain.Told;
import org.omidb.portal.history.domain.Told.ToCommittee;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Sha256;

/** What has happened in a review. Stored for ever: add fields, never rename or remove them. */
public sealed interface ReviewEvent extends Told {

  record RoundOpened(
      ApplicationId application, List<PersonId> panel, PersonId chair, VotingRule rule)
      implements ReviewEvent, ToCommittee {
    public RoundOpened {
      panel = List.copyOf(panel);
    }
  }

  record NoConflictDeclared(PersonId member) implements ReviewEvent, ToCommittee {}

  record ConflictDeclared(PersonId member, InterestKind kind, Sha256 explanation)
      implements ReviewEvent, ToCommittee {}

  record Assessed(PersonId member, Sha256 content) implements ReviewEvent, ToCommittee {}

  record VoteCast(PersonId member, Choice choice) implements ReviewEvent, ToCommittee {}

  record PanelExtended(List<PersonId> members) implements ReviewEvent, ToCommittee {
    public PanelExtended {
      members = List.copyOf(members);
    }
  }

  record TakenOffPanel(PersonId member) implements ReviewEvent, ToCommittee {}

  /** Who applies does not review: a member, or the chair, has joined the application. */
  record ApplicantTakenOff(PersonId member) implements ReviewEvent, ToCommittee {}

  /**
   * @param former who chaired before
   */
  record ChairNamed(PersonId chair, PersonId former) implements ReviewEvent, ToCommittee {}

  /**
   * @param votes how many votes each choice had
   * @param letter the hash of the {@link OutcomeLetter}
   */
  record RoundClosed(
      ReviewOutcome outcome, Map<Choice, Integer> votes, int conditions, Sha256 letter)
      implements ReviewEvent, ToCommittee {
    public RoundClosed {
      votes = Map.copyOf(votes);
    }
  }
}
