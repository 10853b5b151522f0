package org.omidb.portal.web.catalogue;

/**
 * One box or circle of the form.
 *
 * @param id its id on the page
 * @param value as the address has it
 * @param hint a second line; empty for none
 */
public record Choice(String id, String value, String label, String hint, boolean chosen) {}
