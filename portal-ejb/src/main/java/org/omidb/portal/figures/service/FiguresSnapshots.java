package org.omidb.portal.figures.service;

import java.sql.Connection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.figures.domain.FiguresCommand;
import org.omidb.portal.figures.domain.FiguresPermissions;
import org.omidb.portal.figures.domain.FiguresRefusal;
import org.omidb.portal.figures.domain.Snapshot;
import org.omidb.portal.figures.domain.Snapshot.Publication;
import org.omidb.portal.figures.domain.SnapshotId;
import org.omidb.portal.figures.store.FiguresCount;
import org.omidb.portal.figures.store.SnapshotRows;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Uuid7;

/**
 * Counts the catalogue and publishes what was counted, over one connection and within the caller's
 * transaction; in plain Java, so that commands can do it too.
 */
public final class FiguresSnapshots {

  private static final System.Logger LOG = System.getLogger(FiguresSnapshots.class.getName());

  private final Sql sql;
  private final SnapshotRows rows;

  public FiguresSnapshots(Connection transaction) {
    this(new Sql(transaction));
  }

  public FiguresSnapshots(Sql transaction) {
    this.sql = transaction;
    this.rows = new SnapshotRows(transaction);
  }

  /**
   * Takes a snapshot of the catalogue as this transaction sees it, and publishes it at once: what
   * the making of a synthetic catalogue ends with.
   *
   * @throws IllegalStateException if the rules are against it, as when nobody is in the catalogue
   */
  public Snapshot takeAndPublish(Instant now) {
    var taken = take(Caller.PORTAL, now);
    if (taken instanceof Decision.Accepted(var snapshots)
        && publish(Caller.PORTAL, snapshots.getFirst().id(), now)
            instanceof Decision.Accepted<Publication>) {
      return rows.find(snapshots.getFirst().id()).orElseThrow();
    }
    throw new IllegalStateException("The figures of the catalogue could not be published");
  }

  /** Counts the catalogue as it is now, and keeps the figures for the team to look at. */
  public Decision<Snapshot> take(Caller caller, Instant now) {
    if (!FiguresPermissions.allowTaking(caller)) {
      return Decision.refuse(FiguresRefusal.NOT_PERMITTED);
    }
    var figures = FiguresCount.of(sql);
    var snapshot =
        new Snapshot(
            new SnapshotId(Uuid7.next()),
            stored(now),
            figures,
            FiguresCount.isSynthetic(sql),
            Optional.empty());
    rows.add(snapshot);
    log("The figures %s were taken by %s", snapshot.id(), caller);
    return Decision.accept(snapshot);
  }

  /**
   * Shows a snapshot to everybody.
   *
   * @throws NotFoundException if there is none of that id
   */
  public Decision<Publication> publish(Caller caller, SnapshotId id, Instant now) {
    var snapshot = rows.find(id).orElseThrow(() -> new NotFoundException("Snapshot"));
    var command = new FiguresCommand.Publish(caller.id(), rows.standing());
    var decision = FiguresPermissions.publish(caller, snapshot, command, stored(now));
    if (decision instanceof Decision.Accepted(var publications) && !publications.isEmpty()) {
      rows.publish(id, publications.getFirst());
      log("The figures %s were published by %s", id, caller);
    }
    return decision;
  }

  private static void log(String what, SnapshotId id, Caller caller) {
    LOG.log(System.Logger.Level.INFO, what.formatted(id, caller.id()));
  }

  /** As exact as the database keeps it. */
  private static Instant stored(Instant time) {
    return time.truncatedTo(ChronoUnit.MICROS);
  }
}
