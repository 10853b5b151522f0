package org.omidb.portal.worklist.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PermissionTable;

/** Who is told that a step is waited for reminds those who hold it, and nobody else. */
public final class NudgePermissions {

  public static final PermissionTable<SentNudges, NudgeCommand> TABLE =
      PermissionTable.of(
          NudgeCommand.class,
          List.of(
              new PermissionTable.Row<>(
                  NudgeCommand.Nudge.class,
                  Set.of(SentNudges.class),
                  Set.of(NudgeRelation.WAITING))));

  private NudgePermissions() {}

  /**
   * The rule's answer to those whom the table allows.
   *
   * @param who what the caller is to the step
   */
  public static Decision<NudgeEvent> decide(
      Set<NudgeRelation> who, SentNudges sent, NudgeSide side, NudgeCommand command, Instant now) {
    return TABLE.decide(
        who,
        sent,
        command,
        NudgeRefusal.NOT_PERMITTED,
        () -> NudgeRules.decide(sent, side, command, now));
  }
}
