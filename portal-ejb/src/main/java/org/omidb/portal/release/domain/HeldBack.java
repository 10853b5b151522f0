package org.omidb.portal.release.domain;

/**
 * An image of the selection that a build left out, because it can never leave.
 *
 * @param image its UID in the catalogue
 * @param reason the name of a {@code NotReleasableException.Reason}
 */
public record HeldBack(String image, String reason) {}
