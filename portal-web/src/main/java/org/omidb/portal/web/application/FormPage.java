package org.omidb.portal.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.NewerForm;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.application.service.FormMoves;
import org.omidb.portal.form.domain.FormChange;
import org.omidb.portal.form.domain.FormChange.Aspect;
import org.omidb.portal.form.domain.FormChange.Kind;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;

/**
 * The page {@code application/form.xhtml}: what a newer version of the form asks otherwise, before
 * a draft moves to it.
 */
@Named
@RequestScoped
public class FormPage {

  /** What the portal itself reads of a question, and nobody who answers it sees. */
  private static final Set<Aspect> UNSEEN =
      Set.of(Aspect.NOUN, Aspect.MEANING, Aspect.AUTOCOMPLETE);

  @Inject Asked asked;
  @Inject Query query;
  @Inject Applications applications;
  @Inject FormMoves moves;
  @Inject CurrentPerson person;
  @Inject Messages messages;

  @SuppressWarnings("NullAway.Init")
  private ApplicationLine line;

  private Optional<NewerForm> newer = Optional.empty();
  private List<FormChange> changes = List.of();

  @PostConstruct
  void load() {
    line = applications.read(person.caller(), asked.application());
    newer = moves.newer(person.caller(), asked.application());
    changes =
        newer.stream()
            .flatMap(it -> it.difference().changes().stream())
            .flatMap(change -> seen(change).stream())
            .toList();
  }

  /** Moves the draft to the version that this page has shown. */
  public @Nullable String move() {
    int to = query.shownVersion("to");
    return switch (moves.move(person.caller(), asked.application(), to)) {
      case Accepted(var events) -> {
        messages.info(isApplicant() ? "application.moved" : "application.moved-by-team");
        yield "/application/%s?faces-redirect=true&id=%s"
            .formatted(isApplicant() ? "tasks" : "history", asked.getId());
      }
      case Refused(var refusal) -> {
        messages.refusal("application", refusal);
        yield null;
      }
    };
  }

  public ApplicationLine getLine() {
    return line;
  }

  public boolean isNewer() {
    return newer.isPresent();
  }

  /** The number of the version to which the draft can move. */
  public int getTo() {
    return newer.map(it -> it.to().version()).orElse(0);
  }

  public List<FormChange> getChanges() {
    return changes;
  }

  /** Whether the reader is who writes it; the team sees no answers of a draft. */
  public boolean isApplicant() {
    return applications.applies(person.caller(), asked.application());
  }

  private static Optional<FormChange> seen(FormChange change) {
    var details = change.details().stream().filter(it -> !UNSEEN.contains(it.aspect())).toList();
    boolean nothing =
        details.isEmpty()
            && (change.kind() == Kind.CHANGED || change.kind() == Kind.SECTION_CHANGED);
    return nothing
        ? Optional.empty()
        : Optional.of(
            new FormChange(
                change.kind(), change.section(), change.where(), change.label(), details));
  }
}
