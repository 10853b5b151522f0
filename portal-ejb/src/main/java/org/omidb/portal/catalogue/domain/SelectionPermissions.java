package org.omidb.portal.catalogue.domain;

import java.util.List;
import java.util.Set;
import org.omidb.portal.shared.domain.PermissionTable;
import org.omidb.portal.shared.domain.PermissionTable.Row;

/** Who may change a saved selection: its owner, until they have deleted it. */
public final class SelectionPermissions {

  public static final PermissionTable<SelectionState, SelectionCommand> TABLE =
      PermissionTable.of(
          SelectionCommand.class,
          List.of(
              ownersWhileSaved(SelectionCommand.RenameSelection.class),
              ownersWhileSaved(SelectionCommand.DeleteSelection.class)));

  private SelectionPermissions() {}

  private static Row<SelectionState, SelectionCommand> ownersWhileSaved(
      Class<? extends SelectionCommand> command) {
    return new Row<>(command, Set.of(SelectionState.Saved.class), Set.of(SelectionRelation.OWNER));
  }
}
