package org.omidb.portal.worklist.domain;

import java.util.Optional;
import java.util.Set;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;

/** Who has an open step in their hands. */
public sealed interface Holder {

  /** People who are known, each of whom has it to do. */
  record Persons(Set<PersonId> people) implements Holder {
    public Persons {
      people = Set.copyOf(people);
    }
  }

  /**
   * Whoever comes with one of these roles.
   *
   * @param without those of them who may not do it: who built does not approve
   */
  record Office(Set<Role> roles, Set<PersonId> without) implements Holder {
    public Office {
      roles = Set.copyOf(roles);
      without = Set.copyOf(without);
    }
  }

  /** Somebody to whom a link was mailed and who has no account here, or has not used the link. */
  record Guest() implements Holder {}

  /** A body as others speak of it, who are not told with whom of it the step lies. */
  record Body(Whole whole) implements Holder {}

  /** What others call those who hold it. */
  enum Whole {
    COMMITTEE,
    TEAM,
    APPLICANTS
  }

  /** An office of one role. */
  static Holder office(Role role, Set<PersonId> without) {
    return new Office(Set.of(role), without);
  }

  /** The people of the portal whose task it is; empty where it is nobody's by name or role. */
  default Optional<Readers> readers() {
    return switch (this) {
      case Persons(var people) -> Optional.of(Readers.people(people));
      case Office(var roles, var without) -> Optional.of(new Readers(Set.of(), roles, without));
      case Guest() -> Optional.empty();
      case Body(var whole) -> Optional.empty();
    };
  }

  /** The kind of holder in one word. Stored, so a word stays. */
  default String kind() {
    return switch (this) {
      case Persons(var people) -> "people";
      case Office(var roles, var without) -> "office";
      case Guest() -> "invited";
      case Body(var whole) ->
          switch (whole) {
            case COMMITTEE -> "committee";
            case TEAM -> "team";
            case APPLICANTS -> "applicants";
          };
    };
  }
}
