package org.omidb.portal.figures.domain;

import java.util.Optional;
import org.omidb.portal.shared.domain.PersonId;

/** What somebody may ask about the published figures. */
public sealed interface FiguresCommand {

  /** Counts the catalogue as it is now. */
  record Take() implements FiguresCommand {}

  /**
   * Shows a snapshot to everybody, in place of the one that stands.
   *
   * @param standing the one that is published now, if one is
   */
  record Publish(PersonId by, Optional<Snapshot> standing) implements FiguresCommand {}
}
