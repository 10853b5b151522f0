package org.omidb.portal.web.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.StandIns.person;
import static org.omidb.portal.web.Unused.unused;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.Redirects;
import org.omidb.portal.web.shared.Said;
import org.omidb.portal.web.shared.Texts;
import org.omidb.portal.worklist.domain.OfficeSort;
import org.omidb.portal.worklist.domain.SavedView;
import org.omidb.portal.worklist.domain.SavedViewId;
import org.omidb.portal.worklist.domain.SavedViewRefusal;
import org.omidb.portal.worklist.domain.WorkColumn;
import org.omidb.portal.worklist.domain.WorkFilter;
import org.omidb.portal.worklist.service.SavedViews;

/** A view of the work list is saved, changed and deleted, and stands above the list. */
class SavedViewPageTest {

  private static final Caller LENA = StandIns.caller(3, Role.LICENSING);
  private static final PersonId LEA = person(4);
  private static final WorkFilter FILTER =
      new WorkFilter(
          "breast & more",
          Optional.of(Stage.UNDER_REVIEW),
          Optional.empty(),
          true,
          "me",
          EnumSet.of(WorkColumn.TITLE, WorkColumn.DUE),
          OfficeSort.TITLE,
          true);
  private static final String ADDRESS =
      "?q=breast+%26+more&stage=UNDER_REVIEW&overdue=yes&owner=me&column=TITLE&column=DUE"
          + "&sort=TITLE&order=down";
  private static final SavedView HERS = view(LENA.id(), "Hers", true);
  private static final SavedView THEIRS = view(LEA, "Theirs", true);

  private final Said said = Said.on("staff/view.xhtml");
  private final Map<String, List<String>> parameters = new HashMap<>();
  private final List<List<Object>> steps = new ArrayList<>();
  private final List<String> led = new ArrayList<>();
  private Optional<SavedViewRefusal> refusal = Optional.empty();
  private boolean allowed = true;

  @Test
  void what_the_address_says_is_saved_under_the_name_and_one_is_back_at_the_list() {
    asked();
    var page = page();
    assertThat(page.getChosen())
        .extracting(SavedViewPage.Chosen::what, SavedViewPage.Chosen::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Search", "breast & more"),
            org.assertj.core.groups.Tuple.tuple("Stage", "Under review"),
            org.assertj.core.groups.Tuple.tuple("Owner", "Each reader of the list"),
            org.assertj.core.groups.Tuple.tuple("Deadline", "Passed"),
            org.assertj.core.groups.Tuple.tuple("Order", "By “Title”, reversed"),
            org.assertj.core.groups.Tuple.tuple("Columns", "Title, Deadline"));
    page.setName("Late");
    page.setReaders("team");
    page.save();
    assertThat(steps).containsExactly(List.of("save", LENA, "Late", true, FILTER));
    assertThat(led).containsExactly("/staff/work" + ADDRESS);
    assertThat(said.all()).containsExactly("“Late” is saved. It stands above the work list.");
  }

  @Test
  void it_is_for_its_owner_alone_unless_they_choose_otherwise() {
    var page = page();
    assertThat(page.getReaders()).isEqualTo("me");
    page.setName("Late");
    page.save();
    assertThat(steps.getFirst().get(3)).isEqualTo(false);
  }

  @Test
  void one_of_their_own_is_changed_and_what_it_shows_stays() {
    parameters.put("id", List.of(HERS.id().toString()));
    parameters.put("q", List.of("something else"));
    var page = page();
    assertThat(page.isSaved()).isTrue();
    assertThat(page.isShared()).isTrue();
    assertThat(page.getName()).isEqualTo("Hers");
    assertThat(page.getReaders()).isEqualTo("team");
    page.setName("Hers alone");
    page.setReaders("me");
    page.save();
    assertThat(steps).containsExactly(List.of("change", LENA, HERS.id(), "Hers alone", false));
    assertThat(led).containsExactly("/staff/work" + ADDRESS);
  }

  @Test
  void one_of_their_own_is_deleted() {
    parameters.put("id", List.of(HERS.id().toString()));
    page().delete();
    assertThat(steps).containsExactly(List.of("delete", LENA, HERS.id()));
    assertThat(said.all()).containsExactly("“Hers” is deleted.");
    assertThat(led).hasSize(1);
  }

  @Test
  void what_is_not_saved_yet_is_not_deleted() {
    var page = page();
    assertThatThrownBy(page::delete).isInstanceOf(NotFoundException.class);
    assertThat(steps).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(SavedViewRefusal.class)
  void a_refusal_leaves_what_was_typed(SavedViewRefusal why) {
    refusal = Optional.of(why);
    var page = page();
    page.setName("Late");
    page.save();
    said.assertRefused("worklist", why);
    assertThat(page.getName()).isEqualTo("Late");
    assertThat(led).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "me", "0190", "';drop table saved_view"})
  void what_is_not_theirs_or_no_view_is_not_found(String id) {
    parameters.put("id", List.of(id));
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
    parameters.put("id", List.of(THEIRS.id().toString()));
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
  }

  @Test
  void there_is_no_page_for_those_who_may_not() {
    allowed = false;
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
    assertThat(links().getAll()).isEmpty();
    assertThat(links().getSave()).isEmpty();
  }

  @Test
  void above_the_list_stand_their_own_and_what_others_share() {
    asked();
    parameters.put("page", List.of("2"));
    assertThat(links().getAll())
        .containsExactly(
            new SavedViewLinks.Link(
                "Hers", "/staff/work" + ADDRESS, true, true, "", "/staff/view?id=" + HERS.id()),
            new SavedViewLinks.Link("Theirs", "/staff/work" + ADDRESS, true, true, "person4", ""));
    assertThat(links().getSave()).isEqualTo("/staff/view" + ADDRESS);
    parameters.remove("q");
    assertThat(links().getAll()).noneMatch(SavedViewLinks.Link::here);
  }

  private void asked() {
    parameters.put("q", List.of("breast & more"));
    parameters.put("stage", List.of("UNDER_REVIEW"));
    parameters.put("overdue", List.of("yes"));
    parameters.put("owner", List.of("me"));
    parameters.put("column", List.of("DUE", "TITLE", "nonsense"));
    parameters.put("sort", List.of("TITLE"));
    parameters.put("order", List.of("down"));
  }

  private static SavedView view(PersonId owner, String name, boolean shared) {
    return new SavedView(new SavedViewId(Uuid7.next()), owner, name, shared, FILTER);
  }

  private final class Kept extends SavedViews {
    Kept() {
      super(unused(), unused());
    }

    @Override
    public boolean mayKeep(Caller caller) {
      return allowed;
    }

    @Override
    public List<SavedView> told(Caller caller) {
      return allowed ? List.of(HERS, THEIRS) : List.of();
    }

    @Override
    public Decision<SavedView> save(Caller caller, String name, boolean shared, WorkFilter filter) {
      steps.add(List.of("save", caller, name, shared, filter));
      return answer(name);
    }

    @Override
    public Decision<SavedView> change(Caller caller, SavedViewId id, String name, boolean shared) {
      steps.add(List.of("change", caller, id, name, shared));
      return answer(name);
    }

    @Override
    public void delete(Caller caller, SavedViewId id) {
      steps.add(List.of("delete", caller, id));
    }

    private Decision<SavedView> answer(String name) {
      return refusal
          .map(Decision::<SavedView>refuse)
          .orElseGet(() -> Decision.accept(view(LENA.id(), name, false)));
    }
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private SavedViewPage page() {
    var page = new SavedViewPage();
    page.views = new Kept();
    page.people = StandIns.people();
    page.person = StandIns.asking(LENA);
    page.query = StandIns.queryOfMany(parameters);
    page.messages = said;
    page.redirects =
        new Redirects() {
          @Override
          public void to(String address) {
            led.add(address);
          }
        };
    page.texts = new Texts();
    page.load();
    return page;
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private SavedViewLinks links() {
    var links = new SavedViewLinks();
    links.views = new Kept();
    links.people = StandIns.people();
    links.person = StandIns.asking(LENA);
    links.query = StandIns.queryOfMany(parameters);
    links.load();
    return links;
  }
}
