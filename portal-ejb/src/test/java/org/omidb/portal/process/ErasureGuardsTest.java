package org.omidb.portal.process;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.testing.StoredHistory.change;
import static org.omidb.portal.testing.StoredHistory.texts;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.Addressee;
import org.omidb.portal.application.domain.ApplicationCommand;
import org.omidb.portal.application.domain.ApplicationCommand.InviteCoApplicant;
import org.omidb.portal.application.domain.ApplicationCommand.JoinApplication;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.domain.CoApplicantRole;
import org.omidb.portal.application.domain.InviteeId;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.service.ApplicationSteps;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.erasure.domain.ErasureRefusal;
import org.omidb.portal.erasure.domain.ErasureRequest;
import org.omidb.portal.erasure.domain.ErasureState;
import org.omidb.portal.history.service.Decider;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.Heard;
import org.omidb.portal.testing.NeedsDatabase;

/** What holds an erasure back from what is not, or not any more, the person's to erase. */
@NeedsDatabase
class ErasureGuardsTest extends ErasureWorld {

  @Test
  void who_joins_between_the_plan_and_its_doing_keeps_their_work() throws Exception {
    asked();
    var erased = new CompletableFuture<Decision<ErasureState>>();
    world.with(it -> {
      var rows = new ApplicationStore(it.em());
      rows.lock(application);
      rows.relate(application, world.rufus.id(), ApplicationRelation.CO_EDITOR);
      it.em().flush();
      Thread.ofVirtual().start(() -> complete(erased));
      assertWaits(erased);
      return it;
    });
    assertThat(erased.get(20, SECONDS)).isEqualTo(Decision.accept(new ErasureState.Waiting(true)));
    assertThat(line()).isEqualTo(Stage.UNDER_REVIEW);
    assertThat(texts(interestAndRevisions())).doesNotContain("");
  }

  @Test
  void what_was_left_for_later_goes_once_it_can_and_the_name_and_the_request_with_it() {
    relate(world.rufus, ApplicationRelation.CO_EDITOR);
    asked();
    var id = request().id();
    assertThat(carryOut()).isEqualTo(Decision.accept(new ErasureState.Waiting(true)));
    assertThat(request().address()).isEqualTo(address);
    assertThat(told.getLast().subject()).isNotEqualTo("Your data are erased");
    assertThat(places()).contains("person name");
    change("delete from application_relation where person_id = '%s'".formatted(world.rufus.id()));
    List<ErasureRequest> waiting = erasing(it -> it.waiting(ada));
    assertThat(waiting.stream().map(ErasureRequest::id)).as("now it can go on").contains(id);
    assertThat(decided(it -> it.carryOut(ada, id)))
        .isEqualTo(Decision.accept(new ErasureState.Settled(ErasureState.Outcome.ERASED)));
    assertThat(told.getLast().subject()).isEqualTo("Your data are erased");
    assertThat(places()).isEmpty();
  }

  @Test
  void who_applies_with_others_leaves_and_takes_their_own_messages_with_them() {
    var before = texts(bodies(world.rita)).size();
    join(world.rufus);
    change(
        """
        update thread_text set author = '%s'
        where thread_id in (select id from thread where kind = 'WITH_APPLICANT'
          and application_id = '%s')
        """
            .formatted(world.rufus.id(), application));
    assertThat(decided(it -> it.ask(world.rufus))).isInstanceOf(Accepted.class);
    var id = erasing(it -> it.own(world.rufus)).orElseThrow().id();
    assertThat(decided(it -> it.carryOut(ada, id))).isInstanceOf(Accepted.class);
    assertThat(texts(bodies(world.rufus))).isNotEmpty().containsOnly("");
    assertThat(texts(bodies(world.rita))).hasSize(before);
    assertThat(line()).as("the others go on").isEqualTo(Stage.UNDER_REVIEW);
    assertThat(texts(interestAndRevisions())).doesNotContain("");
    assertThat(
            texts(
                "select relation from application_relation where person_id = '%s'"
                    .formatted(world.rufus.id())))
        .doesNotContain("CO_EDITOR");
  }

  @Test
  void an_emptied_application_is_planned_for_no_second_time() {
    asked();
    assertThat(carryOut()).isInstanceOf(Accepted.class);
    change("update person set email = '%s' where id = '%s'".formatted(address, world.rita.id()));
    assertThat(erasing(it -> it.planFor(world.rita)).steps()).isEmpty();
  }

  @Test
  void what_became_an_application_is_not_erased_as_an_expression_of_interest_from_its_address() {
    change(
        "update interest set email = '%s' where application_id = '%s'"
            .formatted(address, application));
    assertThat(erasing(it -> it.planFor(world.rita)).steps()).hasSize(1);
    var other = UUID.randomUUID() + "@example.org";
    change(
        "update interest set email = '%s' where application_id = '%s'"
            .formatted(other, application));
    assertThat(decided(it -> it.askFor(ada, other))).isInstanceOf(Accepted.class);
    var id =
        erasing(it -> it.all(ada)).stream()
            .filter(request -> request.address().equals(other))
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(erasing(it -> it.read(ada, id)).plan().steps()).isEmpty();
  }

  @Test
  void what_is_no_mail_address_is_written_down_for_nobody() {
    for (var wrong : new String[] {"", " ", "rita", "rita@", "rita@example.org, ada@example.org"}) {
      assertThat(decided(it -> it.askFor(ada, wrong)))
          .isEqualTo(Decision.refuse(ErasureRefusal.NOT_A_MAIL_ADDRESS));
    }
  }

  @Test
  void
      an_invitation_to_join_that_waits_at_the_address_is_taken_back_and_one_that_was_taken_up_stays() {
    var guest = new InviteeId(Uuid7.next());
    invite(guest, Sha256.of("a link to join"));
    change(
        """
        insert into co_applicant_address (invitee, application_id, address, content_key)
        values ('%s', '%s', '%s', null)
        """
            .formatted(guest.value(), application, "guest-" + address));
    assertThat(decided(it -> it.askFor(ada, "guest-" + address))).isInstanceOf(Accepted.class);
    var id =
        erasing(it -> it.all(ada)).stream()
            .filter(request -> request.address().equals("guest-" + address))
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(decided(it -> it.carryOut(ada, id))).isInstanceOf(Accepted.class);
    assertThat(
            texts(
                "select address from co_applicant_address where invitee = '%s'"
                    .formatted(guest.value())))
        .containsOnly("");
    assertThat(steps(it -> it.state(application)).toString()).doesNotContain(guest.toString());
  }

  private void complete(CompletableFuture<Decision<ErasureState>> erased) {
    try {
      erased.complete(carryOut());
    } catch (RuntimeException e) {
      erased.completeExceptionally(e);
    }
  }

  /** The other transaction has reached the application's row and goes on only after this one. */
  private static void assertWaits(Future<?> other) {
    assertThatThrownBy(() -> other.get(1_500, MILLISECONDS)).isInstanceOf(TimeoutException.class);
  }

  private void relate(Caller person, ApplicationRelation relation) {
    world.with(it -> {
      new ApplicationStore(it.em()).relate(application, person.id(), relation);
      return it;
    });
  }

  private void join(Caller person) {
    var link = Sha256.of("a link to join");
    invite(new InviteeId(Uuid7.next()), link);
    taken(person, new JoinApplication(person.id(), link), ApplicationRelation.INVITED);
  }

  private void invite(InviteeId guest, Sha256 link) {
    taken(
        world.rita,
        new InviteCoApplicant(
            guest,
            CoApplicantRole.EDIT,
            Sha256.of("an address"),
            Addressee.NEW,
            link,
            world.now.get().plus(Duration.ofDays(30))));
  }

  private void taken(Caller caller, ApplicationCommand command, ApplicationRelation... shown) {
    Decision<ApplicationEvent> taken = steps(it -> it.take(caller, application, command, shown));
    assertThat(taken).isInstanceOf(Accepted.class);
  }

  private <T> T steps(Function<ApplicationSteps, T> work) {
    return world.with(it ->
        work.apply(
            new ApplicationSteps(
                new Decider(new Histories(it.em()), world.now::get, World.moves(it.em())),
                new ApplicationStore(it.em()),
                new Heard<>(step -> {}))));
  }

  private String bodies(Caller author) {
    return "select body from thread_text where author = '%s'".formatted(author.id());
  }
}
