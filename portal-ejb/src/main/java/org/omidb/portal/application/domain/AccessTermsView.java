package org.omidb.portal.application.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.shared.domain.PersonId;

/**
 * Who has accepted the terms of access, as those who apply and the team of the database know it.
 *
 * @param asked all who have to, the principal applicant first
 * @param may whether the reader can accept the current terms now
 */
public record AccessTermsView(List<Person> asked, boolean may) {

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
  }

  /** How many of them have accepted. */
  public long accepted() {
    return asked.stream().filter(each -> each.accepted().isPresent()).count();
  }

  /** What this person has accepted, if they have. */
  public Optional<Acceptance> of(PersonId person) {
    return asked.stream()
        .filter(each -> each.id().equals(person))
        .findFirst()
        .flatMap(Person::accepted);
  }
}
