package org.omidb.portal.application.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.omidb.portal.application.domain.AccessTerms;
import org.omidb.portal.application.domain.ApplicationCommand.AcceptTerms;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Sha256;

/** Somebody who applies accepts the terms of access; nobody can do so for another. */
@ApplicationScoped
@Retried
@Transactional
public class AcceptingTerms {
  private final Applications applications;

  @Inject
  public AcceptingTerms(Applications applications) {
    this.applications = applications;
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
}
