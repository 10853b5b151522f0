package org.omidb.portal.thread.domain;

import org.omidb.portal.history.domain.Told;

/**
 * What has happened in a thread, and who hears of it: each kind of thread has events of its own, as
 * the class of an event alone says its audience.
 */
public sealed interface ThreadEvent extends Told
    permits ApplicantThreadEvent, StaffThreadEvent, CommitteeThreadEvent {

  ThreadStep step();

  ThreadKind kind();

  /** A step of a thread of this kind. */
  static ThreadEvent of(ThreadKind kind, ThreadStep step) {
    return switch (kind) {
      case WITH_APPLICANT -> ApplicantThreadEvent.of(step);
      case AMONG_STAFF -> StaffThreadEvent.of(step);
      case IN_COMMITTEE -> CommitteeThreadEvent.of(step);
    };
  }
}
