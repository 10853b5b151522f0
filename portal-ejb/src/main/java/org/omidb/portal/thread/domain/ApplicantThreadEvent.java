package org.omidb.portal.thread.domain;

import org.omidb.portal.history.domain.Told.ToApplicant;

/** What has happened in a thread between those who ask and those who apply. Stored for ever. */
public sealed interface ApplicantThreadEvent extends ThreadEvent, ToApplicant {

  record QuestionOpened(ThreadStep.Opened step) implements ApplicantThreadEvent {}

  record QuestionAnswered(ThreadStep.Answered step) implements ApplicantThreadEvent {}

  record QuestionResolved(ThreadStep.Resolved step) implements ApplicantThreadEvent {}

  record QuestionReopened(ThreadStep.Reopened step) implements ApplicantThreadEvent {}

  @Override
  default ThreadKind kind() {
    return ThreadKind.WITH_APPLICANT;
  }

  /** The same step as an event of such a thread. */
  static ApplicantThreadEvent of(ThreadStep step) {
    return switch (step) {
      case ThreadStep.Opened it -> new QuestionOpened(it);
      case ThreadStep.Answered it -> new QuestionAnswered(it);
      case ThreadStep.Resolved it -> new QuestionResolved(it);
      case ThreadStep.Reopened it -> new QuestionReopened(it);
    };
  }
}
