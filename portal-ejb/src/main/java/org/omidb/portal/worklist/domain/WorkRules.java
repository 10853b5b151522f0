package org.omidb.portal.worklist.domain;

import static org.omidb.portal.worklist.domain.NextStep.ANSWER_ERASURE;
import static org.omidb.portal.worklist.domain.NextStep.REACH_SOMEBODY;
import static org.omidb.portal.worklist.domain.NextStep.TRY_AGAIN;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.agreement.domain.AgreementCase;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.erasure.domain.ErasureRequest;
import org.omidb.portal.jobs.domain.FailedJob;
import org.omidb.portal.mail.domain.ReturnedMail;
import org.omidb.portal.release.domain.ReleaseLine;
import org.omidb.portal.review.domain.ReviewCase;

/**
 * What waits for somebody and is no step of a case ({@link WhoHolds}): mails that came back, tasks
 * that were given up, requests for erasure.
 */
public final class WorkRules {

  private WorkRules() {}

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
    return WorkItem.task(REACH_SOMEBODY, reference, title, mail.came(), page);
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
        .map(since -> WorkItem.task(TRY_AGAIN, tasks(givenUp.size()), "", since, "/admin/jobs"));
  }

  /** The requests for erasure that an administrator has to answer, in one item. */
  public static Optional<WorkItem> erasures(List<ErasureRequest> waiting) {
    return waiting.stream()
        .map(ErasureRequest::asked)
        .min(Comparator.naturalOrder())
        .map(since ->
            WorkItem.task(ANSWER_ERASURE, requests(waiting.size()), "", since, "/admin/erasures"));
  }

  private static String requests(int number) {
    return number == 1 ? "1 request" : number + " requests";
  }

  private static String tasks(int number) {
    return number == 1 ? "1 task" : number + " tasks";
  }
}
