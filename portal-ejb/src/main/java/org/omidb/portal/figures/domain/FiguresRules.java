package org.omidb.portal.figures.domain;

import static org.omidb.portal.figures.domain.FiguresRefusal.NEWER_ONES_STAND;
import static org.omidb.portal.figures.domain.FiguresRefusal.NOBODY_COUNTED;
import static org.omidb.portal.shared.domain.Decision.accept;
import static org.omidb.portal.shared.domain.Decision.acceptAll;
import static org.omidb.portal.shared.domain.Decision.refuse;

import java.time.Instant;
import java.util.List;
import org.omidb.portal.figures.domain.Snapshot.Publication;
import org.omidb.portal.shared.domain.Decision;

/**
 * What stands is the latest counting that was published: nobody goes back to an older one, and an
 * empty catalogue says nothing.
 */
public final class FiguresRules {

  private FiguresRules() {}

  /** Asking twice is no fault. */
  public static Decision<Publication> publish(
      Snapshot snapshot, FiguresCommand.Publish publish, Instant now) {
    if (snapshot.published().isPresent()) {
      return acceptAll(List.of());
    }
    if (snapshot.figures().totals().women() == 0) {
      return refuse(NOBODY_COUNTED);
    }
    if (publish.standing().filter(it -> it.takenAt().isAfter(snapshot.takenAt())).isPresent()) {
      return refuse(NEWER_ONES_STAND);
    }
    return accept(new Publication(now, publish.by()));
  }
}
