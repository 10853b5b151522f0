package org.omidb.portal.web.release;

import static org.omidb.portal.web.StandIns.person;
import static org.omidb.portal.web.Unused.unused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.omidb.portal.catalogue.domain.Counts;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.service.FrozenSelection;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.release.domain.Access;
import org.omidb.portal.release.domain.AgreementPermit;
import org.omidb.portal.release.domain.BuildId;
import org.omidb.portal.release.domain.BuildProgress;
import org.omidb.portal.release.domain.CheckProgress;
import org.omidb.portal.release.domain.Conditions;
import org.omidb.portal.release.domain.Contents;
import org.omidb.portal.release.domain.HeldBack;
import org.omidb.portal.release.domain.Linking;
import org.omidb.portal.release.domain.Offer;
import org.omidb.portal.release.domain.RejectReason;
import org.omidb.portal.release.domain.ReleaseEvent;
import org.omidb.portal.release.domain.ReleaseFile;
import org.omidb.portal.release.domain.ReleaseLine;
import org.omidb.portal.release.domain.ReleaseRefusal;
import org.omidb.portal.release.domain.ReleaseState;
import org.omidb.portal.release.domain.ReleaseStep;
import org.omidb.portal.release.domain.WithdrawReason;
import org.omidb.portal.release.service.ReleaseOffers;
import org.omidb.portal.release.service.ReleaseReading;
import org.omidb.portal.release.service.Releases;
import org.omidb.portal.release.service.UnderAgreement;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.web.StandIns;

/** One release as the services of releases tell of it, and what they were asked to do. */
final class OneRelease {

  static final ReleaseId ID = new ReleaseId(new UUID(5, 1));
  static final AgreementId AGREEMENT = new AgreementId(new UUID(5, 2));
  static final Sha256 MANIFEST = Sha256.of("manifest");
  static final Caller DORA = StandIns.caller(7, Role.DATA_MANAGER);
  static final String READ = "/data/release?faces-redirect=true&id=" + ID;

  private static final FrozenSelectionId SELECTION = new FrozenSelectionId(new UUID(5, 3));
  private static final ApplicationId APPLICATION = new ApplicationId(new UUID(5, 4));

  final Map<String, String> parameters = new HashMap<>(Map.of("id", ID.toString()));
  final List<List<Object>> steps = new ArrayList<>();
  final List<ReleaseFile> files = new ArrayList<>();
  final Map<ReleaseStep, Offer> offers = new EnumMap<>(ReleaseStep.class);
  Optional<ReleaseRefusal> refusal = Optional.empty();
  ReleaseState state = ReleaseState.BUILT;
  Offer request = new Offer.Open();
  Access access = new Access.Open();
  List<String> openConditions = List.of("1. Name a statistician", "2. Publish");
  Optional<PersonId> approvedBy = Optional.empty();
  Optional<Contents> contents =
      Optional.of(new Contents(MANIFEST, 3, 1000, new Contents.Counts(2, 2, 2, 9, 0, 0)));
  Optional<CheckProgress> check = Optional.empty();
  OptionalLong women = OptionalLong.of(5);
  boolean frozen = true;
  boolean hidden;

  ReleaseLine line() {
    return new ReleaseLine(
        ID,
        "REL-2026-0001",
        AGREEMENT,
        APPLICATION,
        SELECTION,
        state,
        Linking.NONE,
        new BuildId(new UUID(5, 5)),
        DORA.id(),
        Instant.EPOCH,
        Optional.empty(),
        approvedBy,
        Optional.empty(),
        contents,
        Instant.EPOCH);
  }

  UnderAgreement under() {
    return new UnderAgreement(
        new AgreementPermit(
            AGREEMENT, true, Instant.EPOCH, Instant.EPOCH.plusSeconds(1), Set.of(person(1))),
        new Conditions(openConditions.size()),
        openConditions,
        "OMI-2026-0042-A1",
        "Somewhere",
        APPLICATION,
        person(1),
        SELECTION,
        true);
  }

  private void seen() {
    if (hidden) {
      throw new NotFoundException("Release");
    }
  }

  private Decision<ReleaseEvent> taken(Object... step) {
    steps.add(List.of(step));
    return refusal
        .map(Decision::<ReleaseEvent>refuse)
        .orElseGet(() -> Decision.accept(new ReleaseEvent.ReleasePublished()));
  }

  ReleaseReading reading() {
    return new ReleaseReading(
        unused(), unused(), unused(), unused(), unused(), unused(), unused()) {
      @Override
      public List<ReleaseLine> all(Caller caller) {
        seen();
        return List.of(line());
      }

      @Override
      public ReleaseLine read(Caller caller, ReleaseId id) {
        seen();
        return line();
      }

      @Override
      public ReleaseLine asUser(Caller caller, ReleaseId id) {
        seen();
        return line();
      }

      @Override
      public List<ReleaseLine> allAsUser(Caller caller) {
        return hidden ? List.of() : List.of(line());
      }

      @Override
      public Access access(PersonId person, ReleaseLine line) {
        return access;
      }

      @Override
      public List<ReleaseFile> filesAfter(ReleaseId id, String after, int most) {
        return files.stream().filter(file -> file.path().compareTo(after) > 0).limit(most).toList();
      }

      @Override
      public BuildProgress progress(ReleaseLine line) {
        return new BuildProgress(3, women, Optional.empty());
      }

      @Override
      public List<HeldBack> heldBack(ReleaseLine line) {
        return List.of(new HeldBack("1.2.3", "BURNED_IN"));
      }

      @Override
      public Optional<CheckProgress> checkProgress(ReleaseLine line) {
        return check;
      }

      @Override
      public Set<PersonId> builders(ReleaseId id) {
        return Set.of(person(8));
      }

      @Override
      public UnderAgreement agreement(ReleaseLine line) {
        return under();
      }

      @Override
      public List<UnderAgreement> agreementsReady(Caller caller) {
        return hidden ? List.of() : List.of(under());
      }
    };
  }

  ReleaseOffers offers() {
    return new ReleaseOffers(unused(), unused()) {
      @Override
      public Map<ReleaseStep, Offer> steps(Caller caller, ReleaseLine line, UnderAgreement under) {
        return offers;
      }

      @Override
      public Offer request(Caller caller, UnderAgreement under) {
        return request;
      }
    };
  }

  Selections selections() {
    return new Selections(unused(), unused(), unused()) {
      @Override
      public Optional<FrozenSelection> find(Caller caller, FrozenSelectionId id) {
        return Optional.of(
                new FrozenSelection(
                    id,
                    Sha256.of("selection"),
                    Instant.EPOCH,
                    Criteria.ALL,
                    "All women",
                    new Counts(5, 5, 5, 9)))
            .filter(it -> frozen);
      }
    };
  }

  Releases releases() {
    return new Releases(
        unused(), unused(), unused(), unused(), unused(), unused(), unused(), unused(), unused(),
        unused()) {
      @Override
      public Decision<ReleaseEvent> request(Caller caller, ReleaseId id, AgreementId agreement) {
        return taken("request", caller, id, agreement);
      }

      @Override
      public Decision<ReleaseEvent> buildAgain(Caller caller, ReleaseId id) {
        return taken("buildAgain", caller, id);
      }

      @Override
      public Decision<ReleaseEvent> approve(Caller caller, ReleaseId id, Sha256 seen) {
        return taken("approve", caller, id, seen);
      }

      @Override
      public Decision<ReleaseEvent> publish(Caller caller, ReleaseId id, Sha256 seen) {
        return taken("publish", caller, id, seen);
      }

      @Override
      public Decision<ReleaseEvent> reject(Caller caller, ReleaseId id, RejectReason reason) {
        return taken("reject", caller, id, reason);
      }

      @Override
      public Decision<ReleaseEvent> withdraw(Caller caller, ReleaseId id, WithdrawReason reason) {
        return taken("withdraw", caller, id, reason);
      }
    };
  }
}
