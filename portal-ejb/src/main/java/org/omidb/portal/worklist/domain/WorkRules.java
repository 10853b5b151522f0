package org.omidb.portal.worklist.domain;

import static org.omidb.portal.worklist.domain.NextStep.ACCEPT_INVITATION;
import static org.omidb.portal.worklist.domain.NextStep.ACCEPT_TERMS;
import static org.omidb.portal.worklist.domain.NextStep.ANSWER_ERASURE;
import static org.omidb.portal.worklist.domain.NextStep.ANSWER_INTEREST;
import static org.omidb.portal.worklist.domain.NextStep.ANSWER_QUESTION;
import static org.omidb.portal.worklist.domain.NextStep.APPROVE_RELEASE;
import static org.omidb.portal.worklist.domain.NextStep.BRING_TEAM;
import static org.omidb.portal.worklist.domain.NextStep.BUILD_AGAIN;
import static org.omidb.portal.worklist.domain.NextStep.CHANGE_APPLICATION;
import static org.omidb.portal.worklist.domain.NextStep.CLOSE_REVIEW;
import static org.omidb.portal.worklist.domain.NextStep.COMPLETE_APPLICATION;
import static org.omidb.portal.worklist.domain.NextStep.DECLARE_INTEREST;
import static org.omidb.portal.worklist.domain.NextStep.DOWNLOAD_RELEASE;
import static org.omidb.portal.worklist.domain.NextStep.DRAW_UP_AGREEMENT;
import static org.omidb.portal.worklist.domain.NextStep.EXTEND_PANEL;
import static org.omidb.portal.worklist.domain.NextStep.MEET_CONDITIONS;
import static org.omidb.portal.worklist.domain.NextStep.OPEN_REVIEW;
import static org.omidb.portal.worklist.domain.NextStep.PUBLISH_RELEASE;
import static org.omidb.portal.worklist.domain.NextStep.REACH_SOMEBODY;
import static org.omidb.portal.worklist.domain.NextStep.REQUEST_RELEASE;
import static org.omidb.portal.worklist.domain.NextStep.TRY_AGAIN;
import static org.omidb.portal.worklist.domain.NextStep.VOTE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.agreement.domain.AgreementCase;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.TermsStanding;
import org.omidb.portal.erasure.domain.ErasureRequest;
import org.omidb.portal.jobs.domain.FailedJob;
import org.omidb.portal.mail.domain.ReturnedMail;
import org.omidb.portal.release.domain.ReleaseLine;
import org.omidb.portal.release.domain.ReleaseStep;
import org.omidb.portal.review.domain.ReviewCase;
import org.omidb.portal.review.domain.ReviewCommand;
import org.omidb.portal.review.domain.ReviewView;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.thread.domain.ThreadLine;

/** Whose turn it is, from how things stand today. */
public final class WorkRules {

  private WorkRules() {}

  /**
   * What an application asks of those who apply, or what they wait for.
   *
   * @param writes whether the reader writes it; who only reads waits for those who do
   */
  public static Optional<WorkItem> own(ApplicationLine line, boolean writes) {
    return switch (line.stage()) {
      case DRAFTING -> Optional.of(ownItem(line, COMPLETE_APPLICATION, writes));
      case CHANGING -> Optional.of(ownItem(line, CHANGE_APPLICATION, writes));
      case SUBMITTED -> Optional.of(ownItem(line, OPEN_REVIEW, false));
      case UNDER_REVIEW -> Optional.of(ownItem(line, VOTE, false));
      case APPROVED -> Optional.of(ownItem(line, DRAW_UP_AGREEMENT, false));
      case UNDER_AGREEMENT -> Optional.of(ownItem(line, REQUEST_RELEASE, false));
      case INTERESTED, INVITED, DECLINED, REJECTED, WITHDRAWN, CLOSED -> Optional.empty();
    };
  }

  private static WorkItem ownItem(ApplicationLine line, NextStep step, boolean yours) {
    return item(line, step, yours, "/application/tasks?id=" + line.id());
  }

  /**
   * An approved application whose data wait for its reader to accept the terms of access, or, where
   * the reader is the principal applicant, for others to join.
   */
  public static List<WorkItem> terms(
      ApplicationLine line, PersonId reader, TermsStanding standing) {
    var items = new ArrayList<WorkItem>();
    if (standing.waiting().contains(reader)) {
      items.add(item(line, ACCEPT_TERMS, true, "/application/terms?id=" + line.id()));
    }
    if (standing.missing() > 0 && line.applicant().equals(Optional.of(reader))) {
      items.add(item(line, BRING_TEAM, true, "/application/terms?id=" + line.id() + "#missing"));
    }
    return items;
  }

  /** What an application asks of the licensing officers, or what they wait for. */
  public static Optional<WorkItem> licensing(ApplicationLine line) {
    return switch (line.stage()) {
      case INTERESTED ->
          Optional.of(item(line, ANSWER_INTEREST, true, "/staff/interest?id=" + line.id()));
      case INVITED ->
          Optional.of(item(line, ACCEPT_INVITATION, false, "/staff/interest?id=" + line.id()));
      case CHANGING ->
          Optional.of(item(line, CHANGE_APPLICATION, false, "/application/read?id=" + line.id()));
      case UNDER_REVIEW ->
          Optional.of(item(line, VOTE, false, "/application/read?id=" + line.id()));
      case DRAFTING, SUBMITTED, APPROVED, UNDER_AGREEMENT -> Optional.empty();
      case DECLINED, REJECTED, WITHDRAWN, CLOSED -> Optional.empty();
    };
  }

  /** Something that was asked and that its reader can answer. */
  public static WorkItem question(ApplicationLine line, ThreadLine thread) {
    return new WorkItem(
        ANSWER_QUESTION,
        true,
        line.reference(),
        line.title(),
        thread.moved(),
        "/application/questions?id=" + line.id());
  }

  /** A mail about it came back, so that somebody does not know what they should. */
  public static WorkItem returned(ApplicationLine line, ReturnedMail mail) {
    boolean submitted = line.revision() > 0;
    return reach(
        line.reference(),
        line.title(),
        mail,
        (submitted ? "/application/read?id=" : "/staff/interest?id=") + line.id());
  }

  /** The same of a mail about a review. */
  public static WorkItem returned(ReviewCase one, ReturnedMail mail) {
    return reach(one.reference(), one.title(), mail, "/committee/review?id=" + one.line().id());
  }

  /** The same of a mail about an agreement. */
  public static WorkItem returned(AgreementCase one, ReturnedMail mail) {
    return reach(
        one.line().reference(), one.title(), mail, "/agreement/read?id=" + one.line().id());
  }

  /** The same of a mail about a release. */
  public static WorkItem returned(ReleaseLine line, String recipient, ReturnedMail mail) {
    return reach(line.reference(), recipient, mail, "/data/release?id=" + line.id());
  }

  private static WorkItem reach(String reference, String title, ReturnedMail mail, String page) {
    return new WorkItem(REACH_SOMEBODY, true, reference, title, mail.came(), page);
  }

  /** A submitted application waits for those who may choose its panel. */
  public static WorkItem panelFor(ApplicationLine line) {
    return item(line, OPEN_REVIEW, true, "/committee/open?application=" + line.id());
  }

  /** An approved application without an agreement waits for the licensing officers. */
  public static WorkItem agreementFor(ApplicationLine line) {
    return item(line, DRAW_UP_AGREEMENT, true, "/agreement/draw-up?application=" + line.id());
  }

  /** What an open review asks of a member, or of a chair who has not declared yet. */
  public static Optional<WorkItem> member(ReviewCase one, PersonId reader) {
    return one.line().waitsFor(reader)
        ? Optional.of(review(one, one.line().asks(reader) ? DECLARE_INTEREST : VOTE, true))
        : Optional.empty();
  }

  /**
   * What an open review asks of its chair, who has declared no interest: more members where
   * interests leave too few for a quorum, the close once there is one. Before that they wait.
   */
  public static WorkItem chair(ReviewCase one, ReviewView view) {
    if (view.needsMoreMembers()) {
      return review(one, EXTEND_PANEL, true);
    }
    boolean closes =
        view.may(ReviewCommand.CloseRound.class)
            && view.tally().filter(ReviewView.Tally::quorumReached).isPresent();
    return review(one, closes ? CLOSE_REVIEW : VOTE, closes);
  }

  /** An item about a review. */
  public static WorkItem review(ReviewCase one, NextStep step, boolean yours) {
    return new WorkItem(
        step,
        yours,
        one.reference(),
        one.title(),
        one.line().opened(),
        "/committee/review?id=" + one.line().id());
  }

  /**
   * What the committee's conditions ask of an agreement in force: evidence from its applicant, for
   * which the licensing officers wait, as nothing is released before.
   *
   * @param open how many of them are not met
   */
  public static Optional<WorkItem> conditions(Caller caller, AgreementCase one, int open) {
    boolean applicant = one.line().applicant().equals(caller.id());
    return open > 0 && (applicant || caller.has(Role.LICENSING))
        ? Optional.of(
            new WorkItem(
                MEET_CONDITIONS,
                applicant,
                one.line().reference(),
                one.title(),
                one.line().since(),
                "/agreement/conditions?id=" + one.line().id()))
        : Optional.empty();
  }

  /** The step that takes a release on; rejecting and withdrawing do not wait for anybody. */
  public static Optional<NextStep> release(ReleaseStep step) {
    return switch (step) {
      case APPROVE -> Optional.of(APPROVE_RELEASE);
      case PUBLISH -> Optional.of(PUBLISH_RELEASE);
      case BUILD_AGAIN -> Optional.of(BUILD_AGAIN);
      case REJECT, WITHDRAW -> Optional.empty();
    };
  }

  /** A release that its reader may download and has not begun to. */
  public static WorkItem download(ReleaseLine release, String recipient) {
    return new WorkItem(
        DOWNLOAD_RELEASE,
        true,
        release.reference(),
        recipient,
        release.publishedAt().orElse(release.since()),
        "/release/list");
  }

  /**
   * The tasks that the portal has given up wait together for an administrator; those that it still
   * tries wait for nobody.
   */
  public static Optional<WorkItem> failed(List<FailedJob> jobs) {
    var givenUp = jobs.stream().filter(FailedJob::givenUp).toList();
    return givenUp.stream()
        .map(FailedJob::at)
        .min(Comparator.naturalOrder())
        .map(since ->
            new WorkItem(TRY_AGAIN, true, tasks(givenUp.size()), "", since, "/admin/jobs"));
  }

  /** The requests for erasure that an administrator has to answer, in one item. */
  public static Optional<WorkItem> erasures(List<ErasureRequest> waiting) {
    return waiting.stream()
        .map(ErasureRequest::asked)
        .min(Comparator.naturalOrder())
        .map(since ->
            new WorkItem(
                ANSWER_ERASURE, true, requests(waiting.size()), "", since, "/admin/erasures"));
  }

  private static String requests(int number) {
    return number == 1 ? "1 request" : number + " requests";
  }

  private static String tasks(int number) {
    return number == 1 ? "1 task" : number + " tasks";
  }

  private static WorkItem item(ApplicationLine line, NextStep step, boolean yours, String address) {
    return new WorkItem(step, yours, line.reference(), line.title(), line.since(), address);
  }
}
