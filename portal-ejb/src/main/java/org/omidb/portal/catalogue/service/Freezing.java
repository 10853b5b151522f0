package org.omidb.portal.catalogue.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.omidb.portal.catalogue.domain.Counts;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.store.ChosenImages;
import org.omidb.portal.catalogue.store.FrozenRows;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;

/** How the answer to a saved question is frozen for a release, and read again. */
final class Freezing {

  /** The columns that {@link #read} takes, of {@code frozen_selection f}. */
  static final String SELECT =
      "select f.id, f.sha256, f.frozen_at, f.criteria, f.sentence,"
          + " f.women, f.episodes, f.studies, f.images from frozen_selection f";

  private Freezing() {}

  /**
   * What the selection finds now; the same frozen selection as before where that is the same.
   *
   * @param now when it is frozen, as exact as the database keeps it
   */
  static FrozenSelection freeze(Sql sql, SavedSelection saved, Instant now) {
    var rows = new FrozenRows(sql, saved.criteria());
    rows.holdOffImports();
    var hash = rows.hash();
    var same =
        sql.row(
            SELECT + " where f.selection = ? and f.sha256 = ?",
            Freezing::read,
            saved.id().value(),
            hash);
    return same.orElseGet(() -> freezeNew(sql, saved, rows, hash, now));
  }

  private static FrozenSelection freezeNew(
      Sql sql, SavedSelection saved, FrozenRows rows, Sha256 hash, Instant now) {
    var frozen =
        new FrozenSelection(
            new FrozenSelectionId(Uuid7.next()),
            hash,
            now,
            saved.criteria(),
            saved.sentence(),
            count(sql, saved.criteria()));
    sql.update(
        "insert into frozen_selection (id, selection, sha256, frozen_at, criteria, sentence,"
            + " women, episodes, studies, images) values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)",
        frozen.id().value(),
        saved.id().value(),
        hash,
        frozen.frozenAt(),
        CriteriaJson.write(frozen.criteria()),
        frozen.sentence(),
        frozen.counts().women(),
        frozen.counts().episodes(),
        frozen.counts().studies(),
        frozen.counts().images());
    rows.write(frozen.id());
    return frozen;
  }

  /** What the question finds, by SQL: what is frozen is counted over the rows that are frozen. */
  static Counts count(Sql sql, Criteria criteria) {
    var chosen = new ChosenImages(criteria);
    return sql.row(
            "select count(distinct client), count(distinct episode), count(distinct study),"
                + " count(*) from ("
                + chosen.select("c.id client, e.id episode, s.id study")
                + ") chosen",
            row -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
            chosen.values())
        .orElseThrow();
  }

  static FrozenSelection read(ResultSet row) throws SQLException {
    return new FrozenSelection(
        new FrozenSelectionId(row.getObject("id", UUID.class)),
        Sha256.ofDigest(row.getBytes("sha256")),
        row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
        CriteriaJson.read(row.getString("criteria")),
        row.getString("sentence"),
        new Counts(
            row.getLong("women"),
            row.getLong("episodes"),
            row.getLong("studies"),
            row.getLong("images")));
  }
}
