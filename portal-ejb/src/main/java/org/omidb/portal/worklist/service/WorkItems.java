package org.omidb.portal.worklist.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.worklist.domain.WhoHolds;
import org.omidb.portal.worklist.store.WorkItemStore;

/** Keeps the rows of open steps what {@link WhoHolds} says of the streams. */
@ApplicationScoped
@Transactional
public class WorkItems {

  private final ProjectStates states;
  private final WorkItemStore rows;
  private final Histories histories;

  @Inject
  public WorkItems(ProjectStates states, WorkItemStore rows, Histories histories) {
    this.states = states;
    this.rows = rows;
    this.histories = histories;
  }

  /** Writes those of the application anew to which a stream belongs, if it belongs to one. */
  public void follow(UUID stream) {
    histories.applicationOf(stream).ifPresent(this::write);
  }

  /** Writes those of all applications anew for which the person applies, or has applied. */
  public void followPerson(PersonId person) {
    rows.ofApplicant(person).forEach(this::write);
  }

  /** Writes those of an application anew, after all who write its streams now. */
  public void write(ApplicationId application) {
    histories.hold(application);
    rows.replace(application, WhoHolds.lines(states.state(application)), WhoHolds.VERSION);
  }

  /**
   * Has the portal that uses this database write all rows anew, where it runs or when it starts.
   *
   * @return of how many applications
   */
  public static int outdate(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement("update work_written set version = 0")) {
      return statement.executeUpdate();
    }
  }

  /** Some applications whose rows are missing, or were written under another rule, by id. */
  List<ApplicationId> outdated(ApplicationId after, int most) {
    return rows.outdated(WhoHolds.VERSION, after, most);
  }
}
