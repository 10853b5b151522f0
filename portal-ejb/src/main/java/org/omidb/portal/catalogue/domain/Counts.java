package org.omidb.portal.catalogue.domain;

/** How much a question to the catalogue finds. */
public record Counts(long women, long episodes, long studies, long images) {}
