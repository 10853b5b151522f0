package org.omidb.portal.thread.domain;

import org.omidb.portal.history.domain.Evolving;
import org.omidb.portal.shared.domain.ApplicationId;

/** A thread as far as its events tell. */
public sealed interface Conversation extends Evolving<Conversation, ThreadEvent> {

  ThreadKind kind();

  /** Nobody has said anything yet. */
  record NotOpened(ThreadKind kind) implements Conversation {}

  /**
   * What can be answered.
   *
   * @param opener as what it was opened
   * @param last as what the newest message was written
   */
  record Open(
      ThreadKind kind,
      ApplicationId application,
      Anchor anchor,
      Voice opener,
      Voice last,
      int messages)
      implements Conversation {

    Open with(Message message) {
      return new Open(kind, application, anchor, opener, message.voice(), messages + 1);
    }
  }

  /** What nobody has to answer any more. */
  record Resolved(Open before) implements Conversation {
    @Override
    public ThreadKind kind() {
      return before.kind();
    }
  }

  @Override
  default Conversation evolve(ThreadEvent event) {
    if (event.kind() != kind()) {
      throw impossible(event);
    }
    return switch (event.step()) {
      case ThreadStep.Opened(var application, var anchor, var message) -> {
        expect(NotOpened.class, event);
        yield new Open(kind(), application, anchor, message.voice(), message.voice(), 1);
      }
      case ThreadStep.Answered(var message) -> expect(Open.class, event).with(message);
      case ThreadStep.Resolved(var voice) -> new Resolved(expect(Open.class, event));
      case ThreadStep.Reopened(var voice) -> expect(Resolved.class, event).before();
    };
  }

  private <S extends Conversation> S expect(Class<S> state, ThreadEvent event) {
    if (!state.isInstance(this)) {
      throw impossible(event);
    }
    return state.cast(this);
  }

  private IllegalStateException impossible(ThreadEvent event) {
    return new IllegalStateException(event + " cannot follow " + this);
  }
}
