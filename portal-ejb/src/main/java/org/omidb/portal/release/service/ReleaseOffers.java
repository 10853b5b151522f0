package org.omidb.portal.release.service;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.omidb.portal.history.domain.Recorded;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.release.domain.BuildId;
import org.omidb.portal.release.domain.Linking;
import org.omidb.portal.release.domain.Offer;
import org.omidb.portal.release.domain.Release;
import org.omidb.portal.release.domain.ReleaseCommand;
import org.omidb.portal.release.domain.ReleaseLine;
import org.omidb.portal.release.domain.ReleasePermissions;
import org.omidb.portal.release.domain.ReleaseRefusal;
import org.omidb.portal.release.domain.ReleaseStep;
import org.omidb.portal.release.store.ReleaseStream;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;

/** What the answer to a button would be, before it is shown. */
@ApplicationScoped
@Transactional
public class ReleaseOffers {

  private static final BuildId NOBODYS = new BuildId(new UUID(0, 0));

  private final Histories histories;
  private final InstantSource clock;

  @Inject
  public ReleaseOffers(Histories histories, InstantSource clock) {
    this.histories = histories;
    this.clock = clock;
  }

  /**
   * What can be done with a release that the caller may read.
   *
   * @param under the agreement of the release
   */
  public Map<ReleaseStep, Offer> steps(Caller caller, ReleaseLine line, UnderAgreement under) {
    var release =
        Release.from(
            histories.of(ReleaseStream.RELEASE, line.id().value()).stream()
                .map(Recorded::event)
                .toList());
    var now = clock.instant();
    return Arrays.stream(ReleaseStep.values())
        .collect(
            toMap(
                step -> step,
                step -> step.offer(caller, release, under.standing(), under.conditions(), now)));
  }

  /** Whether a release may be asked for under an agreement. */
  public Offer request(Caller caller, UnderAgreement under) {
    var command =
        new ReleaseCommand.Request(
            under.standing(),
            under.conditions(),
            under.application(),
            under.selection(),
            under.linkingForbidden() ? Linking.NONE : Linking.WITHIN_AGREEMENT,
            NOBODYS,
            caller.id());
    boolean user = under.standing().users().contains(caller.id());
    return switch (ReleasePermissions.decide(
        caller, user, new Release.NotRequested(), command, clock.instant())) {
      case Decision.Accepted(var events) -> new Offer.Open();
      case Decision.Refused(var refusal) -> new Offer.Closed((ReleaseRefusal) refusal);
    };
  }
}
