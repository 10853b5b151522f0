package org.omidb.portal.application.service;

import java.util.List;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;

/**
 * Something has happened to an application; told inside its transaction, so that whoever cannot
 * live with it rolls it back by an exception.
 *
 * @param before as it was
 * @param state as it is after the events
 */
public record ApplicationHappened(
    ApplicationId id,
    Application before,
    Application state,
    List<ApplicationEvent> events,
    Caller caller) {

  public ApplicationHappened {
    events = List.copyOf(events);
  }
}
