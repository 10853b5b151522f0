package org.omidb.portal.catalogue.service;

import org.omidb.portal.catalogue.domain.Shown;

/**
 * Two questions side by side.
 *
 * @param both the women whom both find
 */
public record Compared(Explored a, Explored b, Shown both, Shown aWithoutB, Shown bWithoutA) {}
