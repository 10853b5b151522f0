package org.omidb.portal.release.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Sha256;

/**
 * What somebody can do with a release on its page. Whether a button is shown is asked of the very
 * rule that would answer it.
 */
public enum ReleaseStep {
  APPROVE,
  PUBLISH,
  BUILD_AGAIN,
  REJECT,
  WITHDRAW;

  private static final UUID NOBODYS = new UUID(0, 0);

  /**
   * What the answer to this step would be now, for somebody who has seen the release as it is.
   *
   * @param agreement how the release's agreement stands
   */
  public Offer offer(
      Caller caller,
      Release release,
      AgreementPermit agreement,
      Conditions conditions,
      Instant now) {
    boolean user = agreement.users().contains(caller.id());
    var command = command(caller, release, agreement, conditions);
    return switch (ReleasePermissions.decide(caller, user, release, command, now)) {
      case Decision.Accepted(var events) when events.isEmpty() -> new Offer.None();
      case Decision.Accepted(var events) -> new Offer.Open();
      case Decision.Refused(var refusal) when isNext(release) ->
          new Offer.Closed((ReleaseRefusal) refusal);
      case Decision.Refused(var refusal) -> new Offer.None();
    };
  }

  /** Whether the release waits for this step, so that its readers wonder who takes it. */
  private boolean isNext(Release release) {
    return switch (this) {
      case APPROVE -> release instanceof Release.Built;
      case PUBLISH -> release instanceof Release.Approved;
      case BUILD_AGAIN -> release instanceof Release.BuildFailed;
      case REJECT, WITHDRAW -> false;
    };
  }

  private ReleaseCommand command(
      Caller caller, Release release, AgreementPermit agreement, Conditions conditions) {
    return switch (this) {
      case APPROVE -> new ReleaseCommand.Approve(caller.id(), seen(release));
      case PUBLISH ->
          new ReleaseCommand.Publish(
              agreement, conditions, seen(release), new CheckId(NOBODYS), caller.id());
      case BUILD_AGAIN ->
          new ReleaseCommand.BuildAgain(agreement, new BuildId(NOBODYS), caller.id());
      case REJECT -> new ReleaseCommand.Reject(List.of(RejectReason.values()).getFirst());
      case WITHDRAW -> new ReleaseCommand.Withdraw(List.of(WithdrawReason.values()).getFirst());
    };
  }

  private static Sha256 seen(Release release) {
    return release.findContents().map(Contents::manifest).orElseGet(() -> Sha256.of(""));
  }
}
