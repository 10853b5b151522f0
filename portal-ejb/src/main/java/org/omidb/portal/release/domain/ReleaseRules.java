package org.omidb.portal.release.domain;

import static org.omidb.portal.release.domain.ReleaseRefusal.AGREEMENT_NOT_ACTIVE;
import static org.omidb.portal.release.domain.ReleaseRefusal.ALREADY_APPROVED;
import static org.omidb.portal.release.domain.ReleaseRefusal.ALREADY_REQUESTED;
import static org.omidb.portal.release.domain.ReleaseRefusal.ANOTHER_BUILD;
import static org.omidb.portal.release.domain.ReleaseRefusal.ANOTHER_CHECK;
import static org.omidb.portal.release.domain.ReleaseRefusal.BUILT_BY_YOURSELF;
import static org.omidb.portal.release.domain.ReleaseRefusal.CONDITIONS_OPEN;
import static org.omidb.portal.release.domain.ReleaseRefusal.NOT_APPROVED;
import static org.omidb.portal.release.domain.ReleaseRefusal.NOT_BUILT;
import static org.omidb.portal.release.domain.ReleaseRefusal.NOT_PUBLISHED;
import static org.omidb.portal.release.domain.ReleaseRefusal.OTHER_CONTENTS;
import static org.omidb.portal.release.domain.ReleaseRefusal.OVER;
import static org.omidb.portal.release.domain.ReleaseRefusal.STILL_BUILDING;
import static org.omidb.portal.release.domain.ReleaseRefusal.STILL_PUBLISHING;
import static org.omidb.portal.release.domain.ReleaseRefusal.TEAM_NOT_JOINED;
import static org.omidb.portal.release.domain.ReleaseRefusal.TERMS_NOT_ACCEPTED;
import static org.omidb.portal.shared.domain.Decision.accept;
import static org.omidb.portal.shared.domain.Decision.acceptAll;
import static org.omidb.portal.shared.domain.Decision.refuse;

import java.time.Instant;
import java.util.List;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PersonId;

/**
 * How a release comes to be: only under an active agreement whose conditions are met; built by one
 * person and approved by another; published only as it was approved, and once all who will access
 * data have accepted the terms of access; never changed afterwards.
 */
public final class ReleaseRules {

  private ReleaseRules() {}

  public static Decision<ReleaseEvent> decide(
      Release release, ReleaseCommand command, Instant now) {
    return switch (command) {
      case ReleaseCommand.Request c -> request(release, c, now);
      case ReleaseCommand.ReportBuilt c -> reportBuilt(release, c);
      case ReleaseCommand.ReportFailed c -> reportFailed(release, c);
      case ReleaseCommand.BuildAgain c -> buildAgain(release, c, now);
      case ReleaseCommand.Approve c -> approve(release, c);
      case ReleaseCommand.Publish c -> publish(release, c, now);
      case ReleaseCommand.ReportChecked c -> reportChecked(release, c, now);
      case ReleaseCommand.Reject c -> reject(release, c);
      case ReleaseCommand.Withdraw c -> withdraw(release, c);
    };
  }

  private static Decision<ReleaseEvent> request(
      Release release, ReleaseCommand.Request request, Instant now) {
    if (!(release instanceof Release.NotRequested)) {
      return refuse(ALREADY_REQUESTED);
    }
    if (!request.agreement().permitsAt(now)) {
      return refuse(AGREEMENT_NOT_ACTIVE);
    }
    if (!request.conditions().met()) {
      return refuse(CONDITIONS_OPEN);
    }
    return accept(
        new ReleaseEvent.Requested(
            request.agreement().agreement(),
            request.application(),
            request.selection(),
            request.linking(),
            request.build(),
            request.builder()));
  }

  /** A job runs at least once, so that the same report may come twice. */
  private static Decision<ReleaseEvent> reportBuilt(
      Release release, ReleaseCommand.ReportBuilt report) {
    return switch (release) {
      case Release.Building(var order, var build) when build.equals(report.build()) ->
          accept(new ReleaseEvent.BuildFinished(build, report.contents()));
      case Release.Built(var order, var build, var contents)
          when build.equals(report.build()) && contents.equals(report.contents()) ->
          acceptAll(List.of());
      case Release any -> refuse(ANOTHER_BUILD);
    };
  }

  private static Decision<ReleaseEvent> reportFailed(
      Release release, ReleaseCommand.ReportFailed report) {
    return switch (release) {
      case Release.Building(var order, var build) when build.equals(report.build()) ->
          accept(new ReleaseEvent.BuildFailureReported(build, report.reason()));
      case Release.BuildFailed(var order, var build, var reason)
          when build.equals(report.build()) && reason == report.reason() ->
          acceptAll(List.of());
      case Release any -> refuse(ANOTHER_BUILD);
    };
  }

  private static Decision<ReleaseEvent> buildAgain(
      Release release, ReleaseCommand.BuildAgain again, Instant now) {
    return switch (release) {
      case Release.BuildFailed failed when !permits(again.agreement(), failed.order(), now) ->
          refuse(AGREEMENT_NOT_ACTIVE);
      case Release.BuildFailed failed ->
          accept(new ReleaseEvent.BuildRepeated(again.build(), again.builder()));
      case Release.NotRequested none -> refuse(NOT_BUILT);
      case Release.Building building -> refuse(STILL_BUILDING);
      case Release.Built built -> refuse(ALREADY_REQUESTED);
      case Release.Approved approved -> refuse(ALREADY_REQUESTED);
      case Release.Publishing publishing -> refuse(ALREADY_REQUESTED);
      case Release.Published published -> refuse(ALREADY_REQUESTED);
      case Release.Rejected rejected -> refuse(OVER);
      case Release.Withdrawn withdrawn -> refuse(OVER);
    };
  }

  private static Decision<ReleaseEvent> approve(Release release, ReleaseCommand.Approve approve) {
    return switch (release) {
      case Release.Built(var order, var build, var contents)
          when order.builders().contains(approve.approver()) ->
          refuse(BUILT_BY_YOURSELF);
      case Release.Built(var order, var build, var contents)
          when !contents.manifest().equals(approve.manifest()) ->
          refuse(OTHER_CONTENTS);
      case Release.Built built -> accept(new ReleaseEvent.ReleaseApproved(approve.approver()));
      case Release.NotRequested none -> refuse(NOT_BUILT);
      case Release.Building building -> refuse(STILL_BUILDING);
      case Release.BuildFailed failed -> refuse(NOT_BUILT);
      case Release.Approved(var order, var contents, var approver, var stopped) ->
          approveAgain(contents, approver, approve);
      case Release.Publishing(var order, var contents, var approver, var check) ->
          approveAgain(contents, approver, approve);
      case Release.Published(var order, var contents, var approver) ->
          approveAgain(contents, approver, approve);
      case Release.Rejected rejected -> refuse(OVER);
      case Release.Withdrawn withdrawn -> refuse(OVER);
    };
  }

  /** A second click says nothing new; somebody else's would look as if they had vouched. */
  private static Decision<ReleaseEvent> approveAgain(
      Contents contents, PersonId approver, ReleaseCommand.Approve approve) {
    if (!approver.equals(approve.approver())) {
      return refuse(ALREADY_APPROVED);
    }
    return contents.manifest().equals(approve.manifest())
        ? acceptAll(List.of())
        : refuse(OTHER_CONTENTS);
  }

  private static Decision<ReleaseEvent> publishAgain(
      Contents contents, ReleaseCommand.Publish publish) {
    return contents.manifest().equals(publish.manifest())
        ? acceptAll(List.of())
        : refuse(OTHER_CONTENTS);
  }

  private static Decision<ReleaseEvent> publish(
      Release release, ReleaseCommand.Publish publish, Instant now) {
    return switch (release) {
      case Release.Approved approved -> beginPublishing(approved, publish, now);
      case Release.Publishing publishing -> publishAgain(publishing.contents(), publish);
      case Release.Published published -> publishAgain(published.contents(), publish);
      case Release.NotRequested none -> refuse(NOT_APPROVED);
      case Release.Building building -> refuse(NOT_APPROVED);
      case Release.BuildFailed failed -> refuse(NOT_APPROVED);
      case Release.Built built -> refuse(NOT_APPROVED);
      case Release.Rejected rejected -> refuse(OVER);
      case Release.Withdrawn withdrawn -> refuse(OVER);
    };
  }

  private static Decision<ReleaseEvent> beginPublishing(
      Release.Approved approved, ReleaseCommand.Publish publish, Instant now) {
    if (!permits(publish.agreement(), approved.order(), now)) {
      return refuse(AGREEMENT_NOT_ACTIVE);
    }
    if (!publish.conditions().met()) {
      return refuse(CONDITIONS_OPEN);
    }
    if (!publish.conditions().accepted()) {
      return refuse(TERMS_NOT_ACCEPTED);
    }
    if (!publish.conditions().joined()) {
      return refuse(TEAM_NOT_JOINED);
    }
    if (!publish.manifest().equals(approved.contents().manifest())) {
      return refuse(OTHER_CONTENTS);
    }
    return accept(new ReleaseEvent.PublishingBegun(publish.check(), publish.publisher()));
  }

  /**
   * Days may have passed since somebody let it out, so everything is asked again. A job runs at
   * least once, so that the same report may come twice.
   */
  private static Decision<ReleaseEvent> reportChecked(
      Release release, ReleaseCommand.ReportChecked report, Instant now) {
    return switch (release) {
      case Release.Publishing publishing when publishing.check().equals(report.check()) ->
          accept(checked(publishing, report, now));
      case Release any -> refuse(ANOTHER_CHECK);
    };
  }

  private static ReleaseEvent checked(
      Release.Publishing publishing, ReleaseCommand.ReportChecked report, Instant now) {
    if (!permits(report.agreement(), publishing.order(), now)) {
      return new ReleaseEvent.PublishingStopped(
          report.check(), PublishObstacle.AGREEMENT_NOT_ACTIVE);
    }
    if (!report.conditions().met()) {
      return new ReleaseEvent.PublishingStopped(report.check(), PublishObstacle.CONDITIONS_OPEN);
    }
    if (!report.conditions().accepted()) {
      return new ReleaseEvent.PublishingStopped(report.check(), PublishObstacle.TERMS_NOT_ACCEPTED);
    }
    if (!report.conditions().joined()) {
      return new ReleaseEvent.PublishingStopped(report.check(), PublishObstacle.TEAM_NOT_JOINED);
    }
    if (report.differing() > 0 || !report.listed().equals(publishing.contents().manifest())) {
      return new ReleaseEvent.PublishingStopped(report.check(), PublishObstacle.FILES_DIFFER);
    }
    return new ReleaseEvent.ReleasePublished();
  }

  private static boolean permits(AgreementPermit agreement, Order order, Instant now) {
    return agreement.agreement().equals(order.agreement()) && agreement.permitsAt(now);
  }

  private static Decision<ReleaseEvent> reject(Release release, ReleaseCommand.Reject reject) {
    return switch (release) {
      case Release.BuildFailed failed -> accept(new ReleaseEvent.ReleaseRejected(reject.reason()));
      case Release.Built built -> accept(new ReleaseEvent.ReleaseRejected(reject.reason()));
      case Release.Approved approved -> accept(new ReleaseEvent.ReleaseRejected(reject.reason()));
      case Release.NotRequested none -> refuse(NOT_BUILT);
      case Release.Building building -> refuse(STILL_BUILDING);
      case Release.Publishing publishing -> refuse(STILL_PUBLISHING);
      case Release.Published published -> refuse(OVER);
      case Release.Rejected(var order, var reason) when reason == reject.reason() ->
          acceptAll(List.of());
      case Release.Rejected rejected -> refuse(OVER);
      case Release.Withdrawn withdrawn -> refuse(OVER);
    };
  }

  private static Decision<ReleaseEvent> withdraw(
      Release release, ReleaseCommand.Withdraw withdraw) {
    return switch (release) {
      case Release.Published published ->
          accept(new ReleaseEvent.ReleaseWithdrawn(withdraw.reason()));
      case Release.Withdrawn(var order, var contents, var reason)
          when reason == withdraw.reason() ->
          acceptAll(List.of());
      case Release.Withdrawn withdrawn -> refuse(OVER);
      case Release.NotRequested none -> refuse(NOT_PUBLISHED);
      case Release.Building building -> refuse(NOT_PUBLISHED);
      case Release.BuildFailed failed -> refuse(NOT_PUBLISHED);
      case Release.Built built -> refuse(NOT_PUBLISHED);
      case Release.Approved approved -> refuse(NOT_PUBLISHED);
      case Release.Publishing publishing -> refuse(STILL_PUBLISHING);
      case Release.Rejected rejected -> refuse(NOT_PUBLISHED);
    };
  }
}
