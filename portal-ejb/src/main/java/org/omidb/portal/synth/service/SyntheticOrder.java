package org.omidb.portal.synth.service;

import java.util.Optional;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.synth.domain.CatalogueSize;

/**
 * What catalogue is to be made.
 *
 * @param seed the same one makes the same women
 * @param pictures of how many women image files are drawn; the others have rows only
 * @param drawn which women have image files instead, if they are chosen by a question
 * @param over which state of the catalogue alone may be replaced; any synthetic one if not said
 */
public record SyntheticOrder(
    CatalogueSize size, long seed, int pictures, Optional<Criteria> drawn, Optional<Long> over) {

  public SyntheticOrder(CatalogueSize size, long seed, int pictures) {
    this(size, seed, pictures, Optional.empty(), Optional.empty());
  }

  /**
   * A catalogue in place of one that nobody has touched, with the images of all women whom a
   * question finds.
   */
  public static SyntheticOrder first(CatalogueSize size, long seed, Criteria drawn, long over) {
    return new SyntheticOrder(size, seed, 0, Optional.of(drawn), Optional.of(over));
  }
}
