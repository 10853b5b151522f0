package org.omidb.portal.people.domain;

/**
 * What the sign-in service says of somebody: issuer and {@code sub} are for ever, the rest may
 * change.
 */
public record Identity(String issuer, String subject, String name, String email) {}
