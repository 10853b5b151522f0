package org.omidb.portal.web.release;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.catalogue.service.FrozenSelection;
import org.omidb.portal.catalogue.service.SelectedCases;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.release.domain.Offer;
import org.omidb.portal.release.domain.ReleaseLine;
import org.omidb.portal.release.service.ReleaseOffers;
import org.omidb.portal.release.service.ReleaseReading;
import org.omidb.portal.release.service.Releases;
import org.omidb.portal.release.service.UnderAgreement;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Dates;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;

/**
 * The page {@code data/request.xhtml}: what a release would hold, and the button that builds it.
 */
@Named
@RequestScoped
public class RequestPage {

  private static final String SEEN = "seen";

  @Inject Query query;
  @Inject CurrentPerson person;
  @Inject ReleaseReading reading;
  @Inject ReleaseOffers offers;
  @Inject Releases releases;
  @Inject Selections selections;
  @Inject SelectedCases cases;
  @Inject Messages messages;
  @Inject Dates dates;

  @SuppressWarnings("NullAway.Init")
  private UnderAgreement under;

  @SuppressWarnings("NullAway.Init")
  private FrozenSelection selection;

  private Optional<ReleaseLine> newest = Optional.empty();
  private long withoutFiles;
  private UUID release = Uuid7.next();

  @PostConstruct
  void load() {
    var agreement = new AgreementId(query.id("agreement"));
    under =
        reading.agreementsReady(person.caller()).stream()
            .filter(ready -> ready.standing().agreement().equals(agreement))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("Agreement"));
    selection =
        selections
            .find(person.caller(), under.selection())
            .orElseThrow(() -> new NotFoundException("Selection"));
    withoutFiles = cases.womenWithoutPixels(under.selection());
    release = query.findId("release").orElse(release);
    newest =
        reading.all(person.caller()).stream()
            .filter(line -> line.agreement().equals(agreement))
            .max(Comparator.comparing(ReleaseLine::requestedAt));
  }

  /** Asks for the release; its id came with the form, so a second click asks for nothing more. */
  public @Nullable String build() {
    if (withoutFiles > 0) {
      messages.error("release.without-files");
      return null;
    }
    if (isAskedMeanwhile()) {
      return null;
    }
    var id = new ReleaseId(release);
    var next = "/data/release?faces-redirect=true&id=" + id;
    return switch (releases.request(person.caller(), id, under.standing().agreement())) {
      case Accepted(var events) -> {
        messages.info("release.requested");
        yield next;
      }
      case Refused(var refusal) -> {
        messages.refusal("release", refusal, String.join("; ", under.openConditions()));
        yield null;
      }
    };
  }

  /** Whether another release was asked for under this agreement since the page was opened. */
  private boolean isAskedMeanwhile() {
    var other =
        newest
            .filter(line -> !line.id().value().equals(release))
            .filter(line -> !query.text(SEEN).orElse("").equals(getSeen()));
    other.ifPresent(line ->
        messages.error(
            "release.asked-meanwhile", line.reference(), dates.time(line.requestedAt())));
    return other.isPresent();
  }

  /** The newest release under the agreement; a hidden field brings back the one that was seen. */
  public String getSeen() {
    return newest.map(line -> line.id().toString()).orElse("");
  }

  /** Whether the release would be built if the reader asked for it now. */
  public boolean isOffered() {
    return withoutFiles == 0 && offers.request(person.caller(), under) instanceof Offer.Open;
  }

  /** The key of the text that says why not; empty if nothing but files is lacking. */
  public String getWhyNot() {
    return offers.request(person.caller(), under) instanceof Offer.Closed(var why)
        ? "release.closed." + why
        : "";
  }

  public UnderAgreement getUnder() {
    return under;
  }

  public FrozenSelection getSelection() {
    return selection;
  }

  /**
   * How many of the women have no image files, as most synthetic ones: with one of them a build
   * fails, so it is not begun.
   */
  public long getWithoutFiles() {
    return withoutFiles;
  }

  public UUID getRelease() {
    return release;
  }
}
