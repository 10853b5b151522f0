package org.omidb.portal.web.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.omidb.portal.catalogue.service.Asker;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Origin;

/**
 * How many questions one asker has left. A person is known by id, a visitor by an origin that is
 * never kept: what stands in memory and in the log is made of it and of a number that nobody knows.
 * By the system's time.
 */
@ApplicationScoped
public class QuestionBudgets {

  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final int USUAL = 1_000;
  private static final int REMEMBERED = 10_000;

  private record Window(Instant since, int count) {}

  private final int most;
  private final InstantSource clock;
  private final UUID salt = UUID.randomUUID();
  private final Map<Asker, Window> windows =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asker, Window> eldest) {
          return size() > REMEMBERED;
        }
      };

  @Inject
  public QuestionBudgets(Settings settings) {
    this(
        settings.find(Setting.CATALOGUE_QUESTIONS).map(Integer::parseInt).orElse(USUAL),
        InstantSource.system());
  }

  QuestionBudgets(int most, InstantSource clock) {
    this.most = most;
    this.clock = clock;
  }

  /** Who asks. */
  Asker asker(Caller caller, Origin origin) {
    return Asker.of(
        caller, UUID.nameUUIDFromBytes((salt + origin.key()).getBytes(StandardCharsets.UTF_8)));
  }

  /** Takes one question off the asker's budget; false if there is none left. */
  synchronized boolean spend(Asker asker) {
    var now = clock.instant();
    var window = windows.get(asker);
    if (window == null || window.since().plus(WINDOW).isBefore(now)) {
      window = new Window(now, 0);
    }
    if (window.count() >= most) {
      return false;
    }
    windows.put(asker, new Window(window.since(), window.count() + 1));
    return true;
  }

  /** How long a budget lasts. */
  static Duration window() {
    return WINDOW;
  }
}
