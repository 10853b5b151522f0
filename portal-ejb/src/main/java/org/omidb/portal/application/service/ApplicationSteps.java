package org.omidb.portal.application.service;

import static org.omidb.portal.application.store.ApplicationStream.APPLICATION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.ApplicationCommand;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ApplicationPermissions;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.history.domain.Subject;
import org.omidb.portal.history.service.Decider;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Who;

/**
 * One step of one application, and what it changes beside the history. Whether the caller sees the
 * application is asked before, by who calls this.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ApplicationSteps {

  private final Decider decider;
  private final ApplicationStore rows;
  private final Event<ApplicationHappened> happened;

  @Inject
  public ApplicationSteps(
      Decider decider, ApplicationStore rows, Event<ApplicationHappened> happened) {
    this.decider = decider;
    this.rows = rows;
    this.happened = happened;
  }

  /** The application as it is, and stays until the transaction ends. */
  public Application hold(ApplicationId id) {
    rows.lock(id);
    return state(id);
  }

  /** The application as it is now. */
  public Application state(ApplicationId id) {
    return decider.state(subject(id));
  }

  /** What has happened to it so far. */
  List<ApplicationEvent> events(ApplicationId id) {
    return decider.events(subject(id));
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
    return decider.take(
        caller,
        subject(id),
        (application, now) ->
            ApplicationPermissions.decide(who(caller, id, shown), application, command, now),
        step -> {
          rows.show(id, step.after(), step.at());
          happened.fire(
              new ApplicationHappened(id, step.before(), step.after(), step.events(), caller));
        });
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

  private static Subject<Application, ApplicationEvent> subject(ApplicationId id) {
    return new Subject<>(APPLICATION, id.value(), new Application.Unknown());
  }
}
