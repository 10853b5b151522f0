package org.omidb.portal.web.figures;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.figures.domain.Snapshot;
import org.omidb.portal.figures.domain.SnapshotId;
import org.omidb.portal.figures.service.PublishedFigures;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.pages.SameAnswers;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Texts;

/** The pages {@code data/snapshot.xhtml} and {@code data/publish.xhtml}: one counting. */
@Named
@RequestScoped
public class SnapshotPage {

  @Inject Query query;
  @Inject PublishedFigures figures;
  @Inject People people;
  @Inject CurrentPerson person;
  @Inject Messages messages;
  @Inject Texts texts;
  @Inject SameAnswers pages;

  @SuppressWarnings("NullAway.Init")
  private Snapshot snapshot;

  private Optional<Snapshot> standing = Optional.empty();
  private List<ComparedNumber.Table> tables = List.of();

  @PostConstruct
  void load() {
    snapshot = figures.read(person.caller(), new SnapshotId(query.id("id")));
    standing = figures.standing();
    tables =
        ComparedNumber.tables(
            new FigureTables(snapshot.figures(), texts).all(),
            standing.map(it -> new FigureTables(it.figures(), texts).all()).orElseGet(Map::of));
  }

  public @Nullable String publish() {
    return switch (figures.publish(person.caller(), snapshot.id())) {
      case Accepted(var publications) -> {
        pages.forgetPages();
        messages.info("figures.published");
        yield "/data/figures?faces-redirect=true";
      }
      case Refused(var refusal) -> {
        messages.refusal("figures", refusal);
        yield null;
      }
    };
  }

  public Snapshot getSnapshot() {
    return snapshot;
  }

  public Optional<Snapshot> getStanding() {
    return standing;
  }

  public List<ComparedNumber.Table> getTables() {
    return tables;
  }

  public long getDifferences() {
    return tables.stream()
        .flatMap(table -> table.lines().stream())
        .filter(ComparedNumber::differs)
        .count();
  }

  /** Whether a cell has so few in it that somebody should think before it is shown exactly. */
  public boolean isSmall() {
    return tables.stream()
        .flatMap(table -> table.lines().stream())
        .anyMatch(compared -> compared.line().small());
  }

  public boolean isItself() {
    return standing.filter(it -> it.id().equals(snapshot.id())).isPresent();
  }

  public boolean isForMeToPublish() {
    return snapshot.published().isEmpty() && person.caller().has(Role.DATA_MANAGER);
  }

  /** Who published it; a command of the portal publishes what it has made up. */
  public String getPublisher() {
    var by = snapshot.published().orElseThrow().by();
    return by.equals(PersonId.PORTAL)
        ? "the portal itself"
        : people.names(Set.of(by)).getOrDefault(by, "");
  }
}
