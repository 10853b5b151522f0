package org.omidb.portal.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.application.Asked;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Dates;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.worklist.domain.Awaiting;
import org.omidb.portal.worklist.domain.NextStep;
import org.omidb.portal.worklist.domain.WorkItem;
import org.omidb.portal.worklist.service.Nudges;

/** The page {@code application/nudge.xhtml}: reminds those who hold a step of it. */
@Named
@RequestScoped
public class NudgePage {

  private final Asked asked;
  private final Query query;
  private final Nudges nudges;
  private final CurrentPerson person;
  private final Messages messages;
  private final WorkLines lines;
  private final Dates dates;

  @SuppressWarnings("NullAway.Init")
  private WorkItem item;

  @Inject
  public NudgePage(
      Asked asked,
      Query query,
      Nudges nudges,
      CurrentPerson person,
      Messages messages,
      WorkLines lines,
      Dates dates) {
    this.asked = asked;
    this.query = query;
    this.nudges = nudges;
    this.person = person;
    this.messages = messages;
    this.lines = lines;
    this.dates = dates;
  }

  @PostConstruct
  void load() {
    item = nudges.awaited(person.caller(), asked.application(), step());
  }

  private NextStep step() {
    return query
        .text("step")
        .flatMap(word ->
            Stream.of(NextStep.values()).filter(it -> WorkLines.word(it).equals(word)).findFirst())
        .orElseThrow(() -> new NotFoundException("Step"));
  }

  /** Reminds them, or says from when on that can be done again. */
  public @Nullable String nudge() {
    return switch (nudges.nudge(person.caller(), asked.application(), item.step())) {
      case Accepted(var events) -> {
        messages.info("home.nudged");
        yield "/home?faces-redirect=true";
      }
      case Refused(var refusal) -> {
        load();
        messages.refusal(
            "worklist",
            refusal,
            item.awaiting().flatMap(Awaiting::again).map(dates::day).orElse(""));
        yield null;
      }
    };
  }

  /** What is waited for, with whom it lies and for how long. */
  public WorkLines.Line getLine() {
    return lines.of(item);
  }
}
