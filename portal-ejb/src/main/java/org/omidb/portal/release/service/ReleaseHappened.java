package org.omidb.portal.release.service;

import java.util.List;
import org.omidb.portal.release.domain.Release;
import org.omidb.portal.release.domain.ReleaseEvent;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.ReleaseId;

/** Something has happened to a release; told inside its transaction. */
public record ReleaseHappened(
    ReleaseId id, Release state, List<ReleaseEvent> events, Caller caller) {
  public ReleaseHappened {
    events = List.copyOf(events);
  }
}
