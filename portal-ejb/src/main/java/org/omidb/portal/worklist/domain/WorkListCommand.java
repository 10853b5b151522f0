package org.omidb.portal.worklist.domain;

import java.util.Optional;
import org.omidb.portal.shared.domain.PersonId;

/** What somebody may ask of the work list. */
public sealed interface WorkListCommand {

  /** Reads what is open, and who has it. */
  record ReadWorkList() implements WorkListCommand {}

  /**
   * Says who of the team looks after an application.
   *
   * @param owner empty for nobody any more
   */
  record NameOwner(Optional<PersonId> owner) implements WorkListCommand {}

  /** Keeps views of the list under a name, and shares them with its other readers. */
  record KeepViews() implements WorkListCommand {}

  /** Chooses several applications, to remind those who have them. */
  record ChooseToRemind() implements WorkListCommand {}
}
