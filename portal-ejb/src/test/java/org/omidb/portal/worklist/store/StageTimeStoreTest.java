package org.omidb.portal.worklist.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.worklist.domain.TimedStage.AGREEMENT;
import static org.omidb.portal.worklist.domain.TimedStage.REVIEW;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;
import org.omidb.portal.worklist.domain.HonestTime;
import org.omidb.portal.worklist.domain.StageTime;

/** What is told of the times, in a database that has no others; nothing of it stays. */
@NeedsDatabase
class StageTimeStoreTest {

  private static final Instant NOW = Instant.parse("2030-01-02T03:04:05Z");

  @Test
  void seven_say_nothing_and_eight_say_something_of_this_stretch_alone() {
    alone(em -> {
      var store = new StageTimeStore(em);
      for (int days = 1; days <= 7; days++) {
        gone(em, days);
      }
      assertThat(store.quartiles(REVIEW)).isEmpty();
      gone(em, 100);
      assertThat(store.quartiles(REVIEW))
          .contains(
              new HonestTime(
                  Duration.ofHours(66), Duration.ofHours(108), Duration.ofHours(150), 8));
      assertThat(store.quartiles(AGREEMENT)).isEmpty();
    });
  }

  private static void gone(EntityManager em, int days) {
    var id = new ApplicationId(Uuid7.next());
    em.createNativeQuery(
            """
            insert into application (id, reference, stage, title, organisation, begun, since)
            values (:id, :reference, 'CLOSED', '', '', now(), now())
            """)
        .setParameter("id", id.value())
        .setParameter("reference", "TIME-" + id)
        .executeUpdate();
    var time = new StageTime(REVIEW, Duration.ofDays(days), NOW);
    new StageTimeStore(em).add(id, 0, time);
    assertThat(new StageTimeStore(em).of(id)).containsExactly(time);
  }

  private static void alone(Consumer<EntityManager> work) {
    assertThatThrownBy(() ->
            TestDatabase.transact(em -> {
              em.createNativeQuery("delete from stage_time").executeUpdate();
              work.accept(em);
              throw new NothingStays();
            }))
        .isInstanceOf(NothingStays.class);
  }

  private static final class NothingStays extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
