package org.omidb.portal.web.release;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.omidb.portal.people.service.People;
import org.omidb.portal.release.domain.CheckProgress;
import org.omidb.portal.release.domain.Offer;
import org.omidb.portal.release.domain.Progress;
import org.omidb.portal.release.domain.ReleaseLine;
import org.omidb.portal.release.domain.ReleaseState;
import org.omidb.portal.release.service.ReleaseOffers;
import org.omidb.portal.release.service.ReleaseReading;
import org.omidb.portal.release.service.UnderAgreement;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.shared.CurrentPerson;

/** The page {@code data/releases.xhtml}: what can be released, and how far each release is. */
@Named
@RequestScoped
public class ReleasesPage {

  @Inject CurrentPerson person;
  @Inject ReleaseReading reading;
  @Inject ReleaseOffers offers;
  @Inject People people;

  private List<UnderAgreement> ready = List.of();
  private List<ReleaseLine> lines = List.of();
  private Map<PersonId, String> names = Map.of();

  @PostConstruct
  void load() {
    ready = reading.agreementsReady(person.caller());
    lines = reading.all(person.caller());
    names = people.names(lines.stream().map(ReleaseLine::requestedBy).collect(Collectors.toSet()));
  }

  /** Agreements in force, each with how many releases it has had. */
  public List<UnderAgreement> getReady() {
    return ready;
  }

  public List<ReleaseLine> getLines() {
    return lines;
  }

  public long releasesOf(UnderAgreement under) {
    return lines.stream()
        .filter(line -> line.agreement().equals(under.standing().agreement()))
        .count();
  }

  public String name(PersonId id) {
    return names.getOrDefault(id, "");
  }

  public String progress(ReleaseLine line) {
    return line.state() == ReleaseState.PUBLISHING
        ? reading.checkProgress(line).map(CheckProgress::files).orElse(0L) + " files checked"
        : describe(reading::progress, line);
  }

  private static String describe(Function<ReleaseLine, Progress> progress, ReleaseLine line) {
    var far = progress.apply(line);
    return far.of().isPresent() ? far.done() + " of " + far.of().getAsLong() + " women" : "waiting";
  }

  /** While something is being built or checked, the page looks again by itself. */
  public boolean isBuilding() {
    return lines.stream()
        .map(ReleaseLine::state)
        .anyMatch(state -> state == ReleaseState.BUILDING || state == ReleaseState.PUBLISHING);
  }

  /** Whether a release would be built if the reader asked for one now. */
  public boolean offers(UnderAgreement under) {
    return offers.request(person.caller(), under) instanceof Offer.Open;
  }

  /** The key of the text that says why not; empty if one would be built. */
  public String whyNot(UnderAgreement under) {
    return offers.request(person.caller(), under) instanceof Offer.Closed(var why)
        ? "release.closed." + why
        : "";
  }

  public boolean isDataManager() {
    return person.caller().has(Role.DATA_MANAGER);
  }
}
