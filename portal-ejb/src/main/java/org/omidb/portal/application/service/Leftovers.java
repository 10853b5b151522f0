package org.omidb.portal.application.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.store.LeftoverStore;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.link.service.Links;
import org.omidb.portal.shared.domain.ApplicationId;

/**
 * Deletes what an application that has ended leaves behind: what was written in its draft and never
 * submitted, files that no revision names, and where links to it were mailed. Nobody can read it
 * any more.
 */
@ApplicationScoped
@Retried
@Transactional
public class Leftovers {

  private static final Set<Stage> ENDED =
      Set.of(Stage.DECLINED, Stage.REJECTED, Stage.WITHDRAWN, Stage.CLOSED);

  private final ApplicationSteps steps;
  private final LeftoverStore left;
  private final FileErasure erasure;
  private final Links links;

  @Inject
  public Leftovers(ApplicationSteps steps, LeftoverStore left, FileErasure erasure, Links links) {
    this.steps = steps;
    this.left = left;
    this.erasure = erasure;
    this.links = links;
  }

  /** The applications that have ended and have something left. */
  public List<ApplicationId> all() {
    return left.in(ENDED);
  }

  /** The files of the application that no revision names. */
  public List<UUID> files(ApplicationId id) {
    return left.files(id);
  }

  /** Deletes a file of an application that has ended. */
  public void deleteFile(ApplicationId id, UUID file) throws IOException {
    requireEnded(id);
    erasure.erase(id, file);
  }

  /** Deletes all that was written and not submitted, and forgets to whom links were mailed. */
  public void deleteWords(ApplicationId id) {
    requireEnded(id);
    left.deleteWords(id);
    links.forget(id.value());
  }

  private void requireEnded(ApplicationId id) {
    var state = steps.hold(id);
    if (!(state instanceof Application.Ended || state instanceof Application.SortedOut)) {
      throw new IllegalStateException(id + " has not ended");
    }
  }
}
