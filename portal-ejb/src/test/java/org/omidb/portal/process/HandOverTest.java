package org.omidb.portal.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.AccessTerms;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.store.PersonStore;
import org.omidb.portal.review.domain.Choice;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.worklist.service.HandOverMails;
import org.omidb.portal.worklist.service.StepPeople;
import org.omidb.portal.worklist.store.HandOverStore;

/** Who has the next step hears of it once, and nobody else does. */
@NeedsDatabase
class HandOverTest extends HoldWorld {

  @Test
  void the_team_hears_that_it_draws_up_an_agreement_for_what_was_approved() {
    var application = approved();
    assertThat(told(application))
        .filteredOn(mail -> mail.body().contains("Draw up the agreement"))
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.recipient()).isEqualTo("team@example.org");
          assertThat(mail.body())
              .contains("Early signs", "/agreement/draw-up?application=" + application);
        });
    assertThat(told(application)).as("once").isEmpty();
  }

  @Test
  void the_chair_hears_that_enough_have_voted_and_so_that_the_review_can_be_closed() {
    var application = world.submitted();
    voted(application, Choice.APPROVE);
    assertThat(told(application, "Close the review")).containsExactly("carol@example.org");
  }

  @Test
  void data_managers_hear_of_each_step_of_a_release_but_for_what_they_did_themselves() {
    var application = approved();
    var agreement = active(application);
    assertThat(told(application, "Build the release"))
        .containsExactlyInAnyOrder("dana@example.org", "dev@example.org");

    var release = new ReleaseId(Uuid7.next());
    release(it -> it.request(dana, release, agreement));
    assertThat(told(application)).isEmpty();
    built(release, false);
    assertThat(told(application, "Look at a build that failed"))
        .containsExactlyInAnyOrder("dana@example.org", "dev@example.org");

    release(it -> it.buildAgain(dana, release));
    built(release, true);
    assertThat(told(application, "Check and approve the release"))
        .containsExactly("dev@example.org");

    var terms = AccessTerms.current().hash();
    world.with(it -> it.acceptingTerms().accept(world.rita, application, terms));
    release(it -> it.approve(dev, release, CONTENTS.manifest()));
    assertThat(told(application, "Publish the release")).containsExactly("dana@example.org");
  }

  @Test
  void who_reads_no_application_is_not_told_what_it_is_called() {
    var application = approved();
    active(application);
    assertThat(told(application))
        .filteredOn(mail -> mail.body().contains("Build the release"))
        .hasSize(2)
        .allSatisfy(mail ->
            assertThat(mail.body()).contains("University of Somewhere").doesNotContain("Early"));
  }

  @Test
  void nobody_is_told_of_a_step_that_was_taken_meanwhile() {
    var application = approved();
    var agreement = active(application);
    release(it -> it.request(dana, new ReleaseId(Uuid7.next()), agreement));
    assertThat(told(application, "Build the release")).isEmpty();
    assertThat(told(application, "Draw up the agreement")).isEmpty();
  }

  private List<String> told(ApplicationId application, String step) {
    return told(application).stream()
        .filter(mail -> mail.body().contains(step))
        .map(World.Mail::recipient)
        .toList();
  }

  /** Runs all tasks that wait to tell somebody. */
  private List<World.Mail> told(ApplicationId application) {
    var holders = Map.of(Role.DATA_MANAGER, List.of(person(dana), person(dev)));
    return world.with(it -> {
      var letters = new ArrayList<World.Mail>();
      var mails =
          new HandOverMails(
              new HandOverStore(it.em()),
              World.cases(it.em()),
              it.applications(),
              new StepPeople(World.people(it.em())),
              new Neighbours.Letters(letters),
              World.settings(),
              world.now::get);
      List<?> waiting =
          it.em()
              .createNativeQuery(
                  "select id from hand_over where application_id = :id order by id", UUID.class)
              .setParameter("id", application.value())
              .getResultList();
      for (var task : waiting) {
        assertThat(holders.keySet()).containsAll(mails.offices((UUID) task));
        mails.send((UUID) task, holders);
      }
      return letters;
    });
  }

  private Person person(Caller caller) {
    return world.with(it -> new PersonStore(it.em()).find(caller.id()).orElseThrow());
  }
}
