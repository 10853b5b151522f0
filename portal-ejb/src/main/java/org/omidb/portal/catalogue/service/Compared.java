package org.omidb.portal.catalogue.service;

import org.omidb.portal.catalogue.domain.Shown;

/**
 * Two questions side by side.
 *
 * @param tooClose whether the women in one and not in the other are too few for the two to stand
 *     side by side; then nothing of what they share is told
 * @param both the women whom both find
 */
public record Compared(
    Explored a, Explored b, boolean tooClose, Shown both, Shown aWithoutB, Shown bWithoutA) {}
