package org.omidb.portal.thread.domain;

import org.omidb.portal.history.domain.Told.ToCommittee;

/** What has happened in a thread of the committee. Stored for ever. */
public sealed interface CommitteeThreadEvent extends ThreadEvent, ToCommittee {

  record TalkOpened(ThreadStep.Opened step) implements CommitteeThreadEvent {}

  record TalkAnswered(ThreadStep.Answered step) implements CommitteeThreadEvent {}

  record TalkResolved(ThreadStep.Resolved step) implements CommitteeThreadEvent {}

  record TalkReopened(ThreadStep.Reopened step) implements CommitteeThreadEvent {}

  @Override
  default ThreadKind kind() {
    return ThreadKind.IN_COMMITTEE;
  }

  /** The same step as an event of such a thread. */
  static CommitteeThreadEvent of(ThreadStep step) {
    return switch (step) {
      case ThreadStep.Opened it -> new TalkOpened(it);
      case ThreadStep.Answered it -> new TalkAnswered(it);
      case ThreadStep.Resolved it -> new TalkResolved(it);
      case ThreadStep.Reopened it -> new TalkReopened(it);
    };
  }
}
