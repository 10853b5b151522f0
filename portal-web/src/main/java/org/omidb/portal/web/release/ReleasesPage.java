package org.omidb.portal.web.release;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.omidb.portal.people.service.People;
import org.omidb.portal.release.domain.BuildProgress;
import org.omidb.portal.release.domain.CheckProgress;
import org.omidb.portal.release.domain.Offer;
import org.omidb.portal.release.domain.ReleaseLine;
import org.omidb.portal.release.domain.ReleaseState;
import org.omidb.portal.release.service.ReleaseOffers;
import org.omidb.portal.release.service.ReleaseReading;
import org.omidb.portal.release.service.UnderAgreement;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Listing;
import org.omidb.portal.web.shared.Listing.Column;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Texts;

/** The page {@code data/releases.xhtml}: what can be released, and how far each release is. */
@Named
@RequestScoped
public class ReleasesPage {

  @Inject CurrentPerson person;
  @Inject ReleaseReading reading;
  @Inject ReleaseOffers offers;
  @Inject People people;
  @Inject Query query;
  @Inject Texts texts;

  private List<ReleaseLine> lines = List.of();
  private Map<PersonId, String> names = Map.of();

  @SuppressWarnings("NullAway.Init")
  private Listing<ReleaseLine> listing;

  @SuppressWarnings("NullAway.Init")
  private Listing<UnderAgreement> ready;

  @PostConstruct
  void load() {
    lines = reading.all(person.caller());
    names = people.names(lines.stream().map(ReleaseLine::requestedBy).collect(Collectors.toSet()));
    listing = Listing.of("releases", "/data/releases", query, lines, columns());
    ready =
        Listing.of(
            "agreements",
            "/data/releases",
            query,
            reading.agreementsReady(person.caller()),
            agreementColumns());
  }

  /** Agreements in force, each with how many releases it has had. */
  public Listing<UnderAgreement> getReady() {
    return ready;
  }

  /** All releases. */
  public Listing<ReleaseLine> getListing() {
    return listing;
  }

  private List<Column<ReleaseLine>> columns() {
    return List.of(
        Column.of("reference", "Release", ReleaseLine::reference),
        new Column<>(
            "state",
            "State",
            line -> texts.get("release.state." + line.state()),
            Comparator.comparing(ReleaseLine::state)),
        Column.of("done", "Done", this::progress),
        new Column<>("images", "Images", line -> "", Comparator.comparingLong(this::images)),
        new Column<>("size", "Size", line -> "", Comparator.comparingLong(this::bytes)),
        Column.of("by", "Asked for by", line -> name(line.requestedBy())),
        new Column<>("since", "Since", line -> "", Comparator.comparing(ReleaseLine::since)));
  }

  private List<Column<UnderAgreement>> agreementColumns() {
    return List.of(
        Column.of("reference", "Agreement", UnderAgreement::reference),
        Column.of("recipient", "Recipient", UnderAgreement::recipient),
        new Column<>(
            "until", "Until", under -> "", Comparator.comparing(under -> under.standing().until())),
        new Column<>(
            "releases", "Releases so far", under -> "", Comparator.comparingLong(this::releasesOf)),
        new Column<>(
            "conditions",
            "Conditions open",
            under -> "",
            Comparator.comparingInt(under -> under.openConditions().size())),
        new Column<>(
            "step", "Next step", under -> "", Comparator.comparing(under -> !offers(under))));
  }

  private long images(ReleaseLine line) {
    return line.contents().map(contents -> contents.counts().images()).orElse(0L);
  }

  private long bytes(ReleaseLine line) {
    return line.contents().map(contents -> contents.bytes()).orElse(0L);
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

  private static String describe(Function<ReleaseLine, BuildProgress> progress, ReleaseLine line) {
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
