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

  record Published() implements ReleaseEvent {}

  record Rejected(RejectReason reason) implements ReleaseEvent {}

  record Withdrawn(WithdrawReason reason) implements ReleaseEvent {}
}
