package org.omidb.portal.web.catalogue;

/**
 * One box of the form.
 *
 * @param id its id on the page
 * @param value as the address has it
 * @param women how many there would be with this value, as the asker is told
 */
public record FacetBox(String id, String value, String label, boolean chosen, String women) {}
