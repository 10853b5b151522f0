package org.omidb.portal.casefile.domain;

import static org.omidb.portal.shared.domain.Role.ADMINISTRATOR;
import static org.omidb.portal.shared.domain.Role.AUDITOR;
import static org.omidb.portal.shared.domain.Role.DATA_MANAGER;

import java.util.List;
import java.util.Set;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PermissionTable;
import org.omidb.portal.shared.domain.PermissionTable.Row;
import org.omidb.portal.shared.domain.Role;

/**
 * Who may look at one woman's case: those who work on the data, and those who watch over them.
 * Licensing acts on applications and needs none. Who has looked is read by those who watch.
 */
public final class CasePermissions {

  public static final PermissionTable<CaseState, CaseCommand> TABLE =
      PermissionTable.of(
          CaseCommand.class,
          List.of(
              row(CaseCommand.FindCases.class, DATA_MANAGER, ADMINISTRATOR, AUDITOR),
              row(CaseCommand.OpenCase.class, DATA_MANAGER, ADMINISTRATOR, AUDITOR),
              row(CaseCommand.ReadOpenings.class, ADMINISTRATOR, AUDITOR)));

  private static final CaseState IN_CATALOGUE = new CaseState.InCatalogue();

  private CasePermissions() {}

  /** Whether the caller may ask for this. */
  public static boolean allow(Caller caller, CaseCommand command) {
    return TABLE.allows(caller.roles(), IN_CATALOGUE, command);
  }

  private static Row<CaseState, CaseCommand> row(
      Class<? extends CaseCommand> command, Role... roles) {
    return new Row<>(command, Set.of(CaseState.InCatalogue.class), Set.of(roles));
  }
}
