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
import org.omidb.portal.worklist.domain.OfficeSteps;
import org.omidb.portal.worklist.domain.StageTimes;
import org.omidb.portal.worklist.domain.StepLine;
import org.omidb.portal.worklist.domain.WhoHolds;
import org.omidb.portal.worklist.store.OfficeStepStore;
import org.omidb.portal.worklist.store.StageTimeStore;
import org.omidb.portal.worklist.store.WorkItemStore;

/**
 * Keeps the rows of open steps what {@link WhoHolds} and {@link OfficeSteps} say of the streams,
 * and those of times what {@link StageTimes} does.
 */
@ApplicationScoped
@Transactional
public class WorkItems {

  private final ProjectStates states;
  private final WorkItemStore rows;
  private final OfficeStepStore office;
  private final StageTimeStore times;
  private final Histories histories;

  @Inject
  public WorkItems(
      ProjectStates states,
      WorkItemStore rows,
      OfficeStepStore office,
      StageTimeStore times,
      Histories histories) {
    this.states = states;
    this.rows = rows;
    this.office = office;
    this.times = times;
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

  /**
   * Writes those of an application anew, after all who write its streams now.
   *
   * @return the lines of its open steps, as they stand now
   */
  public List<StepLine> write(ApplicationId application) {
    histories.hold(application);
    var course = states.course(application);
    var lines = WhoHolds.lines(course.state());
    rows.replace(application, lines, WhoHolds.VERSION);
    office.replace(application, OfficeSteps.of(course.state()));
    keepTimes(application, course.times());
    return lines;
  }

  /** The same for one whose copies an older rule wrote, of its times too. */
  public void writeAnew(ApplicationId application) {
    histories.hold(application);
    times.forget(application);
    write(application);
  }

  /** A stretch that has been gone is never gone again, so those that are known stay. */
  private void keepTimes(ApplicationId application, StageTimes course) {
    var spans = course.spans();
    for (int number = times.of(application).size(); number < spans.size(); number++) {
      times.add(application, number, course.time(spans.get(number)));
    }
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
