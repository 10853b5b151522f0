package org.omidb.portal.thread.domain;

import org.omidb.portal.shared.domain.Sha256;

/**
 * Something said, as the history knows it.
 *
 * @param words the hash of the words, which lie beside the history and can be erased
 */
public record Message(Voice voice, Sha256 words) {}
