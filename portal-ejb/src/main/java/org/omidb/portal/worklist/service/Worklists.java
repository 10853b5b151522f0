package org.omidb.portal.worklist.service;

import static org.omidb.portal.shared.domain.Role.ADMINISTRATOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.agreement.service.Agreements;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.application.service.Expiring;
import org.omidb.portal.erasure.service.Erasures;
import org.omidb.portal.jobs.service.FailedJobs;
import org.omidb.portal.mail.domain.ReturnedMail;
import org.omidb.portal.mail.service.CaseMails;
import org.omidb.portal.release.service.ReleaseReading;
import org.omidb.portal.review.service.ReviewReading;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.worklist.domain.WorkItem;
import org.omidb.portal.worklist.domain.WorkRules;
import org.omidb.portal.worklist.domain.Worklist;
import org.omidb.portal.worklist.store.WorkItemStore;

/**
 * What waits for a person, and what they wait for. The open steps of all cases are one query of
 * rows that say themselves who reads them; the rest comes from lists that their features give to
 * this caller: nobody reads a task that is not theirs.
 */
@ApplicationScoped
@Transactional
public class Worklists {

  private final WorkItemStore rows;
  private final Applications applications;
  private final Expiring expiring;
  private final ReviewReading reviews;
  private final Agreements agreements;
  private final ReleaseReading releases;
  private final FailedJobs failed;
  private final Erasures erasures;
  private final CaseMails mails;
  private final InstantSource clock;

  @Inject
  public Worklists(
      WorkItemStore rows,
      Applications applications,
      Expiring expiring,
      ReviewReading reviews,
      Agreements agreements,
      ReleaseReading releases,
      FailedJobs failed,
      Erasures erasures,
      CaseMails mails,
      InstantSource clock) {
    this.rows = rows;
    this.applications = applications;
    this.expiring = expiring;
    this.reviews = reviews;
    this.agreements = agreements;
    this.releases = releases;
    this.failed = failed;
    this.erasures = erasures;
    this.mails = mails;
    this.clock = clock;
  }

  /** The caller's. */
  public Worklist of(Caller caller) {
    var items =
        new ArrayList<WorkItem>(
            rows.told(caller, clock.instant(), draft -> expiring.end(caller, draft)));
    returned(caller, items);
    if (caller.has(ADMINISTRATOR)) {
      WorkRules.failed(failed.list(caller)).ifPresent(items::add);
      WorkRules.erasures(erasures.waiting(caller)).ifPresent(items::add);
    }
    return new Worklist(items);
  }

  /** Of several about one case the one that came back first. */
  private void returned(Caller caller, List<WorkItem> items) {
    var seen = new HashSet<UUID>();
    for (var mail : mails.returned(caller)) {
      mail.about()
          .filter(seen::add)
          .flatMap(about -> returned(caller, about, mail))
          .ifPresent(items::add);
    }
  }

  /** Each id is of one stream, so at most one of them answers. */
  private Optional<WorkItem> returned(Caller caller, UUID about, ReturnedMail mail) {
    var application =
        applications
            .find(caller, new ApplicationId(about))
            .map(line -> WorkRules.returned(line, mail));
    return application
        .or(() ->
            reviews.find(caller, new ReviewId(about)).map(one -> WorkRules.returned(one, mail)))
        .or(() ->
            agreements
                .find(caller, new AgreementId(about))
                .map(one -> WorkRules.returned(one, mail)))
        .or(() ->
            releases
                .find(caller, new ReleaseId(about))
                .map(it -> WorkRules.returned(it, releases.agreement(it).recipient(), mail)));
  }
}
