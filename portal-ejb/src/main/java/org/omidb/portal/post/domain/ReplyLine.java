package org.omidb.portal.post.domain;

import java.time.Instant;

/**
 * What an address of the mailbox is good for.
 *
 * @param verified the address of the person's account now
 * @param expires the first instant at which nothing is taken there any more
 */
public record ReplyLine(String verified, Instant expires) {}
