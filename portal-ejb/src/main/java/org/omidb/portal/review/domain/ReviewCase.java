package org.omidb.portal.review.domain;

/**
 * A review together with what one has to know of its application to say whether one has an
 * interest, before one may read it.
 */
public record ReviewCase(
    ReviewLine line, String reference, String title, String organisation, String applicant) {}
