package org.omidb.portal.worklist.domain;

import static org.omidb.portal.worklist.domain.NextStep.SIGN;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.TeamFacts;
import org.omidb.portal.release.domain.Release;
import org.omidb.portal.release.domain.ReleaseEvent;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.worklist.domain.ProjectState.ProjectEvent;

/**
 * How long an application was on each stretch of its way that it has gone, by its history. The
 * clock stops while the application waits for those who apply.
 */
public final class StageTimes {

  private final ApplicationId id;
  private final List<ProjectEvent> events;
  private final TeamFacts team;

  /**
   * @param events of all its streams that decide, those of one stream in their order
   * @param team who will access data, as far as it is known today
   */
  public StageTimes(ApplicationId id, List<ProjectEvent> events, TeamFacts team) {
    this.id = id;
    this.events = events.stream().sorted(Comparator.comparing(ProjectEvent::at)).toList();
    this.team = team;
  }

  /**
   * A stretch that has been gone.
   *
   * @param first the event with which it begins
   * @param last the event with which it ends
   */
  public record Span(TimedStage stage, int first, int last) {}

  /** All that have been gone, in their order. */
  public List<Span> spans() {
    var spans = new ArrayList<Span>();
    Application application = new Application.Unknown();
    var releases = new HashMap<UUID, Release>();
    var stage = Optional.<TimedStage>empty();
    int first = 0;
    for (int i = 0; i < events.size(); i++) {
      var event = events.get(i);
      if (event.event() instanceof ApplicationEvent step) {
        application = application.evolve(step);
      } else if (event.event() instanceof ReleaseEvent step) {
        var before = releases.getOrDefault(event.stream(), new Release.NotRequested());
        releases.put(event.stream(), before.evolve(step));
      }
      boolean published = releases.values().stream().anyMatch(Release.Published.class::isInstance);
      var now = TimedStage.of(application, published);
      if (!now.equals(stage)) {
        if (stage.isPresent() && stage.get().leadsTo(application)) {
          spans.add(new Span(stage.get(), first, i));
        }
        stage = now;
        first = i;
      }
    }
    return spans;
  }

  /** How long a stretch took. */
  public StageTime time(Span span) {
    var taken = Duration.ZERO;
    for (int i = span.first(); i < span.last(); i++) {
      if (!stands(i)) {
        taken = taken.plus(Duration.between(events.get(i).at(), events.get(i + 1).at()));
      }
    }
    return new StageTime(span.stage(), taken, events.get(span.last()).at());
  }

  /** Whether the clock stands after this event. */
  private boolean stands(int last) {
    var steps =
        WhoHolds.steps(ProjectState.after(id, events.subList(0, last + 1)).with(Map.of(), team));
    return steps.stream().anyMatch(step -> holdsUp(step, steps));
  }

  /** Whether a step lies with those who apply, and nobody else can go on before it is taken. */
  private static boolean holdsUp(OpenStep step, List<OpenStep> all) {
    return theirs(step.holder())
        && switch (step.step()) {
          case ANSWER_QUESTION, MEET_CONDITIONS, PUBLISH_RELEASE -> true;
          case SIGN ->
              all.stream().filter(it -> it.step() == SIGN).allMatch(it -> theirs(it.holder()));
          // others go on meanwhile
          case ACCEPT_TERMS, BRING_TEAM -> false;
          // of the committee's people, or of a stretch that is not timed
          case DECLARE_INTEREST, VOTE, EXTEND_PANEL, NAME_CHAIR, CLOSE_REVIEW -> false;
          case ACCEPT_INVITATION, COMPLETE_APPLICATION, CHANGE_APPLICATION -> false;
          case DOWNLOAD_RELEASE -> false;
          // of the team alone
          case ANSWER_INTEREST, OPEN_REVIEW, DRAW_UP_AGREEMENT -> false;
          case SEND_FOR_SIGNING, INVITE_SIGNATORY -> false;
          case REQUEST_RELEASE, BUILD_AGAIN, APPROVE_RELEASE -> false;
          case TRY_AGAIN, ANSWER_ERASURE, REACH_SOMEBODY -> false;
        };
  }

  private static boolean theirs(Holder holder) {
    return switch (holder) {
      case Holder.Persons people -> true;
      case Holder.Guest guest -> true;
      case Holder.Body(var whole) -> whole == Holder.Whole.APPLICANTS;
      case Holder.Office office -> false;
    };
  }
}
