package org.omidb.portal.history.domain;

import java.util.UUID;

/**
 * What one stream is about: an application, a review, an agreement, a release.
 *
 * @param beginning its state before anything has happened
 */
public record Subject<S extends Evolving<S, E>, E>(Stream<E> stream, UUID id, S beginning) {}
