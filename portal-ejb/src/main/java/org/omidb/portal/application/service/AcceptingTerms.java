package org.omidb.portal.application.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.omidb.portal.application.domain.AccessTerms;
import org.omidb.portal.application.domain.ApplicationCommand.AcceptTerms;
import org.omidb.portal.application.domain.ApplicationCommand.SayWithoutAccess;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.NamedRow;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Sha256;

/**
 * Somebody who applies accepts the terms of access; nobody can do so for another. Of somebody who
 * cannot, as they have not joined, the principal applicant can say that they will not access data.
 */
@ApplicationScoped
@Retried
@Transactional
public class AcceptingTerms {
  private final Applications applications;
  private final ApplicationSteps steps;
  private final DataTeams teams;

  @Inject
  public AcceptingTerms(Applications applications, ApplicationSteps steps, DataTeams teams) {
    this.applications = applications;
    this.steps = steps;
    this.teams = teams;
  }

  /**
   * Accepts them for the caller.
   *
   * @param shown the hash of the text that the page showed
   * @throws NotFoundException if the caller may not read the application
   */
  public Decision<ApplicationEvent> accept(Caller caller, ApplicationId id, Sha256 shown) {
    return applications.execute(
        caller, id, new AcceptTerms(caller.id(), shown, AccessTerms.current()));
  }

  /**
   * Says for the principal applicant that somebody who is named for data, and has not joined, will
   * not access any.
   *
   * @throws NotFoundException if the caller may not read the application
   */
  public Decision<ApplicationEvent> sayWithoutAccess(
      Caller caller, ApplicationId id, NamedRow row) {
    applications.read(caller, id);
    return steps.take(caller, id, new SayWithoutAccess(row, teams.facts(id, steps.hold(id))));
  }
}
