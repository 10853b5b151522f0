package org.omidb.portal.screening.domain;

import static org.omidb.portal.shared.domain.Role.LICENSING;

import java.util.List;
import java.util.Set;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PermissionTable;
import org.omidb.portal.shared.domain.PermissionTable.Row;
import org.omidb.portal.shared.domain.Role;

/** Licensing screens; administrators and auditors read it. Who applies or signs does neither. */
public final class ScreeningPermissions {

  public static final PermissionTable<Screening, ScreeningCommand> TABLE =
      PermissionTable.of(
          ScreeningCommand.class,
          List.of(
              new Row<>(
                  ScreeningCommand.NoteFinding.class, Set.of(Screening.class), Set.of(LICENSING))));

  private ScreeningPermissions() {}

  /**
   * The rule's answer to those whom the table allows.
   *
   * @param relations what the caller is to the application
   */
  public static Decision<ScreeningEvent> decide(
      Caller caller,
      Set<ApplicationRelation> relations,
      Screening screening,
      ScreeningCommand command) {
    return reads(caller, relations)
        ? TABLE.decide(
            caller.roles(),
            screening,
            command,
            ScreeningRefusal.NOT_PERMITTED,
            () -> ScreeningRules.decide(screening, command))
        : Decision.refuse(ScreeningRefusal.NOT_PERMITTED);
  }

  /**
   * Whether the caller reads what is noted: nobody who is anything to the application but a member
   * of its panel.
   */
  public static boolean reads(Caller caller, Set<ApplicationRelation> relations) {
    return caller.hasAny(LICENSING, Role.ADMINISTRATOR, Role.AUDITOR)
        && Set.of(ApplicationRelation.ON_PANEL).containsAll(relations);
  }
}
