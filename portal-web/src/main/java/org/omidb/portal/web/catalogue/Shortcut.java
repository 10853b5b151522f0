package org.omidb.portal.web.catalogue;

/**
 * A link that chooses several values of a facet in one click.
 *
 * @param address the same page with these values of the facet and no other
 */
public record Shortcut(String label, String address) {}
