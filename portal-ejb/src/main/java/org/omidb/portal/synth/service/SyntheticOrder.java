package org.omidb.portal.synth.service;

import org.omidb.portal.synth.domain.CatalogueSize;

/**
 * What catalogue is to be made.
 *
 * @param seed the same one makes the same women
 * @param pictures of how many women image files are drawn; the others have rows only
 */
public record SyntheticOrder(CatalogueSize size, long seed, int pictures) {}
