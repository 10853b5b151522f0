package org.omidb.portal.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.omidb.portal.catalogue.domain.CriteriaParameters.Pair;
import org.omidb.portal.web.shared.Query;

/**
 * The section of an application from which somebody came to look for cases. It stands in every
 * address of the explorer until a selection is saved, which leads back there. It is an id and a
 * word, never an address, so that no link leads out of the portal.
 */
@Named
@RequestScoped
public class CameFrom {

  /** The parameters' names; neither is a facet. */
  static final String APPLICATION = "application";

  static final String SECTION = "section";

  private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{0,39}");

  private final Query query;

  @Inject
  public CameFrom(Query query) {
    this.query = query;
  }

  private record Place(UUID application, String section) {}

  private Optional<Place> place() {
    return query
        .findId(APPLICATION)
        .flatMap(application ->
            query
                .text(SECTION)
                .filter(section -> WORD.matcher(section).matches())
                .map(section -> new Place(application, section)));
  }

  /** Whether somebody came from an application. */
  public boolean isApplication() {
    return place().isPresent();
  }

  /** The section's page; empty for whoever came from elsewhere. */
  public Optional<String> address() {
    return place()
        .map(place ->
            "/application/section?section=" + place.section() + "&id=" + place.application());
  }

  /** For a link of a view. */
  public String getAddress() {
    return address().orElse("/home");
  }

  /** What keeps the place in the next address or form; nothing for whoever came from elsewhere. */
  public List<Pair> getPairs() {
    return place()
        .map(place ->
            List.of(
                new Pair(APPLICATION, place.application().toString()),
                new Pair(SECTION, place.section())))
        .orElse(List.of());
  }
}
