package org.omidb.portal.web.figures;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.figures.domain.Snapshot;
import org.omidb.portal.figures.service.PublishedFigures;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;

/** The page {@code data/figures.xhtml}: what was counted when, and counting anew. */
@Named
@RequestScoped
public class SnapshotsPage {

  @Inject PublishedFigures figures;
  @Inject CurrentPerson person;
  @Inject Messages messages;

  private List<Snapshot> snapshots = List.of();
  private Optional<Snapshot> standing = Optional.empty();

  @PostConstruct
  void load() {
    snapshots = figures.latest(person.caller());
    standing = figures.standing();
  }

  public @Nullable String take() {
    return switch (figures.take(person.caller())) {
      case Accepted(var taken) -> {
        messages.info("figures.taken");
        yield "/data/snapshot?faces-redirect=true&id=" + taken.getFirst().id();
      }
      case Refused(var refusal) -> {
        messages.refusal("figures", refusal);
        yield null;
      }
    };
  }

  public List<Snapshot> getSnapshots() {
    return snapshots;
  }

  /** STANDING, REPLACED or NEVER published. */
  public String state(Snapshot snapshot) {
    if (snapshot.published().isEmpty()) {
      return "NEVER";
    }
    return standing.filter(it -> it.id().equals(snapshot.id())).isPresent()
        ? "STANDING"
        : "REPLACED";
  }

  public boolean isDataManager() {
    return person.caller().has(Role.DATA_MANAGER);
  }

  public String count(long count) {
    return FigureLine.text(count);
  }
}
