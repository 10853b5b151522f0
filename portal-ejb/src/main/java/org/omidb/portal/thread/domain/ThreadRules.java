package org.omidb.portal.thread.domain;

import static org.omidb.portal.shared.domain.Decision.accept;
import static org.omidb.portal.shared.domain.Decision.refuse;
import static org.omidb.portal.thread.domain.ThreadRefusal.ALREADY_OPENED;
import static org.omidb.portal.thread.domain.ThreadRefusal.ENDED;
import static org.omidb.portal.thread.domain.ThreadRefusal.NOT_OPENED;
import static org.omidb.portal.thread.domain.ThreadRefusal.NOT_RESOLVED;
import static org.omidb.portal.thread.domain.ThreadRefusal.RESOLVED;

import org.omidb.portal.shared.domain.Decision;

/** In which order a thread goes. */
public final class ThreadRules {

  private ThreadRules() {}

  /**
   * @param ended whether nothing more will happen to the application
   */
  public static Decision<ThreadEvent> decide(
      Conversation thread, boolean ended, ThreadCommand command) {
    return ended
        ? refuse(ENDED)
        : switch (command) {
          case ThreadCommand.Open c ->
              thread instanceof Conversation.NotOpened
                  ? happens(
                      thread,
                      new ThreadStep.Opened(
                          c.application(), c.anchor(), new Message(c.voice(), c.words())))
                  : refuse(ALREADY_OPENED);
          case ThreadCommand.Answer(var voice, var words) ->
              switch (thread) {
                case Conversation.Open it ->
                    happens(thread, new ThreadStep.Answered(new Message(voice, words)));
                case Conversation.NotOpened it -> refuse(NOT_OPENED);
                case Conversation.Resolved it -> refuse(RESOLVED);
              };
          case ThreadCommand.Resolve(var voice) ->
              switch (thread) {
                case Conversation.Open it -> happens(thread, new ThreadStep.Resolved(voice));
                case Conversation.NotOpened it -> refuse(NOT_OPENED);
                case Conversation.Resolved it -> refuse(RESOLVED);
              };
          case ThreadCommand.Reopen(var voice) ->
              switch (thread) {
                case Conversation.Resolved it -> happens(thread, new ThreadStep.Reopened(voice));
                case Conversation.NotOpened it -> refuse(NOT_OPENED);
                case Conversation.Open it -> refuse(NOT_RESOLVED);
              };
        };
  }

  private static Decision<ThreadEvent> happens(Conversation thread, ThreadStep step) {
    return accept(ThreadEvent.of(thread.kind(), step));
  }
}
