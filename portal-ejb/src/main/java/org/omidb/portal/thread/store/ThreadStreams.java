package org.omidb.portal.thread.store;

import java.util.List;
import java.util.Map;
import org.omidb.portal.history.domain.Stream;
import org.omidb.portal.thread.domain.ApplicantThreadEvent;
import org.omidb.portal.thread.domain.CommitteeThreadEvent;
import org.omidb.portal.thread.domain.StaffThreadEvent;
import org.omidb.portal.thread.domain.ThreadEvent;
import org.omidb.portal.thread.domain.ThreadKind;

/** The three streams of threads and the stored names of their events. */
public final class ThreadStreams {

  public static final Stream<ThreadEvent> WITH_APPLICANT =
      Stream.of(
          "thread-applicant",
          ApplicantThreadEvent.class,
          Map.of(
              "opened", ApplicantThreadEvent.QuestionOpened.class,
              "answered", ApplicantThreadEvent.QuestionAnswered.class,
              "resolved", ApplicantThreadEvent.QuestionResolved.class,
              "reopened", ApplicantThreadEvent.QuestionReopened.class));

  public static final Stream<ThreadEvent> AMONG_STAFF =
      Stream.of(
          "thread-staff",
          StaffThreadEvent.class,
          Map.of(
              "opened", StaffThreadEvent.NoteOpened.class,
              "answered", StaffThreadEvent.NoteAnswered.class,
              "resolved", StaffThreadEvent.NoteResolved.class,
              "reopened", StaffThreadEvent.NoteReopened.class));

  public static final Stream<ThreadEvent> IN_COMMITTEE =
      Stream.of(
          "thread-committee",
          CommitteeThreadEvent.class,
          Map.of(
              "opened", CommitteeThreadEvent.TalkOpened.class,
              "answered", CommitteeThreadEvent.TalkAnswered.class,
              "resolved", CommitteeThreadEvent.TalkResolved.class,
              "reopened", CommitteeThreadEvent.TalkReopened.class));

  public static final List<Stream<ThreadEvent>> ALL =
      List.of(WITH_APPLICANT, AMONG_STAFF, IN_COMMITTEE);

  private ThreadStreams() {}

  /** The stream of threads of this kind. */
  public static Stream<ThreadEvent> of(ThreadKind kind) {
    return switch (kind) {
      case WITH_APPLICANT -> WITH_APPLICANT;
      case AMONG_STAFF -> AMONG_STAFF;
      case IN_COMMITTEE -> IN_COMMITTEE;
    };
  }
}
