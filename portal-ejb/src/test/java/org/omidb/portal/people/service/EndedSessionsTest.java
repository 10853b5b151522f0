package org.omidb.portal.people.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.people.store.EndedSessionStore;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

@NeedsDatabase
class EndedSessionsTest {

  private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

  private final String sid = UUID.randomUUID().toString();

  @Test
  void a_session_has_ended_once_that_was_said_even_twice() {
    assertThat(ended(sid)).isFalse();
    end(sid, NOW);
    end(sid, NOW.plusSeconds(1));
    assertThat(ended(sid)).isTrue();
    assertThat(ended(sid + "x")).isFalse();
  }

  @Test
  void an_end_is_remembered_for_longer_than_a_session_lasts_and_not_for_ever() {
    end(sid, NOW);
    end(UUID.randomUUID().toString(), NOW.plus(Duration.ofHours(11)));
    assertThat(ended(sid)).isTrue();
    end(UUID.randomUUID().toString(), NOW.plus(EndedSessions.KEPT).plusSeconds(1));
    assertThat(ended(sid)).isFalse();
  }

  private static void end(String sid, Instant at) {
    TestDatabase.inTransaction(em -> {
      new EndedSessions(new EndedSessionStore(em)).end(sid, at);
      return sid;
    });
  }

  private static boolean ended(String sid) {
    return TestDatabase.inTransaction(
        em -> new EndedSessions(new EndedSessionStore(em)).contains(sid));
  }
}
