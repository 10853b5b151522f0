package org.omidb.portal.release.domain;

import static org.omidb.portal.release.domain.BuildFailure.IDENTIFIER_FOUND;
import static org.omidb.portal.release.domain.BuildFailure.SOURCE_MISSING;
import static org.omidb.portal.release.domain.Conditions.ALL_MET;
import static org.omidb.portal.release.domain.PublishObstacle.FILES_DIFFER;
import static org.omidb.portal.release.domain.ReleaseRefusal.AGREEMENT_NOT_ACTIVE;
import static org.omidb.portal.release.domain.ReleaseRefusal.ALREADY_REQUESTED;
import static org.omidb.portal.release.domain.ReleaseRefusal.ANOTHER_BUILD;
import static org.omidb.portal.release.domain.ReleaseRefusal.ANOTHER_CHECK;
import static org.omidb.portal.release.domain.ReleaseRefusal.BUILT_BY_YOURSELF;
import static org.omidb.portal.release.domain.ReleaseRefusal.CONDITIONS_OPEN;
import static org.omidb.portal.release.domain.ReleaseRefusal.NOT_APPROVED;
import static org.omidb.portal.release.domain.ReleaseRefusal.OTHER_CONTENTS;
import static org.omidb.portal.release.domain.ReleaseRefusal.OVER;
import static org.omidb.portal.release.domain.ReleaseRefusal.STILL_BUILDING;
import static org.omidb.portal.release.domain.ReleaseRefusal.STILL_PUBLISHING;
import static org.omidb.portal.release.domain.ReleaseRefusal.TEAM_NOT_JOINED;
import static org.omidb.portal.release.domain.ReleaseRefusal.TERMS_NOT_ACCEPTED;
import static org.omidb.portal.release.domain.ReleaseScenario.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.omidb.portal.release.domain.ReleaseCommand.Approve;
import org.omidb.portal.release.domain.ReleaseCommand.BuildAgain;
import org.omidb.portal.release.domain.ReleaseCommand.Reject;
import org.omidb.portal.release.domain.ReleaseCommand.ReportBuilt;
import org.omidb.portal.release.domain.ReleaseCommand.ReportChecked;
import org.omidb.portal.release.domain.ReleaseCommand.ReportFailed;
import org.omidb.portal.release.domain.ReleaseCommand.Withdraw;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;

class ReleaseRulesTest {

  @Test
  void a_data_manager_asks_for_a_release_under_an_active_agreement() {
    given().when(request(active(), ALL_MET, DANA)).thenHappened(requestedBy(DANA));
  }

  @Test
  void no_release_is_begun_under_an_ended_agreement() {
    given().when(request(ended(), ALL_MET, DANA)).thenRefused(AGREEMENT_NOT_ACTIVE);
  }

  @Test
  void no_release_is_begun_from_the_instant_an_agreement_expires() {
    given().when(request(expired(), ALL_MET, DANA)).thenRefused(AGREEMENT_NOT_ACTIVE);
  }

  @Test
  void an_open_condition_of_the_committee_blocks_the_release() {
    given().when(request(active(), ONE_OPEN, DANA)).thenRefused(CONDITIONS_OPEN);
  }

  @Test
  void a_release_is_asked_for_once() {
    given(requestedBy(DANA)).when(request(active(), ALL_MET, DEV)).thenRefused(ALREADY_REQUESTED);
  }

  @Test
  void the_job_reports_what_it_has_built() {
    given(requestedBy(DANA)).when(new ReportBuilt(FIRST, CONTENTS)).thenHappened(built());
  }

  @Test
  void the_same_report_twice_is_one() {
    given(requestedBy(DANA), built())
        .when(new ReportBuilt(FIRST, CONTENTS))
        .thenNothingMoreHappened();
  }

  @Test
  void a_report_of_an_earlier_build_is_not_taken() {
    given(requestedBy(DANA), failed(SOURCE_MISSING), repeatedBy(DANA))
        .when(new ReportBuilt(FIRST, CONTENTS))
        .thenRefused(ANOTHER_BUILD);
  }

  @Test
  void the_job_reports_why_it_cannot_build() {
    given(requestedBy(DANA))
        .when(new ReportFailed(FIRST, IDENTIFIER_FOUND))
        .thenHappened(failed(IDENTIFIER_FOUND));
  }

  @Test
  void a_failed_build_is_tried_again() {
    given(requestedBy(DANA), failed(SOURCE_MISSING))
        .when(new BuildAgain(active(), SECOND, DEV))
        .thenHappened(repeatedBy(DEV));
  }

  @Test
  void nothing_is_built_again_once_the_agreement_is_over() {
    given(requestedBy(DANA), failed(SOURCE_MISSING))
        .when(new BuildAgain(ended(), SECOND, DEV))
        .thenRefused(AGREEMENT_NOT_ACTIVE);
    given(requestedBy(DANA), failed(SOURCE_MISSING))
        .when(new BuildAgain(expired(), SECOND, DEV))
        .thenRefused(AGREEMENT_NOT_ACTIVE);
  }

  @Test
  void whoever_built_it_does_not_approve_it() {
    given(requestedBy(DANA), built()).when(approve(DANA)).thenRefused(BUILT_BY_YOURSELF);
  }

  @Test
  void nor_does_whoever_built_it_a_second_time() {
    given(
            requestedBy(DANA),
            failed(SOURCE_MISSING),
            repeatedBy(DEV),
            new ReleaseEvent.BuildFinished(SECOND, CONTENTS))
        .when(approve(DEV))
        .thenRefused(BUILT_BY_YOURSELF);
  }

  @Test
  void another_data_manager_approves_it() {
    given(requestedBy(DANA), built()).when(approve(DEV)).thenHappened(approvedBy(DEV));
  }

  @Test
  void one_approves_only_what_one_has_seen() {
    given(requestedBy(DANA), built())
        .when(new Approve(DEV, Sha256.of("another")))
        .thenRefused(OTHER_CONTENTS);
  }

  @Test
  void nothing_is_approved_before_it_is_built() {
    given(requestedBy(DANA)).when(approve(DEV)).thenRefused(STILL_BUILDING);
  }

  @Test
  void what_is_approved_is_checked_before_it_is_published() {
    given(requestedBy(DANA), built(), approvedBy(DEV))
        .when(publish())
        .thenHappened(publishingBegun());
  }

  @Test
  void nothing_is_published_unapproved() {
    given(requestedBy(DANA), built()).when(publish()).thenRefused(NOT_APPROVED);
  }

  @Test
  void nothing_is_published_when_the_agreement_has_ended_meanwhile() {
    given(requestedBy(DANA), built(), approvedBy(DEV))
        .when(publishUnder(ended()))
        .thenRefused(AGREEMENT_NOT_ACTIVE);
  }

  @Test
  void the_standing_of_another_agreement_does_not_help() {
    given(requestedBy(DANA), built(), approvedBy(DEV))
        .when(publishUnder(anotherAgreement()))
        .thenRefused(AGREEMENT_NOT_ACTIVE);
  }

  private static AgreementPermit anotherAgreement() {
    return new AgreementPermit(
        new AgreementId(Uuid7.next()), true, active().from(), active().until(), active().users());
  }

  @Test
  void nothing_is_published_over_an_open_condition() {
    given(requestedBy(DANA), built(), approvedBy(DEV))
        .when(publishing(active(), ONE_OPEN, CONTENTS.manifest()))
        .thenRefused(CONDITIONS_OPEN);
  }

  @Test
  void nothing_is_published_before_all_have_accepted_the_terms_though_it_can_be_built() {
    given().when(request(active(), NOT_ACCEPTED, DANA)).thenHappened(requestedBy(DANA));
    given(requestedBy(DANA), built(), approvedBy(DEV))
        .when(publishing(active(), NOT_ACCEPTED, CONTENTS.manifest()))
        .thenRefused(TERMS_NOT_ACCEPTED);
    given(requestedBy(DANA), built(), approvedBy(DEV), publishingBegun())
        .when(checkedUnder(active(), NOT_ACCEPTED))
        .thenHappened(stoppedBy(PublishObstacle.TERMS_NOT_ACCEPTED));
  }

  @Test
  void nothing_is_published_before_all_who_are_named_for_data_have_joined() {
    given().when(request(active(), NOT_JOINED, DANA)).thenHappened(requestedBy(DANA));
    given(requestedBy(DANA), built(), approvedBy(DEV))
        .when(publishing(active(), NOT_JOINED, CONTENTS.manifest()))
        .thenRefused(TEAM_NOT_JOINED);
    given(requestedBy(DANA), built(), approvedBy(DEV), publishingBegun())
        .when(checkedUnder(active(), NOT_JOINED))
        .thenHappened(stoppedBy(PublishObstacle.TEAM_NOT_JOINED));
  }

  @Test
  void nothing_is_published_but_what_was_looked_at() {
    given(requestedBy(DANA), built(), approvedBy(DEV))
        .when(publishing(active(), ALL_MET, Sha256.of("another page")))
        .thenRefused(OTHER_CONTENTS);
  }

  @Test
  void it_is_open_when_every_file_is_as_it_was_approved() {
    given(requestedBy(DANA), built(), approvedBy(DEV), publishingBegun())
        .when(checkedUnder(active(), ALL_MET))
        .thenHappened(published());
  }

  @Test
  void one_file_that_differs_keeps_it_closed() {
    given(requestedBy(DANA), built(), approvedBy(DEV), publishingBegun())
        .when(new ReportChecked(CHECK, active(), ALL_MET, CONTENTS.manifest(), 1))
        .thenHappened(stoppedBy(FILES_DIFFER));
  }

  @Test
  void so_does_a_list_of_files_that_is_not_the_one_approved() {
    given(requestedBy(DANA), built(), approvedBy(DEV), publishingBegun())
        .when(new ReportChecked(CHECK, active(), ALL_MET, Sha256.of("another list"), 0))
        .thenHappened(stoppedBy(FILES_DIFFER));
  }

  @Test
  void an_agreement_that_ends_while_files_are_checked_keeps_it_closed() {
    for (var standing : List.of(ended(), expired(), anotherAgreement())) {
      given(requestedBy(DANA), built(), approvedBy(DEV), publishingBegun())
          .when(checkedUnder(standing, ALL_MET))
          .thenHappened(stoppedBy(PublishObstacle.AGREEMENT_NOT_ACTIVE));
    }
  }

  @Test
  void so_does_a_condition_that_is_open() {
    given(requestedBy(DANA), built(), approvedBy(DEV), publishingBegun())
        .when(checkedUnder(active(), ONE_OPEN))
        .thenHappened(stoppedBy(PublishObstacle.CONDITIONS_OPEN));
  }

  @Test
  void what_was_stopped_stays_approved_and_can_be_published_once_more() {
    given(requestedBy(DANA), built(), approvedBy(DEV), publishingBegun(), stoppedBy(FILES_DIFFER))
        .when(publish())
        .thenHappened(publishingBegun());
  }

  @Test
  void the_report_of_another_check_opens_nothing() {
    var other =
        new ReportChecked(new CheckId(Uuid7.next()), active(), ALL_MET, CONTENTS.manifest(), 0);
    given(requestedBy(DANA), built(), approvedBy(DEV), publishingBegun())
        .when(other)
        .thenRefused(ANOTHER_CHECK);
    given(requestedBy(DANA), built(), approvedBy(DEV)).when(other).thenRefused(ANOTHER_CHECK);
  }

  @Test
  void while_files_are_checked_it_is_neither_rejected_nor_withdrawn() {
    given(requestedBy(DANA), built(), approvedBy(DEV), publishingBegun())
        .when(new Reject(RejectReason.DAMAGED))
        .thenRefused(STILL_PUBLISHING);
    given(requestedBy(DANA), built(), approvedBy(DEV), publishingBegun())
        .when(new Withdraw(WithdrawReason.OPTED_OUT))
        .thenRefused(STILL_PUBLISHING);
  }

  @Test
  void a_second_click_publishes_once() {
    given(requestedBy(DANA), built(), approvedBy(DEV), publishingBegun())
        .when(publish())
        .thenNothingMoreHappened();
    given(requestedBy(DANA), built(), approvedBy(DEV), publishingBegun(), published())
        .when(publish())
        .thenNothingMoreHappened();
  }

  @Test
  void a_history_from_before_files_were_checked_by_hash_is_still_read() {
    given(requestedBy(DANA), built(), approvedBy(DEV), published())
        .when(new Withdraw(WithdrawReason.OPTED_OUT))
        .thenHappened(withdrawn());
  }

  @Test
  void what_was_built_can_be_rejected() {
    given(requestedBy(DANA), built())
        .when(new Reject(RejectReason.DISCLOSURE_RISK))
        .thenHappened(new ReleaseEvent.ReleaseRejected(RejectReason.DISCLOSURE_RISK));
  }

  @Test
  void what_is_published_is_withdrawn_not_rejected() {
    given(requestedBy(DANA), built(), approvedBy(DEV), published())
        .when(new Reject(RejectReason.DAMAGED))
        .thenRefused(OVER);
  }

  @Test
  void a_published_release_is_withdrawn() {
    given(requestedBy(DANA), built(), approvedBy(DEV), published())
        .when(new Withdraw(WithdrawReason.OPTED_OUT))
        .thenHappened(withdrawn());
  }

  @Test
  void a_report_that_differs_from_the_one_before_is_of_another_build() {
    var more = new Contents(Sha256.of("more"), 13, 3456, CONTENTS.counts());
    given(requestedBy(DANA), built()).when(new ReportBuilt(FIRST, more)).thenRefused(ANOTHER_BUILD);
    given(requestedBy(DANA), built())
        .when(new ReportBuilt(SECOND, CONTENTS))
        .thenRefused(ANOTHER_BUILD);
    given(requestedBy(DANA))
        .when(new ReportFailed(SECOND, SOURCE_MISSING))
        .thenRefused(ANOTHER_BUILD);
    var failed = given(requestedBy(DANA), failed(SOURCE_MISSING));
    failed.when(new ReportFailed(FIRST, SOURCE_MISSING)).thenNothingMoreHappened();
    failed.when(new ReportFailed(FIRST, IDENTIFIER_FOUND)).thenRefused(ANOTHER_BUILD);
    failed.when(new ReportFailed(SECOND, SOURCE_MISSING)).thenRefused(ANOTHER_BUILD);
  }
}
