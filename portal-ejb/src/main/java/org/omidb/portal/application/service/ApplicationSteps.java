package org.omidb.portal.application.service;

import static org.omidb.portal.application.store.ApplicationStream.APPLICATION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.ApplicationCommand;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ApplicationPermissions;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.history.domain.Recorded;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Who;

/**
 * One step of one application: read its history, ask table and rule, append, bring the row up to
 * date, tell the others. Whether the caller sees the application is asked before, by who calls
 * this.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ApplicationSteps {

  private final Histories histories;
  private final ApplicationStore rows;
  private final Event<ApplicationHappened> happened;
  private final InstantSource clock;

  @Inject
  public ApplicationSteps(
      Histories histories,
      ApplicationStore rows,
      Event<ApplicationHappened> happened,
      InstantSource clock) {
    this.histories = histories;
    this.rows = rows;
    this.happened = happened;
    this.clock = clock;
  }

  @SuppressWarnings("NullAway")
  protected ApplicationSteps() {
    this(null, null, null, null);
  }

  /** The application as it is, and stays until the transaction ends. */
  public Application hold(ApplicationId id) {
    rows.lock(id);
    return state(id);
  }

  /** The application as it is now. */
  public Application state(ApplicationId id) {
    return Application.from(events(id));
  }

  /**
   * Takes the step, or says why not.
   *
   * @param shown what the caller has shown to be beside the relations that are kept: the holder of
   *     a link, say
   */
  public Decision<ApplicationEvent> take(
      Caller caller, ApplicationId id, ApplicationCommand command, ApplicationRelation... shown) {
    rows.lock(id);
    var past = events(id);
    var before = Application.from(past);
    var now = clock.instant();
    var decision = ApplicationPermissions.decide(who(caller, id, shown), before, command, now);
    if (decision instanceof Accepted(var events)) {
      histories.append(APPLICATION, id.value(), past.size(), now, caller.id(), events);
      var after = before;
      for (var event : events) {
        after = after.evolve(event);
      }
      rows.show(id, after, now);
      happened.fire(new ApplicationHappened(id, after, events, caller));
    }
    return decision;
  }

  private Set<Who> who(Caller caller, ApplicationId id, ApplicationRelation... shown) {
    var relations = EnumSet.noneOf(ApplicationRelation.class);
    relations.addAll(rows.relations(id, caller.id()));
    relations.addAll(List.of(shown));
    if (caller.equals(Caller.PORTAL)) {
      relations.add(ApplicationRelation.PORTAL);
    }
    return caller.with(relations);
  }

  private List<ApplicationEvent> events(ApplicationId id) {
    return histories.of(APPLICATION, id.value()).stream().map(Recorded::event).toList();
  }
}
