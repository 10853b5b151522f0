package org.omidb.portal.application.service;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.history.domain.Happening;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;

/** Everything that has happened to an application, in all its streams, with who and when. */
@ApplicationScoped
@Transactional
public class Timelines {

  /** One line: what happened, and the name of who did it. */
  public record Entry(Happening happening, String who) {}

  private final ApplicationStore rows;
  private final Histories histories;
  private final People people;

  @Inject
  public Timelines(ApplicationStore rows, Histories histories, People people) {
    this.rows = rows;
    this.histories = histories;
    this.people = people;
  }

  @SuppressWarnings("NullAway")
  protected Timelines() {
    this(null, null, null);
  }

  /**
   * The steps, oldest first.
   *
   * @throws NotFoundException if the caller may not read the application
   */
  public List<Entry> of(Caller caller, ApplicationId id) {
    if (rows.findFor(caller, id).isEmpty()) {
      throw new NotFoundException("Application");
    }
    var happenings = histories.happenings(id);
    var names = people.names(happenings.stream().map(Happening::actor).collect(toSet()));
    return happenings.stream()
        .map(one -> new Entry(one, names.getOrDefault(one.actor(), "Somebody unknown")))
        .toList();
  }
}
