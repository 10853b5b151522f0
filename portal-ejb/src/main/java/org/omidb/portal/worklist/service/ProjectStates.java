package org.omidb.portal.worklist.service;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.omidb.portal.agreement.store.AgreementStream;
import org.omidb.portal.application.service.DataTeams;
import org.omidb.portal.application.store.ApplicationStream;
import org.omidb.portal.download.store.DownloadStore;
import org.omidb.portal.history.domain.Happening;
import org.omidb.portal.history.domain.Stream;
import org.omidb.portal.history.domain.Told;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.release.domain.Release;
import org.omidb.portal.release.store.ReleaseStream;
import org.omidb.portal.review.store.ReviewStream;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.shared.service.Json;
import org.omidb.portal.thread.store.ThreadStreams;
import org.omidb.portal.worklist.domain.ProjectState;
import org.omidb.portal.worklist.domain.StageTimes;

/** Applications as all their streams tell, for the rule that says who holds them. */
@ApplicationScoped
@Transactional
public class ProjectStates {

  /** Notes of the team and talk of the committee ask nobody for anything. */
  private static final Map<String, Stream<? extends Told>> DECIDING =
      List.<Stream<? extends Told>>of(
              ApplicationStream.APPLICATION,
              ReviewStream.REVIEW,
              AgreementStream.AGREEMENT,
              ReleaseStream.RELEASE,
              ThreadStreams.WITH_APPLICANT)
          .stream()
          .collect(toMap(Stream::type, it -> it));

  private final Histories histories;
  private final DownloadStore downloads;
  private final DataTeams teams;

  @Inject
  public ProjectStates(Histories histories, DownloadStore downloads, DataTeams teams) {
    this.histories = histories;
    this.downloads = downloads;
    this.teams = teams;
  }

  /** How it stands, and the stretches of its way that it has gone. */
  public record Course(ProjectState state, StageTimes times) {}

  /** How it stands. It asks no permission: what of it is told to whom, the rule says. */
  public ProjectState state(ApplicationId id) {
    return course(id).state();
  }

  /** The same, with the way to it. */
  public Course course(ApplicationId id) {
    var events = events(id);
    var state = ProjectState.after(id, events);
    var team = teams.facts(id, state.application());
    return new Course(state.with(fetched(state), team), new StageTimes(id, events, team));
  }

  private List<ProjectState.ProjectEvent> events(ApplicationId id) {
    return histories.happenings(id, DECIDING.keySet()).stream()
        .map(it -> new ProjectState.ProjectEvent(it.streamId(), it.at(), event(it)))
        .toList();
  }

  private Map<UUID, Set<PersonId>> fetched(ProjectState state) {
    return state.releases().stream()
        .filter(release -> release.state() instanceof Release.Published)
        .collect(
            toMap(
                ProjectState.Part::id,
                release ->
                    state.users().stream()
                        .filter(user -> downloads.hasFetched(new ReleaseId(release.id()), user))
                        .collect(toUnmodifiableSet())));
  }

  private static Told event(Happening happening) {
    var stream = DECIDING.get(happening.streamType());
    if (stream == null) {
      throw new IllegalStateException(happening.streamType() + " was not asked for");
    }
    return Json.read(happening.body(), stream.classOf(happening.type()));
  }
}
