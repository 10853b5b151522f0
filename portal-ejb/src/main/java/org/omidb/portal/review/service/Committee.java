package org.omidb.portal.review.service;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.Directory;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;

/** The people of the Data Access Committee, as the sign-in service knows them today. */
@ApplicationScoped
public class Committee {

  private final Directory directory;

  @Inject
  public Committee(Directory directory) {
    this.directory = directory;
  }

  /** Whom a panel can be made of, by name. */
  public List<Person> members() {
    return Stream.of(Role.COMMITTEE_MEMBER, Role.COMMITTEE_CHAIR)
        .flatMap(role -> directory.holders(role).stream())
        .distinct()
        .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /** Who can chair a review, by name. */
  public List<Person> chairs() {
    return directory.holders(Role.COMMITTEE_CHAIR);
  }

  boolean hasAll(Collection<PersonId> people) {
    return ids(members()).containsAll(people);
  }

  boolean isChairedBy(PersonId person) {
    return ids(chairs()).contains(person);
  }

  private static Collection<PersonId> ids(List<Person> people) {
    return people.stream().map(Person::id).collect(toUnmodifiableSet());
  }
}
