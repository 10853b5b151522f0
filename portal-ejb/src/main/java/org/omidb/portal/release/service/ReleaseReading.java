package org.omidb.portal.release.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.history.domain.Recorded;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.release.domain.Access;
import org.omidb.portal.release.domain.AccessGate;
import org.omidb.portal.release.domain.BuildProgress;
import org.omidb.portal.release.domain.CheckProgress;
import org.omidb.portal.release.domain.HeldBack;
import org.omidb.portal.release.domain.Release;
import org.omidb.portal.release.domain.ReleaseFile;
import org.omidb.portal.release.domain.ReleaseLine;
import org.omidb.portal.release.store.BuildStore;
import org.omidb.portal.release.store.CheckStore;
import org.omidb.portal.release.store.FileStore;
import org.omidb.portal.release.store.ReleaseStore;
import org.omidb.portal.release.store.ReleaseStream;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReleaseId;

/** What there is to see of releases, by who may see it. */
@ApplicationScoped
@Transactional
public class ReleaseReading {

  private final ReleaseStore rows;
  private final BuildStore builds;
  private final CheckStore checks;
  private final FileStore files;
  private final Histories histories;
  private final AgreementTerms agreements;
  private final InstantSource clock;

  @Inject
  public ReleaseReading(
      ReleaseStore rows,
      BuildStore builds,
      CheckStore checks,
      FileStore files,
      Histories histories,
      AgreementTerms agreements,
      InstantSource clock) {
    this.rows = rows;
    this.builds = builds;
    this.checks = checks;
    this.files = files;
    this.histories = histories;
    this.agreements = agreements;
    this.clock = clock;
  }

  /** All releases that the caller may read, the newest first. */
  public List<ReleaseLine> all(Caller caller) {
    return rows.allFor(caller);
  }

  /**
   * A release that the caller may read.
   *
   * @throws NotFoundException if there is none
   */
  public ReleaseLine read(Caller caller, ReleaseId id) {
    return find(caller, id).orElseThrow(() -> new NotFoundException("Release"));
  }

  /** A release, if there is one that the caller may read. */
  public Optional<ReleaseLine> find(Caller caller, ReleaseId id) {
    return rows.findFor(caller, id);
  }

  /** The release, to a user of its agreement, whatever role in the team they have beside. */
  public ReleaseLine asUser(Caller caller, ReleaseId id) {
    return asUser(caller.id(), id);
  }

  /** The release, to a user of its agreement. */
  public ReleaseLine asUser(PersonId person, ReleaseId id) {
    return read(new Caller(person, Set.of()), id);
  }

  /** Published releases of agreements that name the caller as a user. */
  public List<ReleaseLine> allAsUser(Caller caller) {
    return rows.allFor(new Caller(caller.id(), Set.of()));
  }

  /** The gate's answer to a person now. */
  public Access access(PersonId person, ReleaseLine line) {
    var under =
        agreements
            .find(line.agreement())
            .orElseThrow(() -> new IllegalStateException("No agreement for " + line.id()));
    return AccessGate.decide(
        under.standing(), state(line.id()), person, under.conditions(), clock.instant());
  }

  private Release state(ReleaseId id) {
    return Release.from(
        histories.of(ReleaseStream.RELEASE, id.value()).stream().map(Recorded::event).toList());
  }

  public Optional<ReleaseFile> file(ReleaseId id, String path) {
    return files.find(id, path);
  }

  public List<ReleaseFile> filesAfter(ReleaseId id, String path, int atMost) {
    return files.after(id, path, atMost);
  }

  public BuildProgress progress(ReleaseLine release) {
    return builds.progress(release.build());
  }

  /** Images of the selection that its build left out. */
  public List<HeldBack> heldBack(ReleaseLine release) {
    return builds.heldBack(release.build());
  }

  /** How far the check of its files has come; empty unless it is on its way to be published. */
  public Optional<CheckProgress> checkProgress(ReleaseLine release) {
    return state(release.id()) instanceof Release.Publishing publishing
        ? Optional.of(checks.progress(publishing.check()))
        : Optional.empty();
  }

  /** Who has set off a build of it, and so may not approve it. */
  public Set<PersonId> builders(ReleaseId id) {
    return state(id).findOrder().map(order -> order.builders()).orElse(Set.of());
  }

  /** What the release's agreement is, for those who may read the release. */
  public UnderAgreement agreement(ReleaseLine release) {
    return agreements
        .find(release.agreement())
        .orElseThrow(() -> new NotFoundException("Agreement"));
  }

  /**
   * Agreements under which a release may be asked for now.
   *
   * @throws NotFoundException if the caller is not of the team that sees them
   */
  public List<UnderAgreement> agreementsReady(Caller caller) {
    if (!ReleaseStore.isOfTheTeam(caller)) {
      throw new NotFoundException("Agreements");
    }
    return agreements.active().stream()
        .filter(under -> under.standing().permitsAt(clock.instant()))
        .toList();
  }
}
