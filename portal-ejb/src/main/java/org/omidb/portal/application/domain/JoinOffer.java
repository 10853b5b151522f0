package org.omidb.portal.application.domain;

/**
 * What somebody is invited to join.
 *
 * @param principal the name of the principal applicant
 */
public record JoinOffer(String reference, String title, String principal, CoApplicantRole role) {}
