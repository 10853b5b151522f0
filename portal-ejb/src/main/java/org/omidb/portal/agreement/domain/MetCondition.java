package org.omidb.portal.agreement.domain;

import org.omidb.portal.shared.domain.Sha256;

/**
 * A condition that has been met.
 *
 * @param letter the hash of the outcome letter that states it
 * @param number its place in the letter, from 1
 */
public record MetCondition(Sha256 letter, int number) {}
