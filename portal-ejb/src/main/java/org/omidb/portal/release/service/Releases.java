package org.omidb.portal.release.service;

import static org.omidb.portal.release.domain.ReleaseRefusal.BEING_BUILT;
import static org.omidb.portal.release.domain.ReleaseRefusal.REQUESTED_OTHERWISE;
import static org.omidb.portal.release.store.ReleaseStream.RELEASE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.history.domain.Step;
import org.omidb.portal.history.domain.Subject;
import org.omidb.portal.history.service.Decider;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.jobs.service.Jobs;
import org.omidb.portal.reference.store.References;
import org.omidb.portal.release.domain.BuildId;
import org.omidb.portal.release.domain.CheckId;
import org.omidb.portal.release.domain.Linking;
import org.omidb.portal.release.domain.Order;
import org.omidb.portal.release.domain.RejectReason;
import org.omidb.portal.release.domain.Release;
import org.omidb.portal.release.domain.ReleaseCommand;
import org.omidb.portal.release.domain.ReleaseEvent;
import org.omidb.portal.release.domain.ReleaseLine;
import org.omidb.portal.release.domain.ReleasePermissions;
import org.omidb.portal.release.domain.WithdrawReason;
import org.omidb.portal.release.store.BuildStore;
import org.omidb.portal.release.store.CheckStore;
import org.omidb.portal.release.store.ReleaseStore;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Reference;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;

/** Runs one command of a release in one transaction, and sets the jobs to work that it needs. */
@ApplicationScoped
@Retried
@Transactional
public class Releases {

  private final Decider decider;
  private final Histories histories;
  private final References references;
  private final ReleaseStore rows;
  private final BuildStore builds;
  private final CheckStore checks;
  private final StoredFiles files;
  private final AgreementTerms agreements;
  private final Jobs jobs;
  private final Event<ReleaseHappened> happened;

  @Inject
  public Releases(
      Decider decider,
      Histories histories,
      References references,
      ReleaseStore rows,
      BuildStore builds,
      CheckStore checks,
      StoredFiles files,
      AgreementTerms agreements,
      Jobs jobs,
      Event<ReleaseHappened> happened) {
    this.decider = decider;
    this.histories = histories;
    this.references = references;
    this.rows = rows;
    this.builds = builds;
    this.checks = checks;
    this.files = files;
    this.agreements = agreements;
    this.jobs = jobs;
    this.happened = happened;
  }

  /**
   * Asks for a release of what the agreement is about, unless one is being built: of two pages that
   * were opened side by side, the second would build the same again.
   *
   * @param id a new one, made by the form, so that a form sent twice asks once; sent for another
   *     agreement it is refused
   */
  public Decision<ReleaseEvent> request(Caller caller, ReleaseId id, AgreementId agreement) {
    if (!caller.has(Role.DATA_MANAGER)) {
      throw new NotFoundException("Agreement");
    }
    var before = rows.findFor(caller, id);
    if (before.isPresent()) {
      return before.get().agreement().equals(agreement)
              && before.get().requestedBy().equals(caller.id())
          ? Decision.acceptAll(List.of())
          : Decision.refuse(REQUESTED_OTHERWISE);
    }
    var under = under(agreement);
    if (rows.isBuilding(agreement)) {
      return Decision.refuse(BEING_BUILT);
    }
    return execute(
        caller,
        id,
        new ReleaseCommand.Request(
            under.standing(),
            under.conditions(),
            under.application(),
            under.selection(),
            under.linkingForbidden() ? Linking.NONE : Linking.WITHIN_AGREEMENT,
            new BuildId(Uuid7.next()),
            caller.id()));
  }

  public Decision<ReleaseEvent> buildAgain(Caller caller, ReleaseId id) {
    var agreement = under(seen(caller, id).agreement());
    return execute(
        caller,
        id,
        new ReleaseCommand.BuildAgain(
            agreement.standing(), new BuildId(Uuid7.next()), caller.id()));
  }

  /**
   * Vouches for a built release.
   *
   * @param seen the manifest that the page showed
   */
  public Decision<ReleaseEvent> approve(Caller caller, ReleaseId id, Sha256 seen) {
    return execute(caller, id, new ReleaseCommand.Approve(caller.id(), seen));
  }

  /**
   * Opens the release to the agreement's users as soon as a job has held every file against its
   * hash.
   *
   * @param seen the manifest that the page showed
   */
  public Decision<ReleaseEvent> publish(Caller caller, ReleaseId id, Sha256 seen) {
    var agreement = under(seen(caller, id).agreement());
    return execute(
        caller,
        id,
        new ReleaseCommand.Publish(
            agreement.standing(),
            agreement.conditions(),
            seen,
            new CheckId(Uuid7.next()),
            caller.id()));
  }

  /**
   * The portal's own report of how the store compares with the list of files.
   *
   * @param differing how many files are missing, have other bytes, or stand on no list
   */
  Decision<ReleaseEvent> reportChecked(ReleaseId id, CheckId check, long differing) {
    var release = rows.find(id).orElseThrow(() -> new NotFoundException("Release"));
    var agreement = under(release.agreement());
    return execute(
        Caller.PORTAL,
        id,
        new ReleaseCommand.ReportChecked(
            check, agreement.standing(), agreement.conditions(), files.manifest(id), differing));
  }

  public Decision<ReleaseEvent> reject(Caller caller, ReleaseId id, RejectReason reason) {
    return execute(caller, id, new ReleaseCommand.Reject(reason));
  }

  public Decision<ReleaseEvent> withdraw(Caller caller, ReleaseId id, WithdrawReason reason) {
    return execute(caller, id, new ReleaseCommand.Withdraw(reason));
  }

  /**
   * Carries out a command.
   *
   * @throws NotFoundException if the caller may not know of this release
   */
  public Decision<ReleaseEvent> execute(Caller caller, ReleaseId id, ReleaseCommand command) {
    return decider.take(
        caller,
        new Subject<>(RELEASE, id.value(), new Release.NotRequested()),
        (release, now) -> decide(caller, id, release, command, now),
        step -> tell(id, step));
  }

  private Decision<ReleaseEvent> decide(
      Caller caller, ReleaseId id, Release release, ReleaseCommand command, Instant now) {
    if (!(release instanceof Release.NotRequested) && !caller.equals(Caller.PORTAL)) {
      seen(caller, id);
    }
    var user = isUser(caller, release, command);
    return ReleasePermissions.decide(caller, user, release, command, now);
  }

  /** Nobody builds, approves or publishes what they themselves will get. */
  private boolean isUser(Caller caller, Release before, ReleaseCommand command) {
    var standing =
        command instanceof ReleaseCommand.Request request
            ? Optional.of(request.agreement())
            : before
                .findOrder()
                .flatMap(order -> agreements.find(order.agreement()))
                .map(UnderAgreement::standing);
    return standing.filter(it -> it.users().contains(caller.id())).isPresent();
  }

  private void tell(ReleaseId id, Step<Release, ReleaseEvent> step) {
    var state = step.before();
    for (var event : step.events()) {
      state = state.evolve(event);
      show(step.caller(), id, event, state, step.at());
    }
    happened.fire(new ReleaseHappened(id, step.after(), step.events(), step.caller()));
  }

  private void show(Caller caller, ReleaseId id, ReleaseEvent event, Release state, Instant now) {
    switch (event) {
      case ReleaseEvent.Requested requested -> {
        add(caller, id, state.findOrder().orElseThrow(), state, now);
        build(requested.build(), id);
      }
      case ReleaseEvent.BuildRepeated repeated -> {
        rows.show(id, state, now);
        build(repeated.build(), id);
      }
      case ReleaseEvent.BuildFinished built -> rows.show(id, state, now);
      case ReleaseEvent.BuildFailureReported failed -> rows.show(id, state, now);
      case ReleaseEvent.ReleaseApproved approved -> rows.show(id, state, now);
      case ReleaseEvent.PublishingBegun begun -> {
        rows.show(id, state, now);
        checks.add(begun.check(), id);
        jobs.enqueue(ReleaseCheckJob.NAME, begun.check().value());
      }
      case ReleaseEvent.PublishingStopped stopped -> rows.show(id, state, now);
      case ReleaseEvent.ReleasePublished published -> rows.show(id, state, now);
      case ReleaseEvent.ReleaseRejected rejected -> rows.show(id, state, now);
      case ReleaseEvent.ReleaseWithdrawn withdrawn -> rows.show(id, state, now);
    }
  }

  private void add(Caller caller, ReleaseId id, Order order, Release state, Instant now) {
    var year = now.atOffset(ZoneOffset.UTC).getYear();
    var reference = references.next(Reference.Kind.REL, year).toString();
    rows.add(id, reference, order, state, caller.id(), now);
    histories.link(order.application(), RELEASE, id.value());
  }

  private void build(BuildId build, ReleaseId release) {
    builds.add(build, release);
    jobs.enqueue(ReleaseBuildJob.NAME, build.value());
  }

  private ReleaseLine seen(Caller caller, ReleaseId id) {
    return rows.findFor(caller, id).orElseThrow(() -> new NotFoundException("Release"));
  }

  private UnderAgreement under(AgreementId agreement) {
    return agreements.find(agreement).orElseThrow(() -> new NotFoundException("Agreement"));
  }
}
