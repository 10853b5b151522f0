package org.omidb.portal.web.screening;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.screening.domain.CriterionFinding;
import org.omidb.portal.screening.domain.PublishedCriterion;
import org.omidb.portal.screening.domain.ScreeningView;
import org.omidb.portal.screening.service.ScreeningReading;
import org.omidb.portal.screening.service.Screenings;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Texts;

/**
 * The page {@code staff/screening.xhtml}: what the team finds of an application before the
 * committee reads it, and what the portal puts beside it. One criterion's form is open at a time.
 */
@Named
@RequestScoped
public class ScreeningPage {

  /** Says in an address of which criterion a finding is to be noted. */
  static final String NOTE = "note";

  /** How many findings to the criterion the page knew of, in a hidden field of its form. */
  static final String SEEN = "seen";

  @Inject Query query;
  @Inject ScreeningReading reading;
  @Inject Screenings screenings;
  @Inject CurrentPerson person;
  @Inject Messages messages;
  @Inject Texts texts;

  @SuppressWarnings("NullAway.Init")
  private ScreeningView view;

  private Optional<PublishedCriterion> noting = Optional.empty();
  private @Nullable String finding;
  private String words = "";

  /**
   * @throws NotFoundException if the caller may not read the screening, or the criterion is none
   */
  @PostConstruct
  void load() {
    view = reading.of(person.caller(), id());
    noting =
        query
            .text(NOTE)
            .filter(any -> view.mayNote())
            .map(name -> criterion(name).orElseThrow(() -> new NotFoundException("Criterion")));
    noting
        .flatMap(this::last)
        .ifPresent(note -> {
          finding = note.finding().name();
          words = note.words().orElse("");
        });
  }

  private static Optional<PublishedCriterion> criterion(String name) {
    return Stream.of(PublishedCriterion.values()).filter(it -> it.name().equals(name)).findFirst();
  }

  private Optional<ScreeningView.Note> last(PublishedCriterion criterion) {
    return row(criterion).note();
  }

  private ScreeningView.Row row(PublishedCriterion criterion) {
    return view.rows().stream()
        .filter(row -> row.criterion() == criterion)
        .findFirst()
        .orElseThrow();
  }

  /** Notes the finding of the criterion that the address names. */
  public @Nullable String note() {
    var criterion = noting.orElseThrow(() -> new NotFoundException("Criterion"));
    var chosen =
        Stream.of(CriterionFinding.values()).filter(it -> it.name().equals(finding)).findFirst();
    if (chosen.isEmpty()) {
      messages.fieldError("finding", texts.get("screening.finding-missing"));
      return null;
    }
    var decision =
        screenings.note(
            person.caller(), id(), criterion, chosen.get(), words, query.shownVersion(SEEN));
    return switch (decision) {
      case Decision.Accepted<?> noted -> {
        messages.info("screening.noted");
        yield "/staff/screening?faces-redirect=true&id=" + id();
      }
      case Decision.Refused<?>(var refusal) -> {
        messages.refusal("screening", refusal);
        yield null;
      }
    };
  }

  private ApplicationId id() {
    return new ApplicationId(query.id("id"));
  }

  public ScreeningView getView() {
    return view;
  }

  /** Whether the form of this criterion is open. */
  public boolean isNoting(PublishedCriterion criterion) {
    return noting.filter(it -> it == criterion).isPresent();
  }

  /** The criteria above the one whose form is open; all, if none is. */
  public List<ScreeningView.Row> getBefore() {
    return noting.map(it -> view.rows().subList(0, place(it))).orElse(view.rows());
  }

  /** The criterion whose form is open, if one is. */
  public ScreeningView.@Nullable Row getOpen() {
    return noting.map(this::row).orElse(null);
  }

  /** The criteria below it. */
  public List<ScreeningView.Row> getAfter() {
    return noting
        .map(it -> view.rows().subList(place(it) + 1, view.rows().size()))
        .orElse(List.of());
  }

  private int place(PublishedCriterion criterion) {
    return view.rows().indexOf(row(criterion));
  }

  /** How many findings the page shows of the criterion whose form is open. */
  public int getSeen() {
    return noting.map(this::row).map(ScreeningView.Row::count).orElse(0);
  }

  public List<CriterionFinding> getFindings() {
    return List.of(CriterionFinding.values());
  }

  public int getLongest() {
    return Screenings.LONGEST;
  }

  public @Nullable String getFinding() {
    return finding;
  }

  public void setFinding(@Nullable String finding) {
    this.finding = finding;
  }

  public String getWords() {
    return words;
  }

  public void setWords(@Nullable String words) {
    this.words = words == null ? "" : words;
  }

  /** How alike two projects are, as a share of a hundred. */
  public String percent(double likeness) {
    return Math.round(likeness * 100) + " %";
  }

  /** The colour of a finding's tag. */
  public String colour(CriterionFinding it) {
    return switch (it) {
      case MET -> "green";
      case IN_DOUBT -> "yellow";
      case NOT_MET -> "red";
    };
  }
}
