package org.omidb.portal.worklist.domain;

import java.util.Collections;
import java.util.Set;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;

/**
 * Some of the portal's people.
 *
 * @param people each by name
 * @param roles and everybody who comes with one of these roles
 * @param without but for these, who have the role and may not know, or may not do it
 */
public record Readers(Set<PersonId> people, Set<Role> roles, Set<PersonId> without) {

  public Readers {
    people = Set.copyOf(people);
    roles = Set.copyOf(roles);
    without = Set.copyOf(without);
  }

  /** These people. */
  public static Readers people(Set<PersonId> people) {
    return new Readers(people, Set.of(), Set.of());
  }

  /** An office, but for these people. */
  public static Readers office(Role role, Set<PersonId> without) {
    return new Readers(Set.of(), Set.of(role), without);
  }

  /** Whether the caller is one of them. */
  public boolean has(Caller caller) {
    return people.contains(caller.id())
        || !without.contains(caller.id()) && !Collections.disjoint(roles, caller.roles());
  }

  /** Whether it can be nobody. */
  public boolean none() {
    return people.isEmpty() && roles.isEmpty();
  }
}
