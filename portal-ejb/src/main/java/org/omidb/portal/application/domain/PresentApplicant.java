package org.omidb.portal.application.domain;

/**
 * Somebody who writes in a section now, as the others who apply are told.
 *
 * @param section its id
 */
public record PresentApplicant(String name, String section) {}
