package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.service.FirstForms;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** How long an application took is counted once, and who has saved when is forgotten then. */
@NeedsDatabase
class WorkingTimesTest extends ApplicationJourney {

  @Test
  void the_time_of_the_first_submission_is_kept_and_the_saves_are_not() {
    var id = accepted();
    save(id, "data", 0, Map.of("reason", "They are"));
    after(10);
    save(id, "data", version(id, "data"), Map.of("reason", "They are rare"));
    after(45);
    answerAllBut(id, "declarations");
    answer(id, section("declarations"));
    assertThat(count("draft_save", id)).isGreaterThan(1);
    assertThat(count("working_time", id)).isZero();
    submit(id);
    assertThat(count("draft_save", id)).isZero();
    assertThat(
            TestDatabase.<Object>inTransaction(em ->
                em.createNativeQuery("select minutes from working_time where application_id = :id")
                    .setParameter("id", id.value())
                    .getSingleResult()))
        .isEqualTo(10);
  }

  private static Section section(String id) {
    return FirstForms.of(FormName.APPLICATION).section(id).orElseThrow();
  }

  private void after(int minutes) {
    portal.now.updateAndGet(now -> now.plus(Duration.ofMinutes(minutes)));
  }

  private static long count(String table, ApplicationId id) {
    return TestDatabase.inTransaction(em ->
        (Long)
            em.createNativeQuery("select count(*) from " + table + " where application_id = :id")
                .setParameter("id", id.value())
                .getSingleResult());
  }
}
