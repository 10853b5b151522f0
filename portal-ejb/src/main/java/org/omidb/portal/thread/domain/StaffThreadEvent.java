package org.omidb.portal.thread.domain;

import org.omidb.portal.history.domain.Told.ToTeam;

/** What has happened in a thread of the team. Stored for ever. */
public sealed interface StaffThreadEvent extends ThreadEvent, ToTeam {

  record Opened(ThreadStep.Opened step) implements StaffThreadEvent {}

  record Answered(ThreadStep.Answered step) implements StaffThreadEvent {}

  record Resolved(ThreadStep.Resolved step) implements StaffThreadEvent {}

  record Reopened(ThreadStep.Reopened step) implements StaffThreadEvent {}

  @Override
  default ThreadKind kind() {
    return ThreadKind.AMONG_STAFF;
  }

  /** The same step as an event of such a thread. */
  static StaffThreadEvent of(ThreadStep step) {
    return switch (step) {
      case ThreadStep.Opened it -> new Opened(it);
      case ThreadStep.Answered it -> new Answered(it);
      case ThreadStep.Resolved it -> new Resolved(it);
      case ThreadStep.Reopened it -> new Reopened(it);
    };
  }
}
