package org.omidb.portal.figures.domain;

/** Everything that the catalogue holds, whatever its kind. */
public record Totals(long women, long episodes, long studies, long images) {}
