package org.omidb.portal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.testing.StoredHistory.change;
import static org.omidb.portal.testing.StoredHistory.findingsAbout;
import static org.omidb.portal.testing.StoredHistory.texts;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.erasure.domain.ErasureRefusal;
import org.omidb.portal.erasure.domain.ErasureRequest;
import org.omidb.portal.erasure.domain.ErasureState;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.testing.NeedsDatabase;

/** Somebody asks to be erased whose application is under review, with words of every kind. */
@NeedsDatabase
class ErasureTest extends ErasureWorld {

  @Test
  void nothing_is_left_of_them_and_the_history_is_sound() {
    asked();
    assertThat(places()).hasSizeGreaterThan(8);
    assertThat(carryOut()).isInstanceOf(Accepted.class);
    assertThat(places()).isEmpty();
    assertThat(texts(interestAndRevisions())).containsOnly("");
    var threads =
        texts("select id::text from thread where application_id = '%s'".formatted(application));
    assertThat(threads).hasSize(3);
    for (var stream : threads) {
      assertThat(findingsAbout(UUID.fromString(stream))).isEmpty();
    }
    assertThat(findingsAbout(application.value())).isEmpty();
    assertThat(clearing).containsExactly(application.value());
    assertThat(line()).isEqualTo(Stage.WITHDRAWN);
    assertThat(world.name(world.rita)).isEqualTo("Somebody whose data were erased");
  }

  @Test
  void who_signs_in_again_is_somebody_new() {
    var account =
        texts("select subject from person where id = '%s'".formatted(world.rita.id())).getFirst();
    asked();
    carryOut();
    assertThat(texts("select id::text from person where subject = '%s'".formatted(account)))
        .isEmpty();
  }

  @Test
  void they_are_told_at_the_address_that_is_forgotten_and_the_team_when_they_ask() {
    asked();
    carryOut();
    assertThat(told.stream().map(mail -> mail.recipient() + ": " + mail.subject()))
        .containsExactly(
            address + ": You have asked for your data to be erased",
            "team@example.org: Somebody asks for their data to be erased",
            address + ": Your data are erased");
  }

  @Test
  void others_who_apply_keep_their_work_until_it_is_handed_over() {
    world.with(it -> {
      new ApplicationStore(it.em())
          .relate(application, world.rufus.id(), ApplicationRelation.CO_EDITOR);
      return true;
    });
    asked();
    assertThat(carryOut()).isEqualTo(Decision.accept(new ErasureState.Waiting(true)));
    assertThat(line()).isEqualTo(Stage.UNDER_REVIEW);
    assertThat(texts(interestAndRevisions())).doesNotContain("");
    assertThat(world.name(world.rita)).contains(word);
    assertThat(erasing(it -> it.waiting(ada)).stream().map(ErasureRequest::address))
        .doesNotContain(address);
    assertThat(decided(it -> it.takeBack(world.rita)))
        .isEqualTo(Decision.refuse(ErasureRefusal.ALREADY_BEGUN));
  }

  @Test
  void an_address_that_has_become_another_persons_is_left_alone() {
    asked();
    change(
        "update person set email = 'new-%s' where id = '%s'".formatted(address, world.rita.id()));
    change("update person set email = '%s' where id = '%s'".formatted(address, world.rufus.id()));
    assertThat(decided(it -> it.ask(world.rita)))
        .isEqualTo(Decision.refuse(ErasureRefusal.ALREADY_ASKED));
    assertThat(carryOut()).isInstanceOf(Accepted.class);
    assertThat(places()).contains("person email", "mail recipient");
    assertThat(told.getLast().recipient()).isEqualTo("new-" + address);
  }

  @Test
  void an_address_of_two_accounts_is_written_down_for_neither() {
    change("update person set email = '%s' where id = '%s'".formatted(address, world.rufus.id()));
    assertThat(decided(it -> it.askFor(ada, address)))
        .isEqualTo(Decision.refuse(ErasureRefusal.SEVERAL_ACCOUNTS));
  }

  @Test
  void requests_of_before_are_nameless_too_and_two_names_of_one_question_are_no_hindrance() {
    change(
        """
        insert into selection (id, owner, name, criteria, created_at)
        select overlay(id::text placing 'ffffffffffff' from 25)::uuid, owner, name || ' again',
          criteria, created_at
        from selection where owner = '%s'
        """
            .formatted(world.rita.id()));
    asked();
    assertThat(decided(it -> it.takeBack(world.rita))).isInstanceOf(Accepted.class);
    asked();
    assertThat(carryOut()).isInstanceOf(Accepted.class);
    assertThat(places()).isEmpty();
  }

  @Test
  void what_somebody_said_before_they_left_goes_and_links_to_guests_of_an_emptied_application() {
    var guest = UUID.randomUUID().toString().replace("-", "") + "@example.org";
    change(
        "update mailed_link set address = '%s' where subject = '%s'".formatted(guest, application));
    change(
        """
        update thread_text set author = '%s' where body like '%%%s%%'
          and thread_id in (select id from thread where kind = 'WITH_APPLICANT')
        """
            .formatted(world.rita.id(), word));
    change("delete from application_relation where person_id = '%s'".formatted(world.rita.id()));
    change(
        "update interest set name = '%s', email = '%s' where application_id = '%s'"
            .formatted(word, address, application));
    asked();
    assertThat(carryOut()).isInstanceOf(Accepted.class);
    assertThat(places())
        .as("the application is not theirs any more; what others said of it stays")
        .doesNotContain("person name", "draft_aside typed", "interest name", "interest email")
        .contains("application title", "draft_answer stands", "thread_text body");
    assertThat(texts("select body from thread_text where author = '%s'".formatted(world.rita.id())))
        .containsOnly("");
    assertThat(texts("select address from mailed_link where address = '%s'".formatted(guest)))
        .hasSize(1);
  }

  @Test
  void others_hear_that_an_ended_application_is_emptied_with_the_addresses_of_its_guests() {
    var guest = UUID.randomUUID().toString().replace("-", "") + "@example.org";
    change(
        "update mailed_link set address = '%s' where subject = '%s'".formatted(guest, application));
    world.with(it -> it.applications().withdraw(world.rita, application));
    world.with(it -> {
      new ApplicationStore(it.em())
          .relate(application, world.rufus.id(), ApplicationRelation.CO_EDITOR);
      return true;
    });
    asked();
    assertThat(carryOut()).isInstanceOf(Accepted.class);
    assertThat(told)
        .anySatisfy(mail -> {
          assertThat(mail.recipient()).isEqualTo("rufus@example.org");
          assertThat(mail.subject()).contains("was erased");
        });
    assertThat(texts("select address from mailed_link where address = '%s'".formatted(guest)))
        .isEmpty();
  }

  @Test
  void a_title_that_says_erased_hides_nothing() {
    change(
        "update application set title = 'Erased', organisation = 'Erased' where id = '%s'"
            .formatted(application));
    assertThat(erasing(it -> it.planFor(world.rita)).steps()).hasSize(1);
  }

  @Test
  void who_has_decided_for_the_portal_stays_by_name() {
    assertThat(erasing(it -> it.planFor(world.maya)).inOffice()).isTrue();
    assertThat(erasing(it -> it.planFor(world.lena)).inOffice()).isTrue();
    assertThat(erasing(it -> it.planFor(world.rita)).inOffice()).isFalse();
  }

  @Test
  void a_request_is_asked_once_and_taken_back_or_refused_and_asked_again() {
    asked();
    assertThat(decided(it -> it.ask(world.rita)))
        .isEqualTo(Decision.refuse(ErasureRefusal.ALREADY_ASKED));
    assertThat(decided(it -> it.askFor(ada, address.toUpperCase(Locale.ROOT))))
        .isEqualTo(Decision.refuse(ErasureRefusal.ALREADY_ASKED));
    assertThat(decided(it -> it.takeBack(world.rita))).isInstanceOf(Accepted.class);
    assertThat(decided(it -> it.askFor(ada, " " + address.toLowerCase(Locale.ROOT))))
        .isInstanceOf(Accepted.class);
    var id = request().id();
    assertThat(decided(it -> it.refuse(ada, id, " ")))
        .isEqualTo(Decision.refuse(ErasureRefusal.REASON_MISSING));
    assertThat(decided(it -> it.refuse(ada, id, "A court asks for them")))
        .isInstanceOf(Accepted.class);
    assertThat(told.getLast().body()).contains("A court asks for them");
    assertThat(decided(it -> it.carryOut(ada, id)))
        .isEqualTo(Decision.refuse(ErasureRefusal.ALREADY_SETTLED));
    assertThat(decided(it -> it.ask(world.rita))).isInstanceOf(Accepted.class);
    assertThat(places()).hasSizeGreaterThan(8);
  }

  @Test
  void nobody_else_reads_or_decides() {
    asked();
    var id = request().id();
    for (var other : List.of(world.rita, world.rufus, world.lena, world.carol, dana)) {
      assertThatThrownBy(() -> erasing(it -> it.all(other))).isInstanceOf(NotFoundException.class);
      assertThatThrownBy(() -> erasing(it -> it.read(other, id)))
          .isInstanceOf(NotFoundException.class);
      assertThatThrownBy(() -> erasing(it -> it.carryOut(other, id)))
          .isInstanceOf(NotFoundException.class);
      assertThatThrownBy(() -> erasing(it -> it.refuse(other, id, "No")))
          .isInstanceOf(NotFoundException.class);
      assertThat(decided(it -> it.askFor(other, "somebody-" + word + "@example.org")))
          .isEqualTo(Decision.refuse(ErasureRefusal.NOT_PERMITTED));
      boolean asked = erasing(it -> !it.waiting(other).isEmpty());
      assertThat(asked).isFalse();
    }
    assertThat(erasing(it -> it.read(world.ivo, id)).plan().steps()).hasSize(1);
    assertThat(decided(it -> it.carryOut(world.ivo, id)))
        .isEqualTo(Decision.refuse(ErasureRefusal.NOT_PERMITTED));
    assertThat(line()).isEqualTo(Stage.UNDER_REVIEW);
  }
}
