package org.omidb.portal.web;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.FrozenSelectionId;

/** The line of an application of person 1. */
public final class SomeLine {

  private SomeLine() {}

  public static ApplicationLine of(ApplicationId id, Stage stage) {
    return of(id, stage, 1);
  }

  public static ApplicationLine of(ApplicationId id, Stage stage, int revision) {
    return new ApplicationLine(
        id,
        "OMI-2026-0042",
        stage,
        "Small cancers",
        "Somewhere",
        Optional.of(StandIns.person(1)),
        revision,
        Optional.of(new FrozenSelectionId(new UUID(2, 3))),
        Instant.EPOCH,
        Instant.EPOCH);
  }
}
