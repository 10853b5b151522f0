package org.omidb.portal.thread.domain;

import org.omidb.portal.history.domain.Told.ToTeam;

/** What has happened in a thread of the team. Stored for ever. */
public sealed interface StaffThreadEvent extends ThreadEvent, ToTeam {

  record NoteOpened(ThreadStep.Opened step) implements StaffThreadEvent {}

  record NoteAnswered(ThreadStep.Answered step) implements StaffThreadEvent {}

  record NoteResolved(ThreadStep.Resolved step) implements StaffThreadEvent {}

  record NoteReopened(ThreadStep.Reopened step) implements StaffThreadEvent {}

  @Override
  default ThreadKind kind() {
    return ThreadKind.AMONG_STAFF;
  }

  /** The same step as an event of such a thread. */
  static StaffThreadEvent of(ThreadStep step) {
    return switch (step) {
      case ThreadStep.Opened it -> new NoteOpened(it);
      case ThreadStep.Answered it -> new NoteAnswered(it);
      case ThreadStep.Resolved it -> new NoteResolved(it);
      case ThreadStep.Reopened it -> new NoteReopened(it);
    };
  }
}
