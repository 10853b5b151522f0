package org.omidb.portal.web.catalogue;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Shown;
import org.omidb.portal.catalogue.service.Compared;
import org.omidb.portal.catalogue.service.Explorer;
import org.omidb.portal.catalogue.service.ToldSelections;
import org.omidb.portal.web.shared.CurrentPerson;

/** The page {@code catalogue/compare.xhtml}: two questions side by side, and what they share. */
@Named
@RequestScoped
public class ComparePage {

  private final Asking asking;
  private final AskedCatalogue catalogue;
  private final Explorer explorer;
  private final ToldSelections told;
  private final CurrentPerson person;

  private List<String> unread = List.of();
  private Criteria a = Criteria.ALL;
  private Criteria b = Criteria.ALL;
  private Optional<Compared> compared = Optional.empty();

  @Inject
  public ComparePage(
      Asking asking,
      AskedCatalogue catalogue,
      Explorer explorer,
      ToldSelections told,
      CurrentPerson person) {
    this.asking = asking;
    this.catalogue = catalogue;
    this.explorer = explorer;
    this.told = told;
    this.person = person;
  }

  @PostConstruct
  void compare() {
    unread =
        Stream.of(asking.unread(), asking.unreadA(), asking.unreadB())
            .flatMap(List::stream)
            .toList();
    if (!unread.isEmpty()) {
      return;
    }
    a = asking.a();
    b = asking.b();
    boolean within = catalogue.ask(a).isPresent() && catalogue.ask(b).isPresent();
    if (within && told.tell(person.caller(), a, b)) {
      compared = Optional.of(explorer.compare(person.caller(), a, b));
    }
  }

  /** What of the two questions cannot be read; they are not compared then. */
  public List<String> getUnread() {
    return unread;
  }

  /** Whether the two may stand side by side. */
  public boolean isTold() {
    return compared.isPresent();
  }

  /** One row of the table. */
  public record Row(String title, String a, String b) {}

  public List<Row> getRows() {
    return compared
        .map(both -> {
          var left = both.a().total();
          var right = both.b().total();
          return List.of(
              row("Women", left.women(), right.women()),
              row("Episodes", left.episodes(), right.episodes()),
              row("Studies", left.studies(), right.studies()),
              row("Images", left.images(), right.images()),
              row("Estimated GB", both.a().gigabytes(), both.b().gigabytes()));
        })
        .orElse(List.of());
  }

  private static Row row(String title, Shown a, Shown b) {
    return new Row(title, a.text(), b.text());
  }

  public Compared getCompared() {
    return compared.orElseThrow();
  }

  public String getSentenceA() {
    return a.sentence();
  }

  public String getSentenceB() {
    return b.sentence();
  }

  public String getAddressA() {
    return CriteriaQuery.address("/catalogue/explore", a);
  }

  public String getAddressB() {
    return CriteriaQuery.address("/catalogue/explore", b);
  }

  public boolean isRounded() {
    return !Explorer.tellsExactly(person.caller());
  }
}
