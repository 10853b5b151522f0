package org.omidb.portal.web.catalogue;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.omidb.portal.catalogue.service.SavedSelection;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.web.shared.CurrentPerson;

/** The page {@code catalogue/selections.xhtml}: the caller's own selections. */
@Named
@RequestScoped
public class SelectionsPage {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(ZoneId.of("Europe/London"));

  /** One selection as the list shows it. */
  public record Row(String name, String sentence, String savedOn, String exploreAddress) {}

  private final Selections selections;
  private final CurrentPerson person;
  private List<Row> rows = List.of();

  @Inject
  public SelectionsPage(Selections selections, CurrentPerson person) {
    this.selections = selections;
    this.person = person;
  }

  @SuppressWarnings("NullAway")
  protected SelectionsPage() {
    this(null, null);
  }

  @PostConstruct
  void read() {
    rows = selections.savedBy(person.caller().id()).stream().map(SelectionsPage::row).toList();
  }

  private static Row row(SavedSelection saved) {
    return new Row(
        saved.name(),
        saved.sentence(),
        DAY.format(saved.savedAt()),
        CriteriaQuery.address("/catalogue/explore", saved.criteria()));
  }

  public List<Row> getRows() {
    return rows;
  }
}
