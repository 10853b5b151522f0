package org.omidb.portal.review.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.ReviewOutcome;

/** A review as a list shows it. */
public record ReviewLine(
    ReviewId id,
    ApplicationId application,
    PersonId chair,
    Instant opened,
    Optional<Instant> closed,
    Optional<ReviewOutcome> outcome,
    List<PanelMember> panel) {

  public ReviewLine {
    panel = List.copyOf(panel);
  }

  public boolean open() {
    return closed.isEmpty();
  }

  public Optional<PanelMember> member(PersonId person) {
    return panel.stream().filter(member -> member.person().equals(person)).findFirst();
  }

  /** Whether this person has still to declare or to vote. */
  public boolean waitsFor(PersonId person) {
    return open()
        && member(person)
            .filter(member -> member.standing() != Standing.CONFLICTED && !member.voted())
            .isPresent();
  }

  public long votes() {
    return panel.stream().filter(PanelMember::voted).count();
  }
}
