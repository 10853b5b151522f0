package org.omidb.portal.web.worklist;

import static java.util.stream.Collectors.toSet;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omidb.portal.people.service.People;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.worklist.domain.SavedView;
import org.omidb.portal.worklist.service.SavedViews;

/** Views of the work list that its reader has saved, and those that colleagues share. */
@Named
@RequestScoped
public class SavedViewLinks {

  /**
   * One of them.
   *
   * @param here whether the list shows it
   * @param by who shares it; empty for the reader's own
   * @param change where the reader changes it; empty if it is not theirs
   */
  public record Link(
      String name, String address, boolean here, boolean shared, String by, String change) {}

  @Inject SavedViews views;
  @Inject People people;
  @Inject CurrentPerson person;
  @Inject Query query;

  @SuppressWarnings("NullAway.Init")
  private WorkAddress shown;

  private List<Link> all = List.of();
  private boolean keeps;

  @PostConstruct
  void load() {
    var caller = person.caller();
    shown = WorkAddress.of(query, caller.id());
    keeps = views.mayKeep(caller);
    var told = views.told(caller);
    var names = people.names(told.stream().map(SavedView::owner).collect(toSet()));
    all =
        told.stream()
            .map(view -> link(view, names.getOrDefault(view.owner(), "Somebody unknown")))
            .toList();
  }

  private Link link(SavedView view, String owner) {
    var reader = person.caller().id();
    boolean own = view.owner().equals(reader);
    var address = WorkAddress.of(view.filter(), reader).page(1);
    return new Link(
        view.name(),
        address,
        address.equals(shown.page(1)),
        view.shared(),
        own ? "" : owner,
        own ? SavedViewPage.PATH + "?id=" + view.id() : "");
  }

  /** The reader's own first, then those of others. */
  public List<Link> getAll() {
    return all;
  }

  /** Where what the list shows is saved; empty for those who save none. */
  public String getSave() {
    return keeps ? shown.toSave() : "";
  }
}
