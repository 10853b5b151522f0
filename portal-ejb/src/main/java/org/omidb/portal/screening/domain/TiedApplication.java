package org.omidb.portal.screening.domain;

import java.util.Set;
import org.omidb.portal.application.domain.ApplicationLine;

/**
 * Another application that has to do with one that is screened.
 *
 * @param ties why it is named
 * @param likeness of title and aims, from 0 to 1
 */
public record TiedApplication(ApplicationLine line, Set<Tie> ties, double likeness) {
  public TiedApplication {
    ties = Set.copyOf(ties);
  }

  /** Whether it is named for this reason. */
  public boolean has(Tie tie) {
    return ties.contains(tie);
  }
}
