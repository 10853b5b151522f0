package org.omidb.portal.release.domain;

import static org.omidb.portal.release.domain.Conditions.ALL_MET;
import static org.omidb.portal.release.domain.ReleaseRefusal.ALREADY_APPROVED;
import static org.omidb.portal.release.domain.ReleaseRefusal.OTHER_CONTENTS;
import static org.omidb.portal.release.domain.ReleaseRefusal.OVER;
import static org.omidb.portal.release.domain.ReleaseScenario.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.omidb.portal.release.domain.ReleaseCommand.Approve;
import org.omidb.portal.release.domain.ReleaseCommand.Reject;
import org.omidb.portal.release.domain.ReleaseCommand.Withdraw;
import org.omidb.portal.shared.domain.Sha256;

/** A second click changes nothing; one that says something else is not taken for the first. */
class SecondClickTest {

  private static final Sha256 OTHER = Sha256.of("another");

  private static final List<Given> APPROVED =
      List.of(
          given(requestedBy(DANA), built(), approvedBy(DEV)),
          given(requestedBy(DANA), built(), approvedBy(DEV), publishingBegun()),
          given(requestedBy(DANA), built(), approvedBy(DEV), publishingBegun(), published()));

  @Test
  void an_approval_is_one_persons_and_of_what_they_saw() {
    for (var past : APPROVED) {
      past.when(approve(DEV)).thenNothingMoreHappened();
      past.when(approve(DANA)).thenRefused(ALREADY_APPROVED);
      past.when(approve(RITA)).thenRefused(ALREADY_APPROVED);
      past.when(new Approve(DEV, OTHER)).thenRefused(OTHER_CONTENTS);
    }
  }

  @Test
  void what_is_published_is_what_was_seen() {
    for (var past : APPROVED) {
      past.when(publishing(active(), ALL_MET, OTHER)).thenRefused(OTHER_CONTENTS);
    }
  }

  @Test
  void a_reason_once_given_stands() {
    var rejected =
        given(requestedBy(DANA), built(), new ReleaseEvent.ReleaseRejected(RejectReason.DAMAGED));
    rejected.when(new Reject(RejectReason.DAMAGED)).thenNothingMoreHappened();
    rejected.when(new Reject(RejectReason.DISCLOSURE_RISK)).thenRefused(OVER);
    var withdrawn =
        given(
            requestedBy(DANA),
            built(),
            approvedBy(DEV),
            publishingBegun(),
            published(),
            withdrawn());
    withdrawn.when(new Withdraw(WithdrawReason.OPTED_OUT)).thenNothingMoreHappened();
    withdrawn.when(new Withdraw(WithdrawReason.REPLACED)).thenRefused(OVER);
  }
}
