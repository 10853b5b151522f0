package org.omidb.portal.worklist.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.worklist.domain.NudgeSide;
import org.omidb.portal.worklist.domain.OpenStep;
import org.omidb.portal.worklist.domain.Reminded;
import org.omidb.portal.worklist.domain.StepPage;
import org.omidb.portal.worklist.domain.StepWords;
import org.omidb.portal.worklist.domain.WhoHolds;
import org.omidb.portal.worklist.store.NudgeStore;

/**
 * Mails to those who hold a step that somebody waits for it: in the words of their own step, with
 * the link to it. They are listed with what the step is about and not with the application, whose
 * list others may read.
 */
@ApplicationScoped
@Transactional
public class NudgeMails {

  private final NudgeStore rows;
  private final ProjectStates states;
  private final Applications applications;
  private final StepPeople people;
  private final Outbox outbox;
  private final Settings settings;
  private final InstantSource clock;

  @Inject
  public NudgeMails(
      NudgeStore rows,
      ProjectStates states,
      Applications applications,
      StepPeople people,
      Outbox outbox,
      Settings settings,
      InstantSource clock) {
    this.rows = rows;
    this.states = states;
    this.applications = applications;
    this.people = people;
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
  }

  /** The offices whose people have to be looked up; the team has an address of its own. */
  public Set<Role> offices(UUID nudge) {
    return StepPeople.offices(rows.find(nudge).map(this::steps).orElse(List.of()));
  }

  /**
   * Writes to all who hold it now; to the team where nobody does, so that a reminder is never lost.
   *
   * @param holders the people of the offices
   */
  public void send(UUID nudge, Map<Role, List<Person>> holders) {
    rows.find(nudge).ifPresent(line -> send(line, holders));
  }

  private void send(NudgeStore.Line nudge, Map<Role, List<Person>> holders) {
    var line = applications.read(Caller.PORTAL, nudge.application());
    var steps = steps(nudge);
    steps.forEach(step -> send(nudge.side(), line, step, holders));
    if (steps.isEmpty()) {
      toTeam(nudge.side(), line, Optional.empty());
    }
  }

  private List<OpenStep> steps(NudgeStore.Line nudge) {
    var state = states.state(nudge.application());
    return Reminded.steps(WhoHolds.steps(state), nudge.step(), nudge.side(), clock.instant());
  }

  private void send(
      NudgeSide side, ApplicationLine line, OpenStep step, Map<Role, List<Person>> holders) {
    if (StepPeople.isTeams(step)) {
      toTeam(side, line, Optional.of(step));
    }
    people.of(step, holders).forEach(person -> toPerson(side, person, line, step));
  }

  private void toPerson(NudgeSide side, Person person, ApplicationLine line, OpenStep step) {
    var values = values(side, line, Optional.of(step));
    values.put("name", person.name());
    outbox.send(Optional.of(step.subject()), person.email(), "nudge", values);
  }

  private void toTeam(NudgeSide side, ApplicationLine line, Optional<OpenStep> step) {
    outbox.send(
        Optional.of(step.map(OpenStep::subject).orElse(line.id().value())),
        settings.text(Setting.TEAM_MAIL),
        step.isPresent() ? "nudge-note" : "nudge-nobody-note",
        values(side, line, step));
  }

  private Map<String, String> values(
      NudgeSide side, ApplicationLine line, Optional<OpenStep> step) {
    var values = new HashMap<String, String>();
    values.put("reference", line.reference());
    values.put("title", step.map(it -> StepPeople.title(line, it)).orElseGet(line::title));
    values.put("who", who(side));
    values.put("step", step.map(it -> StepWords.of(it.step())).orElse(""));
    values.put(
        "link",
        settings.text(Setting.BASE_URL)
            + step.map(NudgeMails::page).orElseGet(() -> StepPage.READ.address(line.id().value())));
    return values;
  }

  private static String page(OpenStep step) {
    return step.page().address(step.subject());
  }

  /** Who waits, as a mail goes on: "for it and asked the portal". */
  private static String who(NudgeSide side) {
    return switch (side) {
      case APPLICANTS -> "the applicants wait";
      case TEAM -> "the OMI-DB team waits";
      case CHAIR -> "the chair of the review waits";
    };
  }
}
