package org.omidb.portal.application.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import org.omidb.portal.application.domain.ApplicationEvent.ApplicationSubmitted;
import org.omidb.portal.application.domain.WorkingTime;
import org.omidb.portal.application.store.WorkingTimeStore;

/**
 * Counts at the first submission how long it took, and forgets then who has saved when; tells those
 * who begin how long it takes.
 */
@ApplicationScoped
@Transactional
public class WorkingTimes {
  private final WorkingTimeStore store;

  @Inject
  public WorkingTimes(WorkingTimeStore store) {
    this.store = store;
  }

  void on(@Observes ApplicationHappened step) {
    for (var event : step.events()) {
      if (event instanceof ApplicationSubmitted(var submission)) {
        if (submission.revision() == 1) {
          store.keep(step.id(), WorkingTime.of(store.saves(step.id())));
        }
        store.forget(step.id());
      }
    }
  }

  /** How long the form takes, once enough have finished it. */
  public Optional<Duration> estimate() {
    return WorkingTime.estimate(store.finished());
  }
}
