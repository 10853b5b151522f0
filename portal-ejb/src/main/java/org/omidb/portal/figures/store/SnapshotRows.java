package org.omidb.portal.figures.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.figures.domain.Figures;
import org.omidb.portal.figures.domain.Snapshot;
import org.omidb.portal.figures.domain.Snapshot.Publication;
import org.omidb.portal.figures.domain.SnapshotId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.service.Json;

/** The rows of {@code figures_snapshot}. */
public final class SnapshotRows {

  private static final String SNAPSHOT =
      "select id, taken_at, body, synthetic, published_at, published_by from figures_snapshot";

  private final Sql sql;

  public SnapshotRows(Sql sql) {
    this.sql = sql;
  }

  public void add(Snapshot snapshot) {
    sql.update(
        "insert into figures_snapshot (id, taken_at, body, synthetic, approximate)"
            + " values (?, ?, ?::jsonb, ?, ?)",
        snapshot.id().value(),
        snapshot.takenAt(),
        Json.write(snapshot.figures()),
        snapshot.synthetic(),
        snapshot.approximate());
  }

  public void publish(SnapshotId id, Publication publication) {
    sql.update(
        "update figures_snapshot set published_at = ?, published_by = ?"
            + " where id = ? and published_at is null",
        publication.at(),
        publication.by().value(),
        id.value());
  }

  public Optional<Snapshot> find(SnapshotId id) {
    return sql.row(SNAPSHOT + " where id = ?", SnapshotRows::snapshot, id.value());
  }

  /** The one that is published: of all that ever were, the one that was counted last. */
  public Optional<Snapshot> standing() {
    return sql.row(
        SNAPSHOT + " where published_at is not null order by taken_at desc, id desc limit 1",
        SnapshotRows::snapshot);
  }

  /** The last ones that were counted, the newest first. */
  public List<Snapshot> latest(int count) {
    return sql.rows(
        SNAPSHOT + " order by taken_at desc, id desc limit ?", SnapshotRows::snapshot, count);
  }

  private static Snapshot snapshot(ResultSet row) throws SQLException {
    var at = row.getObject("published_at", OffsetDateTime.class);
    var by = row.getObject("published_by", UUID.class);
    return new Snapshot(
        new SnapshotId(row.getObject("id", UUID.class)),
        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
        Json.read(row.getString("body"), Figures.class),
        row.getBoolean("synthetic"),
        at == null
            ? Optional.empty()
            : Optional.of(new Publication(at.toInstant(), new PersonId(by))));
  }
}
