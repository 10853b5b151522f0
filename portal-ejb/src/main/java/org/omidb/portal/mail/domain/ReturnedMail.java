package org.omidb.portal.mail.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A mail that was sent and has come back, which nobody has seen to.
 *
 * @param about the stream of the case that it is about
 */
public record ReturnedMail(UUID mail, Optional<UUID> about, String template, Instant came) {}
