package org.omidb.portal.release.domain;

import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.PersonId;

/** What has happened to a release. */
public sealed interface ReleaseEvent {

  record Requested(
      AgreementId agreement,
      ApplicationId application,
      FrozenSelectionId selection,
      Linking linking,
      BuildId build,
      PersonId builder)
      implements ReleaseEvent {}

  record Built(BuildId build, Contents contents) implements ReleaseEvent {}

  record BuildFailed(BuildId build, BuildFailure reason) implements ReleaseEvent {}

  record BuildRepeated(BuildId build, PersonId builder) implements ReleaseEvent {}

  record Approved(PersonId approver) implements ReleaseEvent {}

  /** Somebody lets it out, and the portal begins to hold every file against its hash. */
  record PublishingBegun(CheckId check, PersonId publisher) implements ReleaseEvent {}

  /** It stays closed, as approved as before. */
  record PublishingStopped(CheckId check, PublishObstacle obstacle) implements ReleaseEvent {}

  /** The agreement's users may fetch it from now on. */
  record Published() implements ReleaseEvent {}

  record Rejected(RejectReason reason) implements ReleaseEvent {}

  record Withdrawn(WithdrawReason reason) implements ReleaseEvent {}
}
