package org.omidb.portal.erasure.service;

import static org.omidb.portal.erasure.domain.ErasureRelation.ONESELF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.erasure.domain.ErasureCommand;
import org.omidb.portal.erasure.domain.ErasureCommand.AskForErasure;
import org.omidb.portal.erasure.domain.ErasureCommand.CarryOutErasure;
import org.omidb.portal.erasure.domain.ErasureCommand.RefuseErasure;
import org.omidb.portal.erasure.domain.ErasureCommand.TakeRequestBack;
import org.omidb.portal.erasure.domain.ErasureId;
import org.omidb.portal.erasure.domain.ErasurePermissions;
import org.omidb.portal.erasure.domain.ErasurePlan;
import org.omidb.portal.erasure.domain.ErasureRefusal;
import org.omidb.portal.erasure.domain.ErasureRelation;
import org.omidb.portal.erasure.domain.ErasureRequest;
import org.omidb.portal.erasure.domain.ErasureState;
import org.omidb.portal.erasure.store.ErasureStore;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.MailAddress;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.shared.domain.Who;

/** Requests for erasure: asked by a person or written down for them, decided, carried out. */
@ApplicationScoped
@Retried
@Transactional
public class Erasures {

  /** A request with whose it is and what carrying it out would do. */
  public record View(ErasureRequest request, String name, ErasurePlan plan, boolean own) {}

  private final ErasureStore store;
  private final Planning planning;
  private final Emptying emptying;
  private final People people;
  private final ErasureMails mails;
  private final InstantSource clock;

  @Inject
  public Erasures(
      ErasureStore store,
      Planning planning,
      Emptying emptying,
      People people,
      ErasureMails mails,
      InstantSource clock) {
    this.store = store;
    this.planning = planning;
    this.emptying = emptying;
    this.people = people;
    this.mails = mails;
    this.clock = clock;
  }

  /** What erasing the caller would do now. */
  public ErasurePlan planFor(Caller caller) {
    return planning.plan(Optional.of(caller.id()), address(caller.id()));
  }

  /** The caller's newest request. */
  public Optional<ErasureRequest> own(Caller caller) {
    return store.of(caller.id()).stream().findFirst();
  }

  /** Asks for the erasure of all that is the caller's. */
  public Decision<ErasureState> ask(Caller caller) {
    return ask(caller, Optional.of(caller.id()), address(caller.id()));
  }

  /** Writes down that somebody has asked by mail or letter, with an account here or without. */
  public Decision<ErasureState> askFor(Caller caller, String typed) {
    var address = typed.strip();
    if (MailAddress.parse(address).isEmpty()) {
      return Decision.refuse(ErasureRefusal.NOT_A_MAIL_ADDRESS);
    }
    var there = people.at(address);
    return there.size() > 1
        ? Decision.refuse(ErasureRefusal.SEVERAL_ACCOUNTS)
        : ask(caller, there.stream().findFirst().map(Person::id), address);
  }

  private Decision<ErasureState> ask(Caller caller, Optional<PersonId> person, String address) {
    var before =
        person
            .flatMap(this::waitingFor)
            .or(() -> store.waiting(address))
            .map(ErasureRequest::state);
    var state = before.orElseGet(ErasureState.NotAsked::new);
    var decision = ErasurePermissions.decide(who(caller, person), state, new AskForErasure());
    if (decision instanceof Accepted(var next)) {
      var request =
          new ErasureRequest(
              new ErasureId(Uuid7.next()),
              person,
              address,
              clock.instant(),
              !person.equals(Optional.of(caller.id())),
              next.getFirst(),
              Optional.empty());
      store.add(request, caller.id());
      mails.asked(request);
    }
    return decision;
  }

  private Optional<ErasureRequest> waitingFor(PersonId person) {
    return store.of(person).stream().filter(ErasureRequest::waiting).findFirst();
  }

  /** Takes the caller's own request back, while nothing is erased. */
  public Decision<ErasureState> takeBack(Caller caller) {
    var own = own(caller).orElseThrow(() -> new NotFoundException("Request"));
    var request = store.hold(own.id()).orElseThrow();
    var decision = move(caller, request, new TakeRequestBack());
    if (decision instanceof Accepted) {
      mails.takenBack(request);
    }
    return decision;
  }

  /**
   * All requests, those that wait first.
   *
   * @throws NotFoundException if the caller neither decides nor watches
   */
  public List<ErasureRequest> all(Caller caller) {
    require(caller);
    return store.all();
  }

  /** The requests with which those who decide can do something now. */
  public List<ErasureRequest> waiting(Caller caller) {
    return caller.has(Role.ADMINISTRATOR)
        ? store.all().stream().filter(ErasureRequest::waiting).filter(this::canGoOn).toList()
        : List.of();
  }

  private boolean canGoOn(ErasureRequest request) {
    return request.state() instanceof ErasureState.Waiting(boolean begun)
        && (!begun || !planning.plan(current(request)).rest());
  }

  /**
   * A request, with what carrying it out would do now.
   *
   * @throws NotFoundException if there is none, or the caller neither decides nor watches
   */
  public View read(Caller caller, ErasureId id) {
    require(caller);
    var request =
        store.find(id).map(this::current).orElseThrow(() -> new NotFoundException("Request"));
    return new View(
        request,
        request.person().flatMap(people::find).map(Person::name).orElse(""),
        request.waiting() ? planning.plan(request) : ErasurePlan.of(List.of(), false),
        isOwn(caller, request));
  }

  /**
   * Refuses a request.
   *
   * @param reason for the person, by mail; it is kept nowhere else
   */
  public Decision<ErasureState> refuse(Caller caller, ErasureId id, String reason) {
    var request = hold(caller, id);
    if (reason.isBlank()) {
      return Decision.refuse(ErasureRefusal.REASON_MISSING);
    }
    var decision = move(caller, request, new RefuseErasure());
    if (decision instanceof Accepted) {
      mails.refused(request, reason);
    }
    return decision;
  }

  /** Erases all that can go now; the request waits on where something has to stay for now. */
  public Decision<ErasureState> carryOut(Caller caller, ErasureId id) {
    var request = hold(caller, id);
    var plan = planning.held(request);
    var decision =
        ErasurePermissions.decide(
            who(caller, request.person()), request.state(), new CarryOutErasure(plan.rest()));
    if (decision instanceof Accepted(var next)) {
      mails.toOthers(request, plan);
      emptying.carryOut(request, plan);
      store.show(request.now(next.getFirst()), caller.id(), clock.instant());
      if (!plan.rest()) {
        store.forget(request);
      }
      mails.carriedOut(request, plan);
    }
    return decision;
  }

  private Decision<ErasureState> move(
      Caller caller, ErasureRequest request, ErasureCommand command) {
    var decision =
        ErasurePermissions.decide(who(caller, request.person()), request.state(), command);
    if (decision instanceof Accepted(var next)) {
      store.show(request.now(next.getFirst()), caller.id(), clock.instant());
    }
    return decision;
  }

  private ErasureRequest hold(Caller caller, ErasureId id) {
    require(caller);
    return store.hold(id).map(this::current).orElseThrow(() -> new NotFoundException("Request"));
  }

  /** Somebody may have another address by now, and theirs of before may be another's. */
  private ErasureRequest current(ErasureRequest request) {
    return request
        .person()
        .map(this::address)
        .filter(now -> !now.isEmpty())
        .map(request::at)
        .orElse(request);
  }

  private static void require(Caller caller) {
    if (!caller.hasAny(Role.ADMINISTRATOR, Role.AUDITOR)) {
      throw new NotFoundException("Request");
    }
  }

  private static boolean isOwn(Caller caller, ErasureRequest request) {
    return request.person().equals(Optional.of(caller.id()));
  }

  private static Set<Who> who(Caller caller, Optional<PersonId> person) {
    return caller.with(
        person.equals(Optional.of(caller.id())) ? Set.of(ONESELF) : Set.<ErasureRelation>of());
  }

  private String address(PersonId person) {
    return people.find(person).map(Person::email).orElse("");
  }
}
