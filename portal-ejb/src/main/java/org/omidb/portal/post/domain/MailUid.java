package org.omidb.portal.post.domain;

/**
 * The number that a mail has on its server for good (RFC 9051, section 2.3.1.1).
 *
 * @param validity of the folder: with another one all numbers are others
 */
public record MailUid(long validity, long uid) {}
