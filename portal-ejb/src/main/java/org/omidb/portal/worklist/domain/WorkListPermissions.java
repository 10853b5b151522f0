package org.omidb.portal.worklist.domain;

import static org.omidb.portal.shared.domain.Role.ADMINISTRATOR;
import static org.omidb.portal.shared.domain.Role.AUDITOR;
import static org.omidb.portal.shared.domain.Role.LICENSING;

import java.util.List;
import java.util.Set;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PermissionTable;
import org.omidb.portal.shared.domain.PermissionTable.Row;
import org.omidb.portal.shared.domain.Role;

/**
 * Who reads the work list: those who read every application by office. Who looks after one, and
 * whom one reminds, is the matter of those who act on it; a view that somebody keeps is a habit of
 * reading, and changes nothing of anybody's. Of an application for which they apply, or in which
 * they have an interest, nobody finds anything in the list.
 */
public final class WorkListPermissions {

  public static final PermissionTable<WorkListState, WorkListCommand> TABLE =
      PermissionTable.of(
          WorkListCommand.class,
          List.of(
              row(WorkListCommand.ReadWorkList.class, LICENSING, ADMINISTRATOR, AUDITOR),
              row(WorkListCommand.KeepViews.class, LICENSING, ADMINISTRATOR, AUDITOR),
              row(WorkListCommand.NameOwner.class, LICENSING),
              row(WorkListCommand.ChooseToRemind.class, LICENSING)));

  private static final WorkListState LISTED = new WorkListState.Listed();

  private WorkListPermissions() {}

  /** Whether the caller may ask for this of an application that they find in the list. */
  public static boolean allow(Caller caller, WorkListCommand command) {
    return TABLE.allows(caller.roles(), LISTED, command);
  }

  private static Row<WorkListState, WorkListCommand> row(
      Class<? extends WorkListCommand> command, Role... roles) {
    return new Row<>(command, Set.of(WorkListState.Listed.class), Set.of(roles));
  }
}
