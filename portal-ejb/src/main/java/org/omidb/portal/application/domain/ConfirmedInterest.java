package org.omidb.portal.application.domain;

import java.time.Instant;
import org.omidb.portal.shared.domain.Reference;

/**
 * What is left of a link that was confirmed, for those who open it again.
 *
 * @param reference of the application that it has begun
 */
public record ConfirmedInterest(Reference reference, Instant at) {}
