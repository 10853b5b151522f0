package org.omidb.portal.figures.domain;

import static org.omidb.portal.figures.domain.FiguresRefusal.NOT_PERMITTED;
import static org.omidb.portal.figures.domain.FiguresRelation.PORTAL;
import static org.omidb.portal.shared.domain.Role.DATA_MANAGER;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.omidb.portal.figures.domain.Snapshot.Publication;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PermissionTable;
import org.omidb.portal.shared.domain.PermissionTable.Row;
import org.omidb.portal.shared.domain.Who;

/** Who may count the database, and who may show the figures to everybody. */
public final class FiguresPermissions {

  public static final PermissionTable<FiguresState, FiguresCommand> TABLE =
      PermissionTable.of(
          FiguresCommand.class,
          List.of(
              new Row<>(
                  FiguresCommand.Take.class,
                  Set.of(FiguresState.NotTaken.class),
                  Set.of(DATA_MANAGER, PORTAL)),
              new Row<>(
                  FiguresCommand.Publish.class,
                  Set.of(FiguresState.Taken.class, FiguresState.Published.class),
                  Set.of(DATA_MANAGER, PORTAL))));

  private FiguresPermissions() {}

  /** The rule's answer to those whom the table names; to everybody else, that they may not. */
  public static Decision<Publication> publish(
      Caller caller, Snapshot snapshot, FiguresCommand.Publish command, Instant now) {
    return TABLE.decide(
        who(caller),
        FiguresState.of(snapshot),
        command,
        NOT_PERMITTED,
        () -> FiguresRules.publish(snapshot, command, now));
  }

  /** Whether the caller may have the catalogue counted. */
  public static boolean allowTaking(Caller caller) {
    return TABLE.allows(who(caller), new FiguresState.NotTaken(), new FiguresCommand.Take());
  }

  private static Set<Who> who(Caller caller) {
    return caller.with(caller.equals(Caller.PORTAL) ? Set.of(PORTAL) : Set.of());
  }
}
