package org.omidb.portal.worklist.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import org.omidb.portal.erasure.service.PersonErased;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.shared.domain.VisibleText;
import org.omidb.portal.worklist.domain.SavedView;
import org.omidb.portal.worklist.domain.SavedViewId;
import org.omidb.portal.worklist.domain.SavedViewRules;
import org.omidb.portal.worklist.domain.WorkFilter;
import org.omidb.portal.worklist.domain.WorkListCommand;
import org.omidb.portal.worklist.domain.WorkListPermissions;
import org.omidb.portal.worklist.store.SavedViewStore;

/**
 * Views of the work list that people keep under a name. One shows what was chosen, and to each
 * reader what they may know of it: it gives nobody a right.
 */
@ApplicationScoped
@Transactional
public class SavedViews {

  private final SavedViewStore views;
  private final InstantSource clock;

  @Inject
  public SavedViews(SavedViewStore views, InstantSource clock) {
    this.views = views;
    this.clock = clock;
  }

  /** Whether the caller saves views, and finds those that others share. */
  public boolean mayKeep(Caller caller) {
    return WorkListPermissions.allow(caller, new WorkListCommand.KeepViews());
  }

  /** The caller's own by name, then those that others share; none if they keep none. */
  public List<SavedView> told(Caller caller) {
    return mayKeep(caller) ? views.told(caller.id()) : List.of();
  }

  /**
   * One of the caller's own.
   *
   * @throws NotFoundException if it is not theirs, or not there
   */
  public SavedView own(Caller caller, SavedViewId id) {
    return find(told(caller), caller, id);
  }

  /**
   * Keeps what the caller has chosen under a name.
   *
   * @throws NotFoundException if they keep none
   * @throws IllegalArgumentException for a name that no page takes
   */
  public Decision<SavedView> save(Caller caller, String name, boolean shared, WorkFilter filter) {
    if (!mayKeep(caller)) {
      throw gone();
    }
    var id = new SavedViewId(Uuid7.next());
    var view = new SavedView(id, caller.id(), VisibleText.line(name), shared, filter);
    var decision = SavedViewRules.keep(views.held(caller.id()), view);
    if (decision instanceof Accepted) {
      views.add(view, clock.instant());
    }
    return decision;
  }

  /**
   * Gives one of the caller's own a name, and shares it or stops sharing it.
   *
   * @throws NotFoundException if it is not theirs, or not there any more
   * @throws IllegalArgumentException for a name that no page takes
   */
  public Decision<SavedView> change(Caller caller, SavedViewId id, String name, boolean shared) {
    var own = mayKeep(caller) ? views.held(caller.id()) : List.<SavedView>of();
    var before = find(own, caller, id);
    var after = new SavedView(id, before.owner(), VisibleText.line(name), shared, before.filter());
    var decision = SavedViewRules.keep(own, after);
    if (decision instanceof Accepted) {
      views.change(after);
    }
    return decision;
  }

  /**
   * Takes one of the caller's own away, from those too with whom it was shared.
   *
   * @throws NotFoundException if it is not theirs, or not there any more
   */
  public void delete(Caller caller, SavedViewId id) {
    views.remove(own(caller, id));
  }

  /** Names and searches are words that somebody wrote, and go with them. */
  public void forget(@Observes PersonErased erased) {
    views.forget(erased.person());
  }

  private static SavedView find(List<SavedView> some, Caller caller, SavedViewId id) {
    return some.stream()
        .filter(view -> view.id().equals(id) && view.owner().equals(caller.id()))
        .findFirst()
        .orElseThrow(SavedViews::gone);
  }

  private static NotFoundException gone() {
    return new NotFoundException("Saved view");
  }
}
