package org.omidb.portal.people.service;

import org.omidb.portal.shared.domain.PersonId;

/**
 * The account of a person has another address than before, or none any more. It is told in the
 * transaction that writes it.
 */
public record AddressChanged(PersonId person) {}
