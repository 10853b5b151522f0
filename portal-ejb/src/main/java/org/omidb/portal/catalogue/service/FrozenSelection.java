package org.omidb.portal.catalogue.service;

import java.time.Instant;
import org.omidb.portal.catalogue.domain.Counts;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.Sha256;

/**
 * The answer to a question as of one day; it never changes.
 *
 * @param sha256 of the list of its clients, episodes and images
 * @param sentence the question in English, as it was worded that day
 */
public record FrozenSelection(
    FrozenSelectionId id,
    Sha256 sha256,
    Instant frozenAt,
    Criteria criteria,
    String sentence,
    Counts counts) {}
