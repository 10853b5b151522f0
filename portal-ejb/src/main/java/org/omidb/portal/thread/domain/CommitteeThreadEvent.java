package org.omidb.portal.thread.domain;

import org.omidb.portal.history.domain.Told.ToCommittee;

/** What has happened in a thread of the committee. Stored for ever. */
public sealed interface CommitteeThreadEvent extends ThreadEvent, ToCommittee {

  record Opened(ThreadStep.Opened step) implements CommitteeThreadEvent {}

  record Answered(ThreadStep.Answered step) implements CommitteeThreadEvent {}

  record Resolved(ThreadStep.Resolved step) implements CommitteeThreadEvent {}

  record Reopened(ThreadStep.Reopened step) implements CommitteeThreadEvent {}

  @Override
  default ThreadKind kind() {
    return ThreadKind.IN_COMMITTEE;
  }

  /** The same step as an event of such a thread. */
  static CommitteeThreadEvent of(ThreadStep step) {
    return switch (step) {
      case ThreadStep.Opened it -> new Opened(it);
      case ThreadStep.Answered it -> new Answered(it);
      case ThreadStep.Resolved it -> new Resolved(it);
      case ThreadStep.Reopened it -> new Reopened(it);
    };
  }
}
