package org.omidb.portal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.history.service.Decider;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.worklist.domain.ChosenToRemind;
import org.omidb.portal.worklist.domain.NextStep;
import org.omidb.portal.worklist.domain.UnremindedBecause;
import org.omidb.portal.worklist.domain.WorkItem;
import org.omidb.portal.worklist.service.Nudges;
import org.omidb.portal.worklist.service.RemindersOfMany;
import org.omidb.portal.worklist.store.NudgeStore;
import org.omidb.portal.worklist.store.OfficeStepStore;
import org.omidb.portal.worklist.store.WorkItemStore;

/** Somebody of the team chooses several applications to remind of, on a real database. */
@NeedsDatabase
class RemindersOfManyTest extends ReviewCase {

  @Test
  void each_says_of_what_those_who_have_it_would_be_reminded_or_why_not() {
    var voting = world.submitted();
    open(voting);
    var submitted = world.submitted();
    var chosen = chosen(world.lena, voting, submitted, voting);
    assertThat(chosen).hasSize(2);
    assertThat(of(voting, chosen).reminders(world.now.get()))
        .extracting(WorkItem::step)
        .containsExactly(NextStep.VOTE);
    assertThat(of(submitted, chosen).nothing()).contains(UnremindedBecause.OWN_TURN);
  }

  @Test
  void what_was_sent_a_moment_ago_is_too_soon() {
    var voting = world.submitted();
    open(voting);
    nudge(world.lena, voting);
    var one = of(voting, chosen(world.lena, voting));
    assertThat(one.reminders(world.now.get())).isEmpty();
    assertThat(one.tooSoon(world.now.get())).hasSize(1);
  }

  @Test
  void what_the_chooser_does_not_find_in_the_list_is_not_there() {
    var voting = world.submitted();
    open(voting);
    assertThat(chosen(world.lena, new ApplicationId(Uuid7.next()))).isEmpty();
    world.with(it -> {
      new ApplicationStore(it.em()).relate(voting, world.lena.id(), ApplicationRelation.CONFLICTED);
      return true;
    });
    assertThat(chosen(world.lena, voting)).isEmpty();
  }

  @Test
  void nobody_but_licensing_chooses() {
    var voting = world.submitted();
    open(voting);
    var others =
        Stream.concat(
            Stream.of(world.rita, world.carol, world.maya, world.ivo, Caller.VISITOR),
            Stream.of(Role.ADMINISTRATOR, Role.AUDITOR).map(role -> World.caller("other", role)));
    assertThat(others.toList())
        .allSatisfy(other -> {
          assertThat(mayChoose(other)).isFalse();
          assertThatThrownBy(() -> chosen(other, voting)).isInstanceOf(NotFoundException.class);
        });
  }

  @Test
  void so_many_are_chosen_at_once_and_no_more() {
    var voting = world.submitted();
    open(voting);
    var first = new ArrayList<ApplicationId>();
    IntStream.range(1, ChosenToRemind.MOST)
        .mapToObj(number -> new ApplicationId(Uuid7.next()))
        .forEach(first::add);
    first.add(voting);
    assertThat(chosen(world.lena, first.toArray(ApplicationId[]::new))).hasSize(1);
    first.addFirst(new ApplicationId(Uuid7.next()));
    assertThat(chosen(world.lena, first.toArray(ApplicationId[]::new))).isEmpty();
  }

  private static ChosenToRemind of(ApplicationId id, List<ChosenToRemind> chosen) {
    return chosen.stream()
        .filter(one -> one.application().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<ChosenToRemind> chosen(Caller caller, ApplicationId... ids) {
    return asked(it -> it.chosen(caller, List.of(ids)));
  }

  private boolean mayChoose(Caller caller) {
    return asked(it -> it.mayChoose(caller));
  }

  private void nudge(Caller caller, ApplicationId application) {
    world.with(it -> {
      var histories = new Histories(it.em());
      return new Nudges(
              new Decider(histories, world.now::get, World.moves(it.em())),
              histories,
              new WorkItemStore(it.em()),
              new NudgeStore(it.em()),
              new Neighbours.Waiting(new ArrayList<>()),
              world.now::get)
          .nudge(caller, application, NextStep.VOTE);
    });
  }

  private <T> T asked(Function<RemindersOfMany, T> work) {
    return world.with(it ->
        work.apply(
            new RemindersOfMany(
                new OfficeStepStore(it.em()), new WorkItemStore(it.em()), world.now::get)));
  }
}
