package org.omidb.portal.worklist.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;

/**
 * An open application as the work list shows it.
 *
 * @param submitted whether there is something to read of it but the expression of interest
 * @param holders who has it, at least {@link OfficeHolder#NOBODY}
 * @param steps for which it waits
 * @param since since when the first of its steps waits; without one, since it is in its stage
 * @param due when a rule ends the waiting, where one does
 * @param owner who of the team looks after it
 * @param ownerName what they are called; empty where nobody does
 */
public record ListedApplication(
    ApplicationId id,
    String reference,
    String title,
    String organisation,
    Stage stage,
    boolean submitted,
    List<OfficeHolder> holders,
    List<NextStep> steps,
    Instant since,
    Optional<Instant> due,
    Optional<PersonId> owner,
    String ownerName) {

  public ListedApplication {
    holders = holders.isEmpty() ? List.of(OfficeHolder.NOBODY) : List.copyOf(holders);
    steps = List.copyOf(steps);
  }

  /**
   * Where one reads it within the portal: what was submitted, or else the expression of interest.
   */
  public String address() {
    return (submitted ? "/application/read?id=" : "/staff/interest?id=") + id;
  }

  /** Whether something should have been done by now. */
  public boolean overdue(Instant now) {
    return due.filter(end -> !end.isAfter(now)).isPresent();
  }
}
