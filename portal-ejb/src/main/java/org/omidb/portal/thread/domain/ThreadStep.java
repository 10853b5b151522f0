package org.omidb.portal.thread.domain;

import java.util.Optional;
import org.omidb.portal.shared.domain.ApplicationId;

/** What happens in a thread of whatever kind. Stored for ever within {@link ThreadEvent}s. */
public sealed interface ThreadStep {

  record Opened(ApplicationId application, Anchor anchor, Message message) implements ThreadStep {}

  record Answered(Message message) implements ThreadStep {}

  record Resolved(Voice by) implements ThreadStep {}

  record Reopened(Voice by) implements ThreadStep {}

  /** What was said with it. */
  default Optional<Message> said() {
    return switch (this) {
      case Opened it -> Optional.of(it.message());
      case Answered it -> Optional.of(it.message());
      case Resolved it -> Optional.empty();
      case Reopened it -> Optional.empty();
    };
  }

  /** As what whoever took the step spoke. */
  default Voice voice() {
    return switch (this) {
      case Opened it -> it.message().voice();
      case Answered it -> it.message().voice();
      case Resolved it -> it.by();
      case Reopened it -> it.by();
    };
  }
}
