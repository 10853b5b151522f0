package org.omidb.portal.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omidb.portal.web.application.Asked;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.worklist.service.Nudges;

/** The part of an application's page that says for what its reader waits. */
@Named
@RequestScoped
public class AwaitedPart {

  private final Asked asked;
  private final Nudges nudges;
  private final CurrentPerson person;
  private final WorkLines words;
  private List<WorkLines.Line> lines = List.of();

  @Inject
  public AwaitedPart(Asked asked, Nudges nudges, CurrentPerson person, WorkLines words) {
    this.asked = asked;
    this.nudges = nudges;
    this.person = person;
    this.words = words;
  }

  @PostConstruct
  void load() {
    lines = nudges.awaited(person.caller(), asked.application()).stream().map(words::of).toList();
  }

  /** Those of which the reader can remind. */
  public List<WorkLines.Line> getLines() {
    return lines;
  }
}
