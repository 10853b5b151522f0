package org.omidb.portal.download.domain;

import java.time.Instant;
import org.omidb.portal.shared.domain.PersonId;

/** What one person has fetched of a release: how many files, and when first and last. */
public record Usage(PersonId person, long files, Instant first, Instant last) {}
