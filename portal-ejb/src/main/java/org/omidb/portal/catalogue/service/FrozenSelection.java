package org.omidb.portal.catalogue.service;

import java.time.Instant;
import org.omidb.portal.catalogue.domain.Counts;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.ShownCounts;
import org.omidb.portal.catalogue.domain.SmallNumbers;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.Sha256;

/**
 * The answer to a question as of one day; it never changes.
 *
 * @param sha256 of the list of its clients, episodes and images
 * @param counts exact, so not for a page of people outside the team: see {@link #told}
 * @param sentence the question in English, as it was worded that day
 */
public record FrozenSelection(
    FrozenSelectionId id,
    Sha256 sha256,
    Instant frozenAt,
    Criteria criteria,
    String sentence,
    Counts counts) {

  /** The counts, as exact as somebody may know them. */
  public ShownCounts told(Caller caller) {
    return Explorer.tellsExactly(caller)
        ? SmallNumbers.exact(counts)
        : SmallNumbers.rounded(criteria, counts);
  }
}
