package org.omidb.portal.worklist.service;

import static java.util.stream.Collectors.toMap;
import static org.omidb.portal.shared.domain.Role.ADMINISTRATOR;
import static org.omidb.portal.shared.domain.Role.COMMITTEE_CHAIR;
import static org.omidb.portal.shared.domain.Role.DATA_MANAGER;
import static org.omidb.portal.shared.domain.Role.LICENSING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.omidb.portal.agreement.domain.AgreementCase;
import org.omidb.portal.agreement.domain.AgreementCommand;
import org.omidb.portal.agreement.domain.AgreementStage;
import org.omidb.portal.agreement.service.Agreements;
import org.omidb.portal.agreement.service.ConditionReading;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.service.AccessTermsReading;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.download.service.Downloads;
import org.omidb.portal.erasure.service.Erasures;
import org.omidb.portal.jobs.service.FailedJobs;
import org.omidb.portal.mail.domain.ReturnedMail;
import org.omidb.portal.mail.service.CaseMails;
import org.omidb.portal.release.domain.Access;
import org.omidb.portal.release.domain.Offer;
import org.omidb.portal.release.domain.ReleaseLine;
import org.omidb.portal.release.service.ReleaseOffers;
import org.omidb.portal.release.service.ReleaseReading;
import org.omidb.portal.release.service.UnderAgreement;
import org.omidb.portal.review.domain.ReviewCase;
import org.omidb.portal.review.service.ReviewReading;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.thread.domain.ThreadLine;
import org.omidb.portal.thread.service.ThreadReading;
import org.omidb.portal.worklist.domain.NextStep;
import org.omidb.portal.worklist.domain.WorkItem;
import org.omidb.portal.worklist.domain.WorkRules;
import org.omidb.portal.worklist.domain.Worklist;

/**
 * What waits for a person, and what they wait for. Every item comes from a list that its feature
 * gives to this caller, and asks for a step that the feature's own table offers them: nobody reads
 * a task that is not theirs.
 */
@ApplicationScoped
@Transactional
public class Worklists {

  private static final Set<Stage> LICENSED =
      EnumSet.of(Stage.INTERESTED, Stage.INVITED, Stage.CHANGING, Stage.UNDER_REVIEW);

  private static final Set<Stage> BEFORE_THE_DATA =
      EnumSet.of(Stage.APPROVED, Stage.UNDER_AGREEMENT);

  private final Applications applications;
  private final ReviewReading reviews;
  private final Agreements agreements;
  private final ConditionReading conditions;
  private final ReleaseReading releases;
  private final ReleaseOffers offers;
  private final Downloads downloads;
  private final FailedJobs failed;
  private final ThreadReading threads;
  private final AccessTermsReading terms;
  private final Erasures erasures;
  private final CaseMails mails;

  @Inject
  public Worklists(
      Applications applications,
      ReviewReading reviews,
      Agreements agreements,
      ConditionReading conditions,
      ReleaseReading releases,
      ReleaseOffers offers,
      Downloads downloads,
      FailedJobs failed,
      ThreadReading threads,
      AccessTermsReading terms,
      Erasures erasures,
      CaseMails mails) {
    this.applications = applications;
    this.reviews = reviews;
    this.agreements = agreements;
    this.conditions = conditions;
    this.releases = releases;
    this.offers = offers;
    this.downloads = downloads;
    this.failed = failed;
    this.threads = threads;
    this.terms = terms;
    this.erasures = erasures;
    this.mails = mails;
  }

  /** The caller's. */
  public Worklist of(Caller caller) {
    var items = new ArrayList<WorkItem>();
    var released = released(caller);
    var own = applications.own(caller);
    own.stream()
        .filter(
            line -> released.stream().noneMatch(release -> release.application().equals(line.id())))
        .forEach(line ->
            WorkRules.own(line, applications.writes(caller, line.id())).ifPresent(items::add));
    own.stream()
        .filter(line -> BEFORE_THE_DATA.contains(line.stage()))
        .forEach(
            line -> items.addAll(WorkRules.terms(line, caller.id(), terms.standing(line.id()))));
    released.stream()
        .filter(release -> !downloads.hasFetched(caller, release.id()))
        .forEach(release ->
            items.add(WorkRules.download(release, releases.agreement(release).recipient())));
    if (caller.has(LICENSING)) {
      applications
          .in(caller, LICENSED)
          .forEach(line -> WorkRules.licensing(line).ifPresent(items::add));
      applications.in(caller, Set.of(Stage.APPROVED)).stream()
          .filter(line ->
              agreements.of(caller, line.id()).stream()
                  .allMatch(agreement -> agreement.stage() == AgreementStage.ENDED))
          .forEach(line -> items.add(WorkRules.agreementFor(line)));
    }
    if (caller.hasAny(LICENSING, COMMITTEE_CHAIR)) {
      applications.waitingForReview(caller).forEach(line -> items.add(WorkRules.panelFor(line)));
    }
    questions(caller, items);
    returned(caller, items);
    reviews(caller, items);
    agreements.cases(caller).forEach(one -> agreement(caller, one, items));
    if (caller.has(DATA_MANAGER)) {
      releases(caller, items);
    }
    if (caller.has(ADMINISTRATOR)) {
      WorkRules.failed(failed.list(caller)).ifPresent(items::add);
      WorkRules.erasures(erasures.waiting(caller)).ifPresent(items::add);
    }
    return new Worklist(items);
  }

  /** What the caller may download now; who can, waits for nobody. */
  private List<ReleaseLine> released(Caller caller) {
    return releases.allAsUser(caller).stream()
        .filter(line -> releases.access(caller.id(), line) instanceof Access.Open)
        .toList();
  }

  /** Of several in one application the one that has waited longest. */
  private void questions(Caller caller, List<WorkItem> items) {
    Stream.concat(
            threads.waitingForApplicant(caller).stream(), threads.waitingForTeam(caller).stream())
        .collect(toMap(ThreadLine::application, it -> it, (first, later) -> first))
        .values()
        .forEach(thread ->
            applications
                .find(caller, thread.application())
                .ifPresent(line -> items.add(WorkRules.question(line, thread))));
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
            reviews.cases(caller).stream()
                .filter(one -> one.line().id().value().equals(about))
                .findFirst()
                .map(one -> WorkRules.returned(one, mail)))
        .or(() ->
            agreements.cases(caller).stream()
                .filter(one -> one.line().id().value().equals(about))
                .findFirst()
                .map(one -> WorkRules.returned(one, mail)))
        .or(() ->
            releases.all(caller).stream()
                .filter(line -> line.id().value().equals(about))
                .findFirst()
                .map(it -> WorkRules.returned(it, releases.agreement(it).recipient(), mail)));
  }

  private void reviews(Caller caller, List<WorkItem> items) {
    for (var one : reviews.cases(caller)) {
      var member = WorkRules.member(one, caller.id());
      member.ifPresent(items::add);
      if (member.isEmpty() && chairs(caller, one)) {
        items.add(WorkRules.chair(one, reviews.read(caller, one.line().id())));
      }
    }
  }

  /** Whether an open review is the caller's to close, once all have voted; not with an interest. */
  private static boolean chairs(Caller caller, ReviewCase one) {
    var line = one.line();
    return line.open() && line.chair().equals(caller.id()) && line.free(caller.id());
  }

  private void agreement(Caller caller, AgreementCase one, List<WorkItem> items) {
    switch (one.line().stage()) {
      case DRAFTING -> {
        if (agreements.read(caller, one.line().id()).may(AgreementCommand.SendForSigning.class)) {
          items.add(item(one, NextStep.SEND_FOR_SIGNING, true));
        }
      }
      case SIGNING -> {
        boolean mine = !agreements.read(caller, one.line().id()).mine().isEmpty();
        if (mine || caller.has(LICENSING) || one.line().applicant().equals(caller.id())) {
          items.add(item(one, NextStep.SIGN, mine));
        }
      }
      case ACTIVE -> {
        var open = conditions.of(one.line()).open().size();
        WorkRules.conditions(caller, one, open).ifPresent(items::add);
      }
      case ENDED -> {
        // nobody waits for what has ended
      }
    }
  }

  private static WorkItem item(AgreementCase one, NextStep step, boolean yours) {
    return new WorkItem(
        step,
        yours,
        one.line().reference(),
        one.title(),
        one.line().since(),
        "/agreement/read?id=" + one.line().id());
  }

  private void releases(Caller caller, List<WorkItem> items) {
    var lines = releases.all(caller);
    for (var under : releases.agreementsReady(caller)) {
      boolean begun =
          lines.stream().anyMatch(line -> line.agreement().equals(under.standing().agreement()));
      if (!begun && offers.request(caller, under) instanceof Offer.Open) {
        items.add(request(under));
      }
    }
    for (var line : lines) {
      offers
          .steps(caller, line, releases.agreement(line))
          .forEach((step, offer) ->
              WorkRules.release(step)
                  .filter(next -> !(offer instanceof Offer.None))
                  .ifPresent(next ->
                      items.add(
                          new WorkItem(
                              next,
                              offer instanceof Offer.Open,
                              line.reference(),
                              releases.agreement(line).recipient(),
                              line.since(),
                              "/data/release?id=" + line.id()))));
    }
  }

  private WorkItem request(UnderAgreement under) {
    return new WorkItem(
        NextStep.REQUEST_RELEASE,
        true,
        under.reference(),
        under.recipient(),
        agreements.summary(under.standing().agreement()).since(),
        "/data/request?agreement=" + under.standing().agreement());
  }
}
