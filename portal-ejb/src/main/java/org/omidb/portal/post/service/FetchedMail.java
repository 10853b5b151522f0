package org.omidb.portal.post.service;

/**
 * A mail as it lies in the mailbox.
 *
 * @param bytes the mail, or its headers alone where it is too large
 * @param whole whether it is the whole
 */
@SuppressWarnings("ArrayRecordComponent") // read once, compared with nothing
record FetchedMail(byte[] bytes, boolean whole) {}
