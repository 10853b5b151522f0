package org.omidb.portal.worklist.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.worklist.domain.OpenStep;
import org.omidb.portal.worklist.domain.Readers;

/** To whom mails about a step go, and what they call the project. */
@ApplicationScoped
public class StepPeople {

  private final People people;

  @Inject
  public StepPeople(People people) {
    this.people = people;
  }

  /** The offices whose people have to be looked up; the team has an address of its own. */
  static Set<Role> offices(List<OpenStep> steps) {
    return steps.stream()
        .flatMap(step -> step.holder().readers().stream())
        .flatMap(readers -> readers.roles().stream())
        .filter(role -> role != Role.LICENSING)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the team is among those who have it. */
  static boolean isTeams(OpenStep step) {
    return step.holder().readers().orElseThrow().roles().contains(Role.LICENSING);
  }

  /**
   * Those who have it and can be written to, but for the team.
   *
   * @param holders the people of the offices
   */
  List<Person> of(OpenStep step, Map<Role, List<Person>> holders) {
    var readers = step.holder().readers().orElseThrow();
    return Stream.concat(named(readers), ofOffices(readers, holders))
        .filter(person -> !person.email().isEmpty())
        .distinct()
        .toList();
  }

  private Stream<Person> named(Readers readers) {
    return readers.people().stream().flatMap(id -> people.find(id).stream());
  }

  private static Stream<Person> ofOffices(Readers readers, Map<Role, List<Person>> holders) {
    return readers.roles().stream()
        .flatMap(role -> holders.getOrDefault(role, List.of()).stream())
        .filter(person -> !readers.without().contains(person.id()));
  }

  /** Its title; where the step is about data who gets them, as its holders read no application. */
  static String title(ApplicationLine line, OpenStep step) {
    return step.page().ofData() ? line.organisation() : line.title();
  }
}
