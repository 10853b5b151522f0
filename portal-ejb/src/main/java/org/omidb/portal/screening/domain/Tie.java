package org.omidb.portal.screening.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.shared.domain.PersonId;

/** What ties one application to another. */
public enum Tie {
  SAME_APPLICANT,
  /** Somebody is named in both, by the same address. */
  SAME_PEOPLE,
  SAME_ORGANISATION,
  /** Title and aims are so alike that it may be the same project. */
  LIKELY_THE_SAME;

  /**
   * What is compared of an application.
   *
   * @param addresses the mail addresses that it names, in small letters
   * @param text its title and its aims
   */
  public record Compared(
      Optional<PersonId> applicant, String organisation, Set<String> addresses, String text) {
    public Compared {
      addresses = Set.copyOf(addresses);
    }
  }

  /** What ties the one to the other; nothing, if neither has to do with the other. */
  public static Set<Tie> between(Compared one, Compared other) {
    var ties = EnumSet.noneOf(Tie.class);
    if (one.applicant().isPresent() && one.applicant().equals(other.applicant())) {
      ties.add(SAME_APPLICANT);
    }
    if (!Collections.disjoint(one.addresses(), other.addresses())) {
      ties.add(SAME_PEOPLE);
    }
    if (Likeness.isSameOrganisation(one.organisation(), other.organisation())) {
      ties.add(SAME_ORGANISATION);
    }
    if (Likeness.of(one.text(), other.text()) >= Likeness.LIKELY) {
      ties.add(LIKELY_THE_SAME);
    }
    return ties;
  }
}
