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
}
