package org.omidb.portal.thread.domain;

import java.time.Instant;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;

/**
 * An address that takes one person's answers to one question.
 *
 * @param token the hash of what stands in the address
 * @param person {@link PersonId#VISITOR} for who has sent the expression of interest
 * @param expires the first instant at which nothing is taken there any more
 */
public record ReplyTo(
    Sha256 token, ThreadId thread, ApplicationId application, PersonId person, Instant expires) {}
