package org.omidb.portal.shared.domain;

/**
 * What makes somebody eligible for a command: a {@link Role} of the realm, or a relation that a
 * feature knows (applicant, on the panel, signatory of a party). A feature's relations are an enum
 * of its own.
 */
public interface Who {
  String name();
}
