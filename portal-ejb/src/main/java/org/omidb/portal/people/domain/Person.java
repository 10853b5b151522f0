package org.omidb.portal.people.domain;

import org.omidb.portal.shared.domain.PersonId;

/** Somebody who has signed in at least once, or who holds a role. */
public record Person(PersonId id, String name, String email) {}
