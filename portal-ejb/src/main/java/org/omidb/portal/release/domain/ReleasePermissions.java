package org.omidb.portal.release.domain;

import static org.omidb.portal.release.domain.ReleaseRelation.PORTAL;
import static org.omidb.portal.shared.domain.Role.DATA_MANAGER;

import java.util.List;
import java.util.Set;
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
                  Set.of(
                      Release.Approved.class, Release.Publishing.class, Release.Published.class),
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

  private static Row<Release, ReleaseCommand> row(
      Class<? extends ReleaseCommand> command, Set<Class<? extends Release>> states, Who who) {
    return new Row<>(command, states, Set.of(who));
  }
}
