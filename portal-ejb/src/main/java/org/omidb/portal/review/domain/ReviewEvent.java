package org.omidb.portal.review.domain;

import java.util.List;
import java.util.Map;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Sha256;

/** What has happened in a review. Stored for ever: add fields, never rename or remove them. */
public sealed interface ReviewEvent {

  record Opened(ApplicationId application, List<PersonId> panel, PersonId chair, VotingRule rule)
      implements ReviewEvent {
    public Opened {
      panel = List.copyOf(panel);
    }
  }

  record NoInterestDeclared(PersonId member) implements ReviewEvent {}

  record InterestDeclared(PersonId member, InterestKind kind, Sha256 explanation)
      implements ReviewEvent {}

  record Assessed(PersonId member, Sha256 content) implements ReviewEvent {}

  record VoteCast(PersonId member, Choice choice) implements ReviewEvent {}

  record PanelExtended(List<PersonId> members) implements ReviewEvent {
    public PanelExtended {
      members = List.copyOf(members);
    }
  }

  record TakenOffPanel(PersonId member) implements ReviewEvent {}

  /**
   * @param votes how many votes each choice had
   * @param letter the hash of the {@link OutcomeLetter}
   */
  record Closed(ReviewOutcome outcome, Map<Choice, Integer> votes, int conditions, Sha256 letter)
      implements ReviewEvent {
    public Closed {
      votes = Map.copyOf(votes);
    }
  }
}
