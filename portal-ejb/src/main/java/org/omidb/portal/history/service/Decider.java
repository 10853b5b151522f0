package org.omidb.portal.history.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.omidb.portal.history.domain.Evolving;
import org.omidb.portal.history.domain.Recorded;
import org.omidb.portal.history.domain.Step;
import org.omidb.portal.history.domain.Subject;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;

/**
 * Carries out one command on one subject: reads its history, asks for the decision, appends what
 * happens, and only then tells. All of it is of the transaction of who calls, and whether the
 * caller may know of the subject is asked there, too.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Decider {

  private final Histories histories;
  private final InstantSource clock;
  private final Event<StreamMoved> moved;

  @Inject
  public Decider(Histories histories, InstantSource clock, Event<StreamMoved> moved) {
    this.histories = histories;
    this.clock = clock;
    this.moved = moved;
  }

  /** What has happened to it, oldest first; empty for an id that nobody has used. */
  public <S extends Evolving<S, E>, E> List<E> events(Subject<S, E> subject) {
    return histories.of(subject.stream(), subject.id()).stream().map(Recorded::event).toList();
  }

  /** The subject as it is now. */
  public <S extends Evolving<S, E>, E> S state(Subject<S, E> subject) {
    return Evolving.after(subject.beginning(), events(subject));
  }

  /**
   * Takes a step, or says why not. Writers of all streams of one application take turns, and when
   * the step is told, that the stream has moved is told, too: nothing can take a step unseen.
   *
   * @param decide permission, then rule: the answer in this state at this time
   * @param tell brings rows up to date and tells other features. It hears of what has been
   *     appended, never of a command that was refused or that changes nothing
   * @throws org.omidb.portal.history.store.StreamMovedException if another writer was faster
   */
  public <S extends Evolving<S, E>, E> Decision<E> take(
      Caller caller,
      Subject<S, E> subject,
      BiFunction<S, Instant, Decision<E>> decide,
      Consumer<Step<S, E>> tell) {
    histories.applicationOf(subject.id()).ifPresent(histories::hold);
    var past = events(subject);
    var before = Evolving.after(subject.beginning(), past);
    var now = clock.instant();
    var decision = decide.apply(before, now);
    if (decision instanceof Accepted(var events) && !events.isEmpty()) {
      histories.append(subject.stream(), subject.id(), past.size(), now, caller.id(), events);
      tell.accept(new Step<>(caller, before, Evolving.after(before, events), events, now));
      moved.fire(new StreamMoved(subject.id()));
    }
    return decision;
  }
}
