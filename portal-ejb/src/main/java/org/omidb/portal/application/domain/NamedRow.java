package org.omidb.portal.application.domain;

/**
 * One row in the table of the team of a submitted revision, which never changes.
 *
 * @param row 1 for the first
 */
public record NamedRow(int revision, int row) {}
