package org.omidb.portal.web.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.StandIns.person;
import static org.omidb.portal.web.Unused.unused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.application.Display;
import org.omidb.portal.web.shared.MalformedException;
import org.omidb.portal.web.shared.Said;
import org.omidb.portal.worklist.domain.ListedApplication;
import org.omidb.portal.worklist.domain.OwnerRefusal;
import org.omidb.portal.worklist.domain.OwnerTurn;
import org.omidb.portal.worklist.service.Owners;

/** Somebody of the team says who looks after an application. */
class OwnerPageTest {

  private static final Instant AT = Instant.parse("2026-11-30T12:00:00Z");
  private static final Caller LENA = StandIns.caller(3, Role.LICENSING);

  private final Said said = Said.on("staff/owner.xhtml");
  private final List<List<Object>> steps = new ArrayList<>();
  private List<OwnerTurn> history = List.of();
  private Optional<OwnerRefusal> refusal = Optional.empty();
  private boolean hidden;

  @Test
  void the_team_and_nobody_can_be_chosen_and_who_has_it_is() {
    var page = page();
    assertThat(page.getBack()).isEqualTo("/staff/work");
    assertThat(page.getChoices())
        .containsExactly(
            new OwnerPage.Choice(person(3).toString(), "person3 (you)"),
            new OwnerPage.Choice(person(4).toString(), "person4"),
            new OwnerPage.Choice("nobody", "Nobody"));
    assertThat(page.getOwner()).isEmpty();
    history =
        List.of(
            new OwnerTurn(Optional.empty(), person(4), AT),
            new OwnerTurn(Optional.of(person(4)), person(3), AT));
    assertThat(page().getOwner()).isEqualTo("nobody");
    assertThat(page().getHistory())
        .containsExactly(
            new OwnerPage.Line("Nobody", "person4", "30 November 2026, 12:00"),
            new OwnerPage.Line("person4", "person3", "30 November 2026, 12:00"));
  }

  @Test
  void the_chosen_one_is_named_and_so_is_nobody() {
    var page = page();
    page.setOwner(person(4).toString());
    assertThat(page.name())
        .isEqualTo("/staff/owner?faces-redirect=true&id=" + WorkPageTest.ROW.id());
    page.setOwner("nobody");
    page.name();
    assertThat(steps)
        .containsExactly(
            List.of(LENA, WorkPageTest.ROW.id(), Optional.of(person(4))),
            List.of(LENA, WorkPageTest.ROW.id(), Optional.empty()));
    assertThat(said.all()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(OwnerRefusal.class)
  void a_refusal_leaves_what_was_chosen(OwnerRefusal why) {
    refusal = Optional.of(why);
    var page = page();
    page.setOwner(person(4).toString());
    assertThat(page.name()).isNull();
    said.assertRefused("worklist", why);
    assertThat(page.getOwner()).isEqualTo(person(4).toString());
  }

  @Test
  void what_no_form_offers_names_nobody() {
    var page = page();
    page.setOwner("nonsense");
    assertThatThrownBy(page::name).isInstanceOf(MalformedException.class);
    assertThat(steps).isEmpty();
  }

  @Test
  void there_is_no_page_for_those_who_may_not() {
    hidden = true;
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
  }

  private final class Kept extends Owners {
    Kept() {
      super(unused(), unused(), unused(), unused(), unused(), unused(), unused());
    }

    @Override
    public ListedApplication about(Caller caller, ApplicationId id) {
      if (hidden) {
        throw new NotFoundException("Application");
      }
      return WorkPageTest.ROW;
    }

    @Override
    public List<Person> candidates(Caller caller, ApplicationId id) {
      return List.of(StandIns.account(person(3)), StandIns.account(person(4)));
    }

    @Override
    public List<OwnerTurn> history(Caller caller, ApplicationId id) {
      return history;
    }

    @Override
    public Decision<OwnerTurn> name(Caller caller, ApplicationId id, Optional<PersonId> owner) {
      steps.add(List.of(caller, id, owner));
      return refusal
          .map(Decision::<OwnerTurn>refuse)
          .orElseGet(() -> Decision.accept(new OwnerTurn(owner, caller.id(), AT)));
    }
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private OwnerPage page() {
    var page = new OwnerPage();
    page.owners = new Kept();
    page.people = StandIns.people();
    page.person = StandIns.asking(LENA);
    page.query = StandIns.query(Map.of("id", WorkPageTest.ROW.id().toString()));
    page.messages = said;
    page.display = new Display();
    page.load();
    return page;
  }
}
