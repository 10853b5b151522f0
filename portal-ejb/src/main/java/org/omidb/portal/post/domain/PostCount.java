package org.omidb.portal.post.domain;

/**
 * How many mails had this outcome.
 *
 * @param reason the name of why; empty for what was taken
 */
public record PostCount(PostOutcome outcome, String reason, long mails) {}
