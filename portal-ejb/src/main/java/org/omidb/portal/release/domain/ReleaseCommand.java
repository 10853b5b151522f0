package org.omidb.portal.release.domain;

import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;

/** What somebody may ask of a release. What the rules need from elsewhere comes with it. */
public sealed interface ReleaseCommand {

  /** Asks for a release of the frozen selection under an agreement, and sets off its build. */
  record Request(
      AgreementPermit agreement,
      Conditions conditions,
      ApplicationId application,
      FrozenSelectionId selection,
      Linking linking,
      BuildId build,
      PersonId builder)
      implements ReleaseCommand {}

  /** The portal's job says that everything lies in the store, checked. */
  record ReportBuilt(BuildId build, Contents contents) implements ReleaseCommand {}

  /** The portal's job says that it cannot be built. */
  record ReportFailed(BuildId build, BuildFailure reason) implements ReleaseCommand {}

  /** Tries once more after a failure, as long as the agreement is in force. */
  record BuildAgain(AgreementPermit agreement, BuildId build, PersonId builder)
      implements ReleaseCommand {}

  /**
   * Vouches for what was built.
   *
   * @param manifest the manifest that the approver has seen
   */
  record Approve(PersonId approver, Sha256 manifest) implements ReleaseCommand {}

  /**
   * Lets the release out, once every file has been held against its hash.
   *
   * @param manifest the manifest that the publisher has seen
   */
  record Publish(
      AgreementPermit agreement,
      Conditions conditions,
      Sha256 manifest,
      CheckId check,
      PersonId publisher)
      implements ReleaseCommand {}

  /**
   * The portal's job says how the store compares with the list of files.
   *
   * @param listed the manifest of the list that the store was held against
   * @param differing how many files are missing, have other bytes, or stand on no list
   */
  record ReportChecked(
      CheckId check,
      AgreementPermit agreement,
      Conditions conditions,
      Sha256 listed,
      long differing)
      implements ReleaseCommand {}

  record Reject(RejectReason reason) implements ReleaseCommand {}

  record Withdraw(WithdrawReason reason) implements ReleaseCommand {}
}
