package org.omidb.portal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.testing.Unused.unused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.Directory;
import org.omidb.portal.people.store.PersonStore;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.worklist.domain.ListedApplication;
import org.omidb.portal.worklist.domain.OfficeQuery;
import org.omidb.portal.worklist.domain.OfficeQuery.OwnedBy;
import org.omidb.portal.worklist.domain.OfficeSort;
import org.omidb.portal.worklist.domain.OwnerRefusal;
import org.omidb.portal.worklist.domain.OwnerTurn;
import org.omidb.portal.worklist.service.Owners;
import org.omidb.portal.worklist.store.OfficeStepStore;
import org.omidb.portal.worklist.store.OwnerStore;

/** Who of the team looks after an application, on a real database. */
@NeedsDatabase
class OwnersTest extends ReviewCase {

  private final Caller lea = World.caller("lea", Role.LICENSING);
  private final Caller ada = World.caller("ada", Role.ADMINISTRATOR);
  private final ApplicationId application = world.submitted();
  private final List<World.Mail> mails = new ArrayList<>();
  private List<Caller> team = List.of(world.lena, lea);

  @Test
  void who_is_named_by_somebody_else_is_told_and_who_takes_it_is_not() {
    assertThat(name(world.lena, lea)).isInstanceOf(Accepted.class);
    assertThat(mails).hasSize(1);
    assertThat(mails.getFirst().recipient()).isEqualTo("lea@example.org");
    assertThat(mails.getFirst().body())
        .contains("https://portal.example.org/application/read?id=" + application);
    assertThat(owner()).contains(lea.id());
    assertThat(name(world.lena, world.lena)).isInstanceOf(Accepted.class);
    assertThat(owner()).contains(world.lena.id());
    assertThat(name(world.lena, Optional.empty())).isInstanceOf(Accepted.class);
    assertThat(owner()).isEmpty();
    assertThat(mails).hasSize(1);
    assertThat(history(lea))
        .extracting(OwnerTurn::owner)
        .containsExactly(Optional.empty(), Optional.of(world.lena.id()), Optional.of(lea.id()));
  }

  @Test
  void what_is_so_already_is_not_said_again() {
    assertThat(name(world.lena, Optional.empty()))
        .isEqualTo(Decision.refuse(OwnerRefusal.OWNER_ALREADY));
    name(world.lena, lea);
    assertThat(name(world.lena, lea)).isEqualTo(Decision.refuse(OwnerRefusal.OWNER_ALREADY));
    assertThat(mails).hasSize(1);
  }

  @Test
  void only_the_team_says_it_and_of_nothing_that_they_do_not_find() {
    for (var other : List.of(ada, world.rita, world.maya, world.carol, world.ivo, world.eve)) {
      assertThatThrownBy(() -> name(other, lea)).isInstanceOf(NotFoundException.class);
      assertThatThrownBy(() -> history(other)).isInstanceOf(NotFoundException.class);
      assertThatThrownBy(() -> with(it -> it.candidates(other, application)))
          .isInstanceOf(NotFoundException.class);
    }
    assertThat(all(world.rita)).isEmpty();
    relate(world.lena, ApplicationRelation.CONFLICTED);
    assertThatThrownBy(() -> name(world.lena, lea)).isInstanceOf(NotFoundException.class);
    assertThat(owner()).isEmpty();
  }

  @Test
  void nobody_is_named_who_is_not_of_the_team_or_does_not_find_it() {
    assertThat(candidates()).containsExactlyInAnyOrder(world.lena.id(), lea.id());
    assertThat(name(world.lena, ada)).isEqualTo(Decision.refuse(OwnerRefusal.NOT_OF_THE_TEAM));
    relate(lea, ApplicationRelation.CO_READER);
    assertThat(candidates()).containsExactly(world.lena.id());
    assertThat(name(world.lena, lea)).isEqualTo(Decision.refuse(OwnerRefusal.NOT_OF_THE_TEAM));
    team = List.of(lea);
    assertThat(name(world.lena, world.lena))
        .isEqualTo(Decision.refuse(OwnerRefusal.NOT_OF_THE_TEAM));
    assertThat(mails).isEmpty();
  }

  @Test
  void the_list_names_the_owner_and_finds_by_them() {
    name(world.lena, lea);
    assertThat(all(ada)).contains(lea.id());
    assertThat(listed(Optional.of(new OwnedBy(Optional.of(lea.id())))))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.id()).isEqualTo(application);
          assertThat(row.ownerName()).isEqualTo("Dr lea");
        });
    assertThat(listed(Optional.of(new OwnedBy(Optional.of(world.lena.id()))))).isEmpty();
    assertThat(listed(Optional.of(new OwnedBy(Optional.empty()))))
        .extracting(ListedApplication::id)
        .doesNotContain(application);
    name(world.lena, Optional.empty());
    assertThat(listed(Optional.of(new OwnedBy(Optional.empty()))))
        .extracting(ListedApplication::id)
        .contains(application);
    assertThat(all(ada)).doesNotContain(lea.id());
  }

  private List<ListedApplication> listed(Optional<OwnedBy> owner) {
    var query =
        new OfficeQuery(
            List.of(),
            Optional.of(Stage.SUBMITTED),
            Optional.empty(),
            false,
            owner,
            OfficeSort.OWNER,
            false,
            1);
    return world.with(it -> new OfficeStepStore(it.em()).all(ada, query, world.now.get(), 10_000));
  }

  private Optional<PersonId> owner() {
    return world.with(it ->
        new OwnerStore(it.em()).of(application).stream().findFirst().flatMap(OwnerTurn::owner));
  }

  private List<OwnerTurn> history(Caller reader) {
    return with(it -> it.history(reader, application));
  }

  private List<PersonId> all(Caller reader) {
    return with(it -> it.all(reader));
  }

  private List<PersonId> candidates() {
    return with(it -> it.candidates(world.lena, application)).stream().map(Person::id).toList();
  }

  private Decision<OwnerTurn> name(Caller by, Caller owner) {
    return name(by, Optional.of(owner.id()));
  }

  private Decision<OwnerTurn> name(Caller by, Optional<PersonId> owner) {
    return with(it -> it.name(by, application, owner));
  }

  private void relate(Caller one, ApplicationRelation relation) {
    world.with(it -> {
      new ApplicationStore(it.em()).relate(application, one.id(), relation);
      return true;
    });
  }

  private <T> T with(Function<Owners, T> work) {
    return world.with(it -> {
      var em = it.em();
      var directory =
          new Directory(unused(), unused()) {
            @Override
            public List<Person> holders(Role role) {
              return role == Role.LICENSING
                  ? team.stream()
                      .map(one -> new PersonStore(em).find(one.id()).orElseThrow())
                      .toList()
                  : List.of();
            }
          };
      return work.apply(
          new Owners(
              new OfficeStepStore(em),
              new OwnerStore(em),
              new Histories(em),
              directory,
              new Neighbours.Letters(mails),
              World.settings(),
              world.now::get));
    });
  }
}
