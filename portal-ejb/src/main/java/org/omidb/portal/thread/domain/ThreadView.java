package org.omidb.portal.thread.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.shared.domain.ApplicationId;

/**
 * A thread as one reader sees it.
 *
 * @param about what it is about, in the words of the form that was answered: a section's title and
 *     a question; empty for the whole application
 * @param messages the oldest first
 * @param may what the reader may ask of it now
 */
public record ThreadView(
    ThreadId id,
    ThreadKind kind,
    ApplicationId application,
    Anchor anchor,
    String about,
    boolean resolved,
    List<Said> messages,
    List<Class<? extends ThreadCommand>> may) {

  /**
   * One message.
   *
   * @param who the name of whoever wrote it, as far as the reader may know; else whom they spoke
   *     for
   * @param words nothing if they were erased
   * @param byMail whether it came as an answer to a mail
   */
  public record Said(Voice voice, String who, Instant at, Optional<String> words, boolean byMail) {}

  public ThreadView {
    messages = List.copyOf(messages);
    may = List.copyOf(may);
  }

  /** Whether the applicant was asked, and has not answered yet. */
  public boolean waitsForApplicant() {
    return kind == ThreadKind.WITH_APPLICANT
        && !resolved
        && !messages.getFirst().voice().applies()
        && !messages.getLast().voice().applies();
  }

  public boolean mayBeAnswered() {
    return may.contains(ThreadCommand.Answer.class);
  }

  public boolean mayBeResolved() {
    return may.contains(ThreadCommand.Resolve.class);
  }

  public boolean mayBeReopened() {
    return may.contains(ThreadCommand.Reopen.class);
  }
}
