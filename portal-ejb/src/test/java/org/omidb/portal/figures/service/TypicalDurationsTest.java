package org.omidb.portal.figures.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.figures.domain.Leg.AGREEMENT_TO_RELEASE;
import static org.omidb.portal.figures.domain.Leg.DECISION_TO_AGREEMENT;
import static org.omidb.portal.figures.domain.Leg.SUBMISSION_TO_DECISION;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.omidb.portal.agreement.domain.AgreementEvent;
import org.omidb.portal.agreement.store.AgreementStream;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.store.ApplicationStream;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.figures.domain.Leg;
import org.omidb.portal.figures.store.Milestones;
import org.omidb.portal.release.domain.ReleaseEvent;
import org.omidb.portal.release.store.ReleaseStream;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.shared.service.Json;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** The way of an application, in days from its first submission. */
@NeedsDatabase
class TypicalDurationsTest {

  private static final Instant DAY_0 = Instant.parse("2026-01-05T09:00:00Z");
  private static final String NO_HASH = "0".repeat(64);

  @Test
  void each_leg_runs_from_one_milestone_to_the_next() {
    var durations =
        measured(sql -> {
          var way = new Way(sql);
          way.submitted(0);
          way.decided(30, ReviewOutcome.APPROVE);
          way.inForce(70);
          way.published(84);
        });
    assertThat(durations.get(SUBMISSION_TO_DECISION)).containsExactly(Duration.ofDays(30));
    assertThat(durations.get(DECISION_TO_AGREEMENT)).containsExactly(Duration.ofDays(40));
    assertThat(durations.get(AGREEMENT_TO_RELEASE)).containsExactly(Duration.ofDays(14));
  }

  @Test
  void being_asked_for_changes_is_no_decision_and_the_first_submission_counts() {
    var durations =
        measured(sql -> {
          var way = new Way(sql);
          way.submitted(0);
          way.decided(20, ReviewOutcome.ASK_FOR_CHANGES);
          way.submitted(40);
          way.decided(60, ReviewOutcome.APPROVE_WITH_CONDITIONS);
        });
    assertThat(durations.get(SUBMISSION_TO_DECISION)).containsExactly(Duration.ofDays(60));
  }

  @Test
  void a_rejection_is_a_decision_after_which_nothing_follows() {
    var durations =
        measured(sql -> {
          var way = new Way(sql);
          way.submitted(0);
          way.decided(25, ReviewOutcome.REJECT);
        });
    assertThat(durations.get(SUBMISSION_TO_DECISION)).containsExactly(Duration.ofDays(25));
    assertThat(durations.get(DECISION_TO_AGREEMENT)).isEmpty();
  }

  @Test
  void only_the_first_release_of_an_agreement_counts() {
    var durations =
        measured(sql -> {
          var way = new Way(sql);
          way.inForce(0);
          way.published(10);
          way.published(200);
        });
    assertThat(durations.get(AGREEMENT_TO_RELEASE)).containsExactly(Duration.ofDays(10));
  }

  @Test
  void an_application_that_is_still_on_its_way_is_not_measured_yet() {
    assertThat(measured(sql -> new Way(sql).submitted(0)).get(SUBMISSION_TO_DECISION)).isEmpty();
  }

  /** As the owner, who may empty the history, and leaves it as it was. */
  private static Map<Leg, List<Duration>> measured(Consumer<Sql> events) {
    try (var connection = TestDatabase.owner().getConnection()) {
      connection.setAutoCommit(false);
      try {
        var sql = new Sql(connection);
        sql.update("delete from event");
        events.accept(sql);
        return Milestones.durations(sql);
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One application's events, under the names that the streams give them. */
  private static final class Way {

    private final Sql sql;
    private final UUID application = Uuid7.next();
    private final UUID agreement = Uuid7.next();
    private int version;

    private Way(Sql sql) {
      this.sql = sql;
      link("application", application);
      link("agreement", agreement);
    }

    private void submitted(int day) {
      assertThat(ApplicationStream.APPLICATION.classOf("submitted"))
          .isEqualTo(ApplicationEvent.ApplicationSubmitted.class);
      add(day, "application", application, "submitted", "{}");
    }

    private void decided(int day, ReviewOutcome outcome) {
      var event = new ApplicationEvent.OutcomeRecorded(new ReviewId(Uuid7.next()), outcome);
      add(
          day,
          "application",
          application,
          ApplicationStream.APPLICATION.nameOf(event),
          Json.write(event));
    }

    private void inForce(int day) {
      assertThat(AgreementStream.AGREEMENT.classOf("activated"))
          .isEqualTo(AgreementEvent.Activated.class);
      add(day, "agreement", agreement, "activated", "{}");
    }

    private void published(int day) {
      var release = Uuid7.next();
      link("release", release);
      var event = new ReleaseEvent.ReleasePublished();
      add(day, "release", release, ReleaseStream.RELEASE.nameOf(event), Json.write(event));
    }

    private void link(String type, UUID stream) {
      sql.update(
          "insert into application_stream (application_id, stream_type, stream_id)"
              + " values (?, ?, ?)",
          application,
          type,
          stream);
    }

    private void add(int day, String streamType, UUID stream, String type, String body) {
      sql.update(
          "insert into event (stream_type, stream_id, version, at, actor, type, body,"
              + " previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?::json, ?, ?)",
          streamType,
          stream,
          ++version,
          DAY_0.plus(day, ChronoUnit.DAYS),
          application,
          type,
          body,
          NO_HASH,
          NO_HASH);
    }
  }
}
