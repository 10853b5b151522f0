package org.omidb.portal.figures.domain;

import static org.omidb.portal.figures.domain.FiguresRelation.PORTAL;
import static org.omidb.portal.shared.domain.Role.DATA_MANAGER;

import java.util.List;
import java.util.Set;
import org.omidb.portal.shared.domain.PermissionTable;
import org.omidb.portal.shared.domain.PermissionTable.Row;

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
}
