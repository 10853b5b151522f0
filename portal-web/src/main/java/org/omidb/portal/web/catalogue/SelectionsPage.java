package org.omidb.portal.web.catalogue;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.omidb.portal.catalogue.domain.Shown;
import org.omidb.portal.catalogue.service.Explored;
import org.omidb.portal.catalogue.service.SavedSelection;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.web.shared.CurrentPerson;

/** The page {@code catalogue/selections.xhtml}: the caller's own selections. */
@Named
@RequestScoped
public class SelectionsPage {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(ZoneId.of("Europe/London"));

  /**
   * One selection as the list shows it.
   *
   * @param counts what it finds today, as its owner is told in the explorer
   */
  public record Row(
      String id,
      String name,
      String sentence,
      String counts,
      String savedOn,
      String exploreAddress) {}

  private final Selections selections;
  private final AskedCatalogue catalogue;
  private final CurrentPerson person;
  private List<Row> rows = List.of();

  @Inject
  public SelectionsPage(Selections selections, AskedCatalogue catalogue, CurrentPerson person) {
    this.selections = selections;
    this.catalogue = catalogue;
    this.person = person;
  }

  @PostConstruct
  void read() {
    rows = selections.savedBy(person.caller().id()).stream().map(this::row).toList();
  }

  private Row row(SavedSelection saved) {
    return new Row(
        saved.id().toString(),
        saved.name(),
        saved.sentence(),
        catalogue
            .ask(saved.criteria())
            .map(SelectionsPage::counts)
            .orElse("Not counted now: you have asked more than we answer in ten minutes."),
        DAY.format(saved.savedAt()),
        CriteriaQuery.address("/catalogue/explore", saved.criteria()));
  }

  private static String counts(Explored answer) {
    var total = answer.total();
    if (total.women() instanceof Shown.Withheld) {
      return "How many women it finds is not shown";
    }
    var women = "Today: " + total.women().text() + " women";
    return total.images() instanceof Shown.Withheld
        ? women
        : women + ", " + total.images().text() + " images";
  }

  public List<Row> getRows() {
    return rows;
  }
}
