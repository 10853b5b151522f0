package org.omidb.portal.figures.domain;

/** How far a snapshot is. */
public sealed interface FiguresState {

  /** Nothing has been counted under this id. */
  record NotTaken() implements FiguresState {}

  /** Counted, and seen by the team only. */
  record Taken(Snapshot snapshot) implements FiguresState {}

  /** Shown to everybody. */
  record Published(Snapshot snapshot) implements FiguresState {}

  static FiguresState of(Snapshot snapshot) {
    return snapshot.published().isPresent() ? new Published(snapshot) : new Taken(snapshot);
  }
}
