package org.omidb.portal.release.domain;

import static org.omidb.portal.release.domain.ReleaseRefusal.NOT_PERMITTED;
import static org.omidb.portal.release.domain.ReleaseRelation.NAMED_USER;
import static org.omidb.portal.release.domain.ReleaseRelation.PORTAL;
import static org.omidb.portal.shared.domain.Role.DATA_MANAGER;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PermissionTable;
import org.omidb.portal.shared.domain.PermissionTable.Row;
import org.omidb.portal.shared.domain.Who;

/**
 * Who may ask for what of a release. That two different people are needed is the rule's part. Where
 * a state stands beside the one that the command leads to, asking twice is no fault.
 */
public final class ReleasePermissions {

  public static final PermissionTable<Release, ReleaseCommand> TABLE =
      PermissionTable.of(
          ReleaseCommand.class,
          List.of(
              row(ReleaseCommand.Request.class, Set.of(Release.NotRequested.class), DATA_MANAGER),
              row(
                  ReleaseCommand.ReportBuilt.class,
                  Set.of(Release.Building.class, Release.Built.class),
                  PORTAL),
              row(
                  ReleaseCommand.ReportFailed.class,
                  Set.of(Release.Building.class, Release.BuildFailed.class),
                  PORTAL),
              row(ReleaseCommand.BuildAgain.class, Set.of(Release.BuildFailed.class), DATA_MANAGER),
              row(
                  ReleaseCommand.Approve.class,
                  Set.of(Release.Built.class, Release.Approved.class),
                  DATA_MANAGER),
              row(
                  ReleaseCommand.Publish.class,
                  Set.of(Release.Approved.class, Release.Publishing.class, Release.Published.class),
                  DATA_MANAGER),
              row(ReleaseCommand.ReportChecked.class, Set.of(Release.Publishing.class), PORTAL),
              row(
                  ReleaseCommand.Reject.class,
                  Set.of(
                      Release.BuildFailed.class,
                      Release.Built.class,
                      Release.Approved.class,
                      Release.Rejected.class),
                  DATA_MANAGER),
              row(
                  ReleaseCommand.Withdraw.class,
                  Set.of(Release.Published.class, Release.Withdrawn.class),
                  DATA_MANAGER)));

  private ReleasePermissions() {}

  /**
   * The rule's answer to those whom the table names; to everybody else, that they may not.
   *
   * @param user whether the asker is a user of the release: nobody builds, approves or publishes
   *     what they themselves will get
   */
  public static Decision<ReleaseEvent> decide(
      Caller caller, boolean user, Release release, ReleaseCommand command, Instant now) {
    return TABLE.decide(
        user ? Set.of(NAMED_USER) : who(caller),
        release,
        command,
        NOT_PERMITTED,
        () -> ReleaseRules.decide(release, command, now));
  }

  private static Set<Who> who(Caller caller) {
    return caller.with(caller.equals(Caller.PORTAL) ? Set.of(PORTAL) : Set.of());
  }

  private static Row<Release, ReleaseCommand> row(
      Class<? extends ReleaseCommand> command, Set<Class<? extends Release>> states, Who who) {
    return new Row<>(command, states, Set.of(who));
  }
}
