package org.omidb.portal.review.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.ReviewOutcome;

/**
 * A review as a list shows it to one reader.
 *
 * @param panel how far its members are; who has not declared yet, or has an interest, sees only
 *     themselves in it
 */
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

  /** Whether this person is asked for an interest before anything else. */
  public boolean asks(PersonId person) {
    return open()
        && member(person)
            .map(member -> member.standing() == Declaration.SILENT)
            .orElse(chair.equals(person));
  }

  /** Whether this person has still to declare or to vote. */
  public boolean waitsFor(PersonId person) {
    return asks(person)
        || open()
            && member(person)
                .filter(member -> member.standing() == Declaration.FREE && !member.voted())
                .isPresent();
  }

  /** Whether this person has declared that there is no interest, as a member or as the chair. */
  public boolean free(PersonId person) {
    return member(person)
        .filter(it -> it.standing() == Declaration.FREE || it.standing() == Declaration.CHAIRING)
        .isPresent();
  }

  public long votes() {
    return panel.stream().filter(PanelMember::voted).count();
  }

  /** How many may be on the panel, with an interest or without; not a chair who is off it. */
  public long seats() {
    return panel.stream().filter(member -> member.standing() != Declaration.CHAIRING).count();
  }
}
