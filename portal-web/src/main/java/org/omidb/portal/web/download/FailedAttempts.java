package org.omidb.portal.web.download;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Wrong tokens by where they came from and what they were for. Guessing 256 bits is hopeless in any
 * case; this keeps the guessing from costing us anything. By the system's time.
 */
@ApplicationScoped
public class FailedAttempts {

  private static final int MOST = 20;
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int REMEMBERED = 10_000;

  private record Window(Instant since, int count) {}

  private final InstantSource clock;
  private final Map<String, Window> windows =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
          return size() > REMEMBERED;
        }
      };

  public FailedAttempts() {
    this(InstantSource.system());
  }

  FailedAttempts(InstantSource clock) {
    this.clock = clock;
  }

  synchronized boolean tooMany(String from) {
    return current(from).count() >= MOST;
  }

  synchronized void add(String from) {
    var window = current(from);
    windows.put(from, new Window(window.since(), window.count() + 1));
  }

  /** How long somebody who has failed too often is to wait. */
  Duration wait(String from) {
    synchronized (this) {
      return Duration.between(clock.instant(), current(from).since().plus(WINDOW));
    }
  }

  private Window current(String from) {
    var now = clock.instant();
    var window = windows.get(from);
    return window == null || window.since().plus(WINDOW).isBefore(now)
        ? new Window(now, 0)
        : window;
  }
}
