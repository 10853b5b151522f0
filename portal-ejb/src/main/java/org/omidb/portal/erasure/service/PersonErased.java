package org.omidb.portal.erasure.service;

import org.omidb.portal.shared.domain.PersonId;

/**
 * Told in the transaction that erases a person, while their name is still known, so that features
 * which stand on this one take away what they keep of them.
 */
public record PersonErased(PersonId person) {}
