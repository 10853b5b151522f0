package org.omidb.portal.thread.domain;

import java.time.Instant;
import org.omidb.portal.shared.domain.ApplicationId;

/**
 * A thread as a list shows it.
 *
 * @param opener as what it was opened
 * @param last as what the newest message was written
 * @param moved when something happened in it last
 */
public record ThreadLine(
    ThreadId id,
    ThreadKind kind,
    ApplicationId application,
    Anchor anchor,
    Voice opener,
    Voice last,
    boolean resolved,
    Instant moved) {}
