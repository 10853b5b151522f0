package org.omidb.portal.web.worklist;

import static java.util.stream.Collectors.joining;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Ids;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Redirects;
import org.omidb.portal.web.shared.Texts;
import org.omidb.portal.worklist.domain.SavedView;
import org.omidb.portal.worklist.domain.SavedViewId;
import org.omidb.portal.worklist.domain.WorkColumn;
import org.omidb.portal.worklist.domain.WorkFilter;
import org.omidb.portal.worklist.service.SavedViews;

/**
 * The page {@code staff/view.xhtml}: what is chosen of the work list gets a name, or one of the
 * caller's own views another one. Its address names the view, or else says what is chosen.
 */
@Named
@RequestScoped
public class SavedViewPage {

  static final String PATH = "/staff/view";

  /** What is chosen to share a view, and not to. */
  static final String TEAM = "team";

  static final String ME_ALONE = "me";

  /** Something that was chosen. */
  public record Chosen(String what, String value) {}

  @Inject SavedViews views;
  @Inject People people;
  @Inject CurrentPerson person;
  @Inject Query query;
  @Inject Messages messages;
  @Inject Redirects redirects;
  @Inject Texts texts;

  private Optional<SavedView> saved = Optional.empty();

  @SuppressWarnings("NullAway.Init")
  private WorkAddress address;

  private String name = "";
  private String readers = ME_ALONE;

  @PostConstruct
  void load() {
    var caller = person.caller();
    if (query.text("id").isPresent()) {
      var view = views.own(caller, new SavedViewId(query.id("id")));
      saved = Optional.of(view);
      name = view.name();
      readers = view.shared() ? TEAM : ME_ALONE;
      address = WorkAddress.of(view.filter(), caller.id());
    } else if (views.mayKeep(caller)) {
      address = WorkAddress.of(query, caller.id());
    } else {
      throw new NotFoundException("Page");
    }
  }

  /** Saves it under the name, and goes back to what it shows. */
  public void save() {
    switch (decide()) {
      case Accepted(var kept) -> {
        messages.info("worklist.view-saved", kept.getFirst().name());
        redirects.to(getBack());
      }
      case Refused(var refusal) -> messages.refusal("worklist", refusal);
    }
  }

  private Decision<SavedView> decide() {
    var caller = person.caller();
    boolean shared = readers.equals(TEAM);
    return saved
        .map(view -> views.change(caller, view.id(), name, shared))
        .orElseGet(() -> views.save(caller, name, shared, address.filter()));
  }

  /** Takes it away; what it shows can be chosen again. */
  public void delete() {
    var view = saved.orElseThrow(() -> new NotFoundException("Saved view"));
    views.delete(person.caller(), view.id());
    messages.info("worklist.view-deleted", view.name());
    redirects.to(getBack());
  }

  /** What is chosen, in words. */
  public List<Chosen> getChosen() {
    var filter = address.filter();
    var all = new ArrayList<Chosen>();
    if (!filter.typed().isEmpty()) {
      all.add(chosen("search", filter.typed()));
    }
    filter
        .stage()
        .ifPresent(stage -> all.add(chosen("stage", texts.get("application.stage." + stage))));
    filter
        .holder()
        .ifPresent(holder -> all.add(chosen("holder", texts.get("worklist.holder." + holder))));
    if (!filter.owner().isEmpty()) {
      all.add(chosen("owner", owner(filter.owner())));
    }
    if (filter.overdue()) {
      all.add(chosen("overdue", texts.get("worklist.view.passed")));
    }
    all.add(
        chosen(
            "sort",
            texts.text(
                filter.descending() ? "worklist.view.descending" : "worklist.view.ascending",
                texts.get("worklist.column." + filter.sort()))));
    all.add(chosen("columns", columns(filter)));
    return all;
  }

  private Chosen chosen(String what, String value) {
    return new Chosen(texts.get("worklist.view." + what), value);
  }

  private String owner(String asked) {
    return switch (asked) {
      case WorkFilter.ME -> texts.get("worklist.view.reader");
      case WorkFilter.NOBODY -> texts.get("worklist.holder.NOBODY");
      default -> Ids.find(asked).map(PersonId::new).map(this::called).orElse("");
    };
  }

  private String called(PersonId one) {
    Map<PersonId, String> names = people.names(List.of(one));
    return names.getOrDefault(one, "Somebody unknown");
  }

  private String columns(WorkFilter filter) {
    return Arrays.stream(WorkColumn.values())
        .filter(filter.columns()::contains)
        .map(column -> texts.get("worklist.column." + column))
        .collect(joining(", "));
  }

  /** Whether it has been saved before. */
  public boolean isSaved() {
    return saved.isPresent();
  }

  /** Whether others find it now. */
  public boolean isShared() {
    return saved.filter(SavedView::shared).isPresent();
  }

  /** The id of what was saved before; empty before. */
  public String getId() {
    return saved.map(view -> view.id().toString()).orElse("");
  }

  /** The list as it was chosen. */
  public String getBack() {
    return address.page(1);
  }

  public int getMaxName() {
    return SavedView.MAX_NAME;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** For whom it is. */
  public String getReaders() {
    return readers;
  }

  public void setReaders(String readers) {
    this.readers = readers;
  }
}
