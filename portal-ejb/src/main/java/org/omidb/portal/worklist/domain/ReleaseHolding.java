package org.omidb.portal.worklist.domain;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.omidb.portal.shared.domain.Role.DATA_MANAGER;
import static org.omidb.portal.worklist.domain.NextStep.APPROVE_RELEASE;
import static org.omidb.portal.worklist.domain.NextStep.BUILD_AGAIN;
import static org.omidb.portal.worklist.domain.NextStep.DOWNLOAD_RELEASE;
import static org.omidb.portal.worklist.domain.NextStep.PUBLISH_RELEASE;
import static org.omidb.portal.worklist.domain.NextStep.REQUEST_RELEASE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.agreement.domain.Agreement;
import org.omidb.portal.agreement.domain.Term;
import org.omidb.portal.application.domain.AccessTermsRules;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.release.domain.Release;
import org.omidb.portal.shared.domain.PersonId;

/** Who holds an application whose agreement stands: its conditions, and the release of its data. */
final class ReleaseHolding {

  private final ProjectState it;
  private final ProjectState.Part<Agreement> agreement;
  private final Term term;
  private final Set<PersonId> users;
  private final Set<PersonId> applying;
  private final boolean met;
  private final boolean accepted;
  private final Set<PersonId> bound;

  private ReleaseHolding(
      ProjectState it,
      Application.UnderAgreement state,
      ProjectState.Part<Agreement> agreement,
      Agreement.Active active) {
    this.it = it;
    this.agreement = agreement;
    this.term = active.draft().term();
    this.users = Set.of(active.subject().applicant());
    this.applying = WhoHolds.applying(state);
    this.met = AgreementHolding.met(it, active);
    this.accepted = AccessTermsRules.awaited(state.applicants(), it.team()).isEmpty();
    this.bound = state.applicants().accepted().keySet();
  }

  static List<OpenStep> steps(ProjectState it, Application.UnderAgreement state) {
    var steps = new ArrayList<OpenStep>();
    for (var agreement : it.agreements()) {
      if (agreement.id().equals(state.agreement().value())
          && agreement.state() instanceof Agreement.Active active) {
        AgreementHolding.conditions(it, agreement, active).ifPresent(steps::add);
        steps.addAll(new ReleaseHolding(it, state, agreement, active).steps());
      }
    }
    return steps;
  }

  private List<OpenStep> steps() {
    var steps = new ArrayList<OpenStep>();
    boolean begun = false;
    boolean open = false;
    var since = agreement.since();
    for (var release : it.releases()) {
      switch (release.state()) {
        case Release.NotRequested() -> {}
        // what was thrown away is asked for anew
        case Release.Rejected rejected -> since = later(since, release.since());
        case Release.Withdrawn withdrawn -> since = later(since, release.since());
        case Release.Building building -> begun = true;
        case Release.Publishing publishing -> begun = true;
        case Release.BuildFailed failed -> {
          begun = true;
          steps.add(step(BUILD_AGAIN, managers(users), release));
        }
        case Release.Built built -> {
          begun = true;
          steps.add(approved(release, built));
        }
        case Release.Approved approved -> {
          begun = true;
          steps.add(published(release));
        }
        case Release.Published published -> {
          begun = true;
          open = open || met && accepted;
          fetched(release).ifPresent(steps::add);
        }
      }
    }
    if (!begun && met) {
      steps.add(
          OpenStep.of(REQUEST_RELEASE, managers(users), since, agreement.id(), StepPage.REQUEST)
              .within(term.starts(), term.ends()));
    }
    if (!open) {
      steps.add(
          WhoHolds.own(it, REQUEST_RELEASE, new Holder.Body(Holder.Whole.TEAM), StepPage.TASKS)
              .watched(applying, StepPage.TASKS));
    }
    return steps;
  }

  /** Whoever has set off a build of it does not approve it. */
  private OpenStep approved(ProjectState.Part<Release> release, Release.Built built) {
    var without = new HashSet<>(users);
    without.addAll(built.order().builders());
    return step(APPROVE_RELEASE, managers(without), release)
        .watched(DATA_MANAGER, users, StepPage.RELEASE);
  }

  /** Nothing leaves before conditions are met and terms accepted, which those who apply do. */
  private OpenStep published(ProjectState.Part<Release> release) {
    return met && accepted
        ? step(PUBLISH_RELEASE, managers(users), release)
        : step(PUBLISH_RELEASE, new Holder.Body(Holder.Whole.APPLICANTS), release)
            .watched(DATA_MANAGER, users, StepPage.RELEASE);
  }

  private Optional<OpenStep> fetched(ProjectState.Part<Release> release) {
    var fetched = it.fetched().getOrDefault(release.id(), Set.of());
    var waiting =
        users.stream()
            .filter(user -> bound.contains(user) && !fetched.contains(user))
            .collect(toUnmodifiableSet());
    return met && accepted && !waiting.isEmpty()
        ? Optional.of(
            OpenStep.of(
                    DOWNLOAD_RELEASE,
                    new Holder.Persons(waiting),
                    release.since(),
                    release.id(),
                    StepPage.RELEASES)
                .within(term.starts(), term.ends())
                .watched(WhoHolds.without(applying, users), StepPage.TASKS))
        : Optional.empty();
  }

  private static Holder managers(Set<PersonId> without) {
    return Holder.office(DATA_MANAGER, without);
  }

  private static OpenStep step(NextStep step, Holder holder, ProjectState.Part<Release> release) {
    return OpenStep.of(step, holder, release.since(), release.id(), StepPage.RELEASE);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }
}
