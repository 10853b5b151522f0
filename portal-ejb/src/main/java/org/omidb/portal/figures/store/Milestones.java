package org.omidb.portal.figures.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.figures.domain.Leg;
import org.omidb.portal.shared.domain.ReviewOutcome;

/** When each application passed its milestones, from the events of its streams. */
public final class Milestones {

  /** The first of each kind; a decision is whatever outcome does not ask for another revision. */
  private static final String FIRST =
      "select min(e.at) filter (where e.type = 'submitted') submitted,"
          + " min(e.at) filter (where e.type = 'outcome-recorded'"
          + " and e.body->>'outcome' <> ?) decided,"
          + " min(e.at) filter (where e.type = 'activated') in_force,"
          + " min(e.at) filter (where e.type = 'published') published"
          + " from event e join application_stream s on s.stream_id = e.stream_id"
          + " where e.type in ('submitted', 'outcome-recorded', 'activated', 'published')"
          + " group by s.application_id";

  private final @Nullable Instant submitted;
  private final @Nullable Instant decided;
  private final @Nullable Instant inForce;
  private final @Nullable Instant published;

  private Milestones(ResultSet row) throws SQLException {
    submitted = at(row, "submitted");
    decided = at(row, "decided");
    inForce = at(row, "in_force");
    published = at(row, "published");
  }

  /** How long each leg took, for every application that has gone it. */
  public static Map<Leg, List<Duration>> durations(Sql sql) {
    var all = sql.rows(FIRST, Milestones::new, ReviewOutcome.ASK_FOR_CHANGES);
    var durations = new EnumMap<Leg, List<Duration>>(Leg.class);
    for (var leg : Leg.values()) {
      durations.put(leg, all.stream().flatMap(one -> one.duration(leg).stream()).toList());
    }
    return durations;
  }

  private Optional<Duration> duration(Leg leg) {
    return switch (leg) {
      case SUBMISSION_TO_DECISION -> between(submitted, decided);
      case DECISION_TO_AGREEMENT -> between(decided, inForce);
      case AGREEMENT_TO_RELEASE -> between(inForce, published);
    };
  }

  private static Optional<Duration> between(@Nullable Instant from, @Nullable Instant until) {
    return from == null || until == null
        ? Optional.empty()
        : Optional.of(Duration.between(from, until));
  }

  private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
