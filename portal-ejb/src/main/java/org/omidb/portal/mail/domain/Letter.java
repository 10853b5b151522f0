package org.omidb.portal.mail.domain;

import java.util.UUID;

/**
 * One mail, ready to go.
 *
 * @param id ours; the mail's Message-ID is made of it, so that a mail sent twice is known as one
 */
public record Letter(UUID id, String recipient, String subject, String body) {}
