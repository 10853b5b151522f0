package org.omidb.portal.application.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.omidb.portal.shared.domain.PersonId;

/**
 * Who has accepted the terms of access, as those who apply and the team of the database know it.
 *
 * @param asked all who have to, the principal applicant first
 * @param others who apply, and will not access data
 * @param missing who is named for data and has not joined
 * @param may whether the reader can accept the current terms now
 * @param maySay whether the reader can say that somebody who is missing will not access data
 */
public record AccessTermsView(
    List<Person> asked, List<Person> others, List<Missing> missing, boolean may, boolean maySay) {

  /**
   * Somebody whom the submitted answers name for data, and who has not joined.
   *
   * @param invited whether an invitation to the address is open
   */
  public record Missing(NamedRow row, String name, String address, boolean invited) {}

  /**
   * One of them.
   *
   * @param accepted empty until they have
   */
  public record Person(PersonId id, String name, Optional<Acceptance> accepted) {}

  /** What somebody has accepted last, and when. */
  public record Acceptance(int version, Instant at) {}

  public AccessTermsView {
    asked = List.copyOf(asked);
    others = List.copyOf(others);
    missing = List.copyOf(missing);
  }

  /** How many of those who have to have accepted. */
  public long accepted() {
    return asked.stream().filter(each -> each.accepted().isPresent()).count();
  }

  /** What this person has accepted, if they have. */
  public Optional<Acceptance> of(PersonId person) {
    return Stream.concat(asked.stream(), others.stream())
        .filter(each -> each.id().equals(person))
        .findFirst()
        .flatMap(Person::accepted);
  }
}
