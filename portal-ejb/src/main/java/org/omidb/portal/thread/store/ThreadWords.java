package org.omidb.portal.thread.store;

import java.util.List;
import org.omidb.portal.history.domain.Stream;
import org.omidb.portal.history.store.KeptWords;
import org.omidb.portal.thread.domain.ThreadEvent;
import org.omidb.portal.thread.domain.ThreadKind;

/** What is said in threads of one kind; the random bits stand in the body. */
public final class ThreadWords implements KeptWords<ThreadEvent> {

  private final ThreadKind kind;

  public ThreadWords(ThreadKind kind) {
    this.kind = kind;
  }

  @Override
  public Stream<ThreadEvent> stream() {
    return ThreadStreams.of(kind);
  }

  @Override
  public List<Named> namedBy(ThreadEvent event) {
    return event
        .step()
        .said()
        .map(message -> new Named("text " + message.words().hex(), message.words()))
        .stream()
        .toList();
  }

  @Override
  public String select() {
    return """
    select w.thread_id as id, 'text ' || w.hash as place, w.body as words, null as key
    from thread_text w join thread t on t.id = w.thread_id where t.kind = '%s'
    """
        .formatted(kind);
  }
}
