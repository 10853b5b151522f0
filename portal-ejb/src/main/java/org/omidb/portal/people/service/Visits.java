package org.omidb.portal.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import org.omidb.portal.people.domain.HomeVisit;
import org.omidb.portal.people.store.VisitStore;
import org.omidb.portal.shared.domain.Caller;

/** Who looks at their home page, and since when what they find there is new to them. */
@ApplicationScoped
@Transactional
public class Visits {

  private final VisitStore rows;
  private final InstantSource clock;

  @Inject
  public Visits(VisitStore rows, InstantSource clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** Notes that the caller looks at their home page now; what has happened since then is new. */
  public Instant look(Caller caller) {
    var now = clock.instant();
    var before = rows.find(caller.id());
    var visit = before.map(it -> it.at(now)).orElseGet(() -> HomeVisit.first(now));
    if (before.filter(visit::equals).isEmpty()) {
      rows.keep(caller.id(), visit);
    }
    return visit.since();
  }
}
