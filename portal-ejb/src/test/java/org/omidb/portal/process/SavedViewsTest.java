package org.omidb.portal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.erasure.service.PersonErased;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.worklist.domain.OfficeHolder;
import org.omidb.portal.worklist.domain.OfficeSort;
import org.omidb.portal.worklist.domain.SavedView;
import org.omidb.portal.worklist.domain.SavedViewId;
import org.omidb.portal.worklist.domain.SavedViewRefusal;
import org.omidb.portal.worklist.domain.WorkColumn;
import org.omidb.portal.worklist.domain.WorkFilter;
import org.omidb.portal.worklist.service.SavedViews;
import org.omidb.portal.worklist.store.SavedViewStore;

/** Views of the work list that people save and share, on a real database. */
@NeedsDatabase
class SavedViewsTest extends ReviewCase {

  private static final WorkFilter FILTER =
      new WorkFilter(
          "breast density",
          Optional.of(Stage.UNDER_REVIEW),
          Optional.of(OfficeHolder.COMMITTEE),
          true,
          WorkFilter.ME,
          EnumSet.of(WorkColumn.TITLE, WorkColumn.DUE),
          OfficeSort.TITLE,
          true);

  private final Caller lea = World.caller("lea", Role.LICENSING);
  private final Caller ada = World.caller("ada", Role.ADMINISTRATOR);
  private final Caller olga = World.caller("olga", Role.AUDITOR);

  @Test
  void what_was_chosen_is_read_back_as_it_was() {
    var view = saved(world.lena, " Long  waits ", false);
    assertThat(view.name()).isEqualTo("Long waits");
    assertThat(view.filter()).isEqualTo(FILTER);
    assertThat(own(world.lena)).containsExactly(view);
  }

  @Test
  void others_find_what_is_shared_and_nothing_else() {
    var shared = saved(world.lena, "Shared", true);
    var mine = saved(world.lena, "Alone", false);
    for (var other : List.of(lea, ada, olga)) {
      assertThat(told(other)).contains(shared).doesNotContain(mine);
    }
    assertThat(change(world.lena, shared, "Shared", false)).isInstanceOf(Accepted.class);
    assertThat(ids(lea)).doesNotContain(shared.id());
    assertThat(own(world.lena)).extracting(SavedView::name).containsExactly("Alone", "Shared");
  }

  @Test
  void nobody_changes_or_deletes_what_is_not_theirs() {
    var shared = saved(world.lena, "Hers", true);
    for (var other : List.of(lea, ada, olga, world.rita, world.carol)) {
      assertThatThrownBy(() -> with(it -> it.own(other, shared.id())))
          .isInstanceOf(NotFoundException.class);
      assertThatThrownBy(() -> change(other, shared, "Theirs", false))
          .isInstanceOf(NotFoundException.class);
      assertThatThrownBy(() -> delete(other, shared)).isInstanceOf(NotFoundException.class);
    }
    assertThat(own(world.lena)).containsExactly(shared);
  }

  @Test
  void who_does_not_read_the_list_saves_and_finds_none() {
    saved(world.lena, "Shared", true);
    for (var other : List.of(world.rita, world.maya, world.carol, Caller.VISITOR)) {
      assertThat(told(other)).isEmpty();
      assertThatThrownBy(() -> save(other, "Theirs", true)).isInstanceOf(NotFoundException.class);
    }
    var before = new Caller(world.lena.id(), java.util.Set.of(Role.RESEARCHER));
    assertThat(told(before)).isEmpty();
  }

  @Test
  void a_name_is_taken_once_and_by_each_for_themselves() {
    var first = saved(world.lena, "Late", false);
    assertThat(save(world.lena, "late", true))
        .isEqualTo(Decision.refuse(SavedViewRefusal.VIEW_NAME_TAKEN));
    saved(lea, "Late", false);
    var other = saved(world.lena, "Other", false);
    assertThat(change(world.lena, other, "Late", false))
        .isEqualTo(Decision.refuse(SavedViewRefusal.VIEW_NAME_TAKEN));
    assertThat(change(world.lena, first, "Late again", true)).isInstanceOf(Accepted.class);
    assertThat(own(world.lena)).extracting(SavedView::name).containsExactly("Late again", "Other");
  }

  @Test
  void one_more_than_the_limit_is_refused_until_one_is_deleted() {
    for (int number = 0; number < SavedView.MOST; number++) {
      saved(world.lena, "View " + number, false);
    }
    assertThat(save(world.lena, "One more", false))
        .isEqualTo(Decision.refuse(SavedViewRefusal.TOO_MANY_VIEWS));
    delete(world.lena, own(world.lena).getFirst());
    assertThat(save(world.lena, "One more", false)).isInstanceOf(Accepted.class);
    assertThat(own(world.lena)).hasSize(SavedView.MOST);
  }

  @Test
  void what_is_deleted_or_was_never_there_is_not_found() {
    var view = saved(world.lena, "Gone", true);
    delete(world.lena, view);
    assertThat(ids(lea)).doesNotContain(view.id());
    assertThatThrownBy(() -> delete(world.lena, view)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> change(world.lena, view, "Back", true))
        .isInstanceOf(NotFoundException.class);
    var never = new SavedViewId(Uuid7.next());
    assertThatThrownBy(() -> with(it -> it.own(world.lena, never)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void an_erasure_takes_what_they_saved_and_nothing_of_others() {
    var hers = saved(world.lena, "Shared by her", true);
    var theirs = saved(lea, "Stays", true);
    with(it -> {
      it.forget(new PersonErased(world.lena.id()));
      return true;
    });
    assertThat(ids(ada)).contains(theirs.id()).doesNotContain(hers.id());
  }

  private SavedView saved(Caller caller, String name, boolean shared) {
    return save(caller, name, shared) instanceof Accepted<SavedView>(var views)
        ? views.getFirst()
        : org.assertj.core.api.Assertions.fail("refused");
  }

  private Decision<SavedView> save(Caller caller, String name, boolean shared) {
    return with(it -> it.save(caller, name, shared, FILTER));
  }

  private Decision<SavedView> change(Caller by, SavedView view, String name, boolean shared) {
    return with(it -> it.change(by, view.id(), name, shared));
  }

  private void delete(Caller caller, SavedView view) {
    with(it -> {
      it.delete(caller, view.id());
      return true;
    });
  }

  private List<SavedView> told(Caller caller) {
    return with(it -> it.told(caller));
  }

  private List<SavedViewId> ids(Caller caller) {
    return told(caller).stream().map(SavedView::id).toList();
  }

  private List<SavedView> own(Caller caller) {
    PersonId id = caller.id();
    return told(caller).stream().filter(view -> view.owner().equals(id)).toList();
  }

  private <T> T with(Function<SavedViews, T> work) {
    return world.with(
        it -> work.apply(new SavedViews(new SavedViewStore(it.em()), world.now::get)));
  }
}
