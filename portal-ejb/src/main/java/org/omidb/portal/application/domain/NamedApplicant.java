package org.omidb.portal.application.domain;

import org.omidb.portal.shared.domain.PersonId;

/**
 * Somebody who applies, as those who may know of it see them.
 *
 * @param email their verified address; empty for readers who are not told
 */
public record NamedApplicant(PersonId person, String name, String email) {}
