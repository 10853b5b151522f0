package org.omidb.portal.figures.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.figures.domain.Snapshot;
import org.omidb.portal.figures.domain.Snapshot.Publication;
import org.omidb.portal.figures.domain.SnapshotId;
import org.omidb.portal.figures.store.SnapshotRows;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;

/** The figures that stand, for everybody; and the counting and publishing of new ones by staff. */
@ApplicationScoped
@Transactional
public class PublishedFigures {

  private static final int SHOWN = 20;

  private final DataSource database;
  private final InstantSource clock;

  @Inject
  public PublishedFigures(DataSource database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What everybody sees; empty until figures have been published for the first time. */
  public Optional<Snapshot> standing() {
    return Sql.with(database, sql -> new SnapshotRows(sql).standing());
  }

  /** The last snapshots, the newest first, published or not. */
  public List<Snapshot> latest(Caller caller) {
    requireTeam(caller);
    return Sql.with(database, sql -> new SnapshotRows(sql).latest(SHOWN));
  }

  /**
   * One snapshot, published or not.
   *
   * @throws NotFoundException if there is none, or the caller is not of the team
   */
  public Snapshot read(Caller caller, SnapshotId id) {
    requireTeam(caller);
    return Sql.with(database, sql -> new SnapshotRows(sql).find(id))
        .orElseThrow(() -> new NotFoundException("Snapshot"));
  }

  public Decision<Snapshot> take(Caller caller) {
    return Sql.with(database, sql -> new FiguresSnapshots(sql).take(caller, clock.instant()));
  }

  public Decision<Publication> publish(Caller caller, SnapshotId id) {
    requireTeam(caller);
    return Sql.with(
        database, sql -> new FiguresSnapshots(sql).publish(caller, id, clock.instant()));
  }

  /** Figures that nobody has published are for the team, which works with the cases themselves. */
  private static void requireTeam(Caller caller) {
    if (!caller.hasAny(Role.DATA_MANAGER, Role.LICENSING, Role.ADMINISTRATOR, Role.AUDITOR)) {
      throw new NotFoundException("Figures");
    }
  }
}
