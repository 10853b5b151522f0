package org.omidb.portal.release.domain;

import org.omidb.portal.history.domain.Told;
import org.omidb.portal.history.domain.Told.ToParties;
import org.omidb.portal.history.domain.Told.ToTeam;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.PersonId;

/** What has happened to a release. */
public sealed interface ReleaseEvent extends Told {

  record Requested(
      AgreementId agreement,
      ApplicationId application,
      FrozenSelectionId selection,
      Linking linking,
      BuildId build,
      PersonId builder)
      implements ReleaseEvent, ToTeam {}

  record BuildFinished(BuildId build, Contents contents) implements ReleaseEvent, ToTeam {}

  record BuildFailureReported(BuildId build, BuildFailure reason) implements ReleaseEvent, ToTeam {}

  record BuildRepeated(BuildId build, PersonId builder) implements ReleaseEvent, ToTeam {}

  record ReleaseApproved(PersonId approver) implements ReleaseEvent, ToTeam {}

  /** Somebody lets it out, and the portal begins to hold every file against its hash. */
  record PublishingBegun(CheckId check, PersonId publisher) implements ReleaseEvent, ToTeam {}

  /** It stays closed, as approved as before. */
  record PublishingStopped(CheckId check, PublishObstacle obstacle)
      implements ReleaseEvent, ToTeam {}

  /** The agreement's users may fetch it from now on. */
  record ReleasePublished() implements ReleaseEvent, ToParties {}

  record ReleaseRejected(RejectReason reason) implements ReleaseEvent, ToTeam {}

  record ReleaseWithdrawn(WithdrawReason reason) implements ReleaseEvent, ToParties {}
}
