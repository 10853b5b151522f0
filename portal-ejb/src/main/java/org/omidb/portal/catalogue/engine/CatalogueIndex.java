package org.omidb.portal.catalogue.engine;

import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.FacetValues;
import org.omidb.portal.catalogue.domain.SmallNumbers;

/**
 * One state of the catalogue, held in memory; it never changes. Counts are exact: what people
 * outside the team are told of them is decided elsewhere.
 */
public final class CatalogueIndex {

  private final long version;
  private final boolean synthetic;
  private final FacetValues values;
  private final FacetValues valuesForOutsiders;
  private final Planes planes;
  private final EpisodeIndex episodes;
  private final LesionIndex lesions;
  private final ImageIndex images;

  CatalogueIndex(
      long version,
      boolean synthetic,
      FacetValues values,
      Planes planes,
      EpisodeIndex episodes,
      LesionIndex lesions,
      ImageIndex images) {
    this.version = version;
    this.synthetic = synthetic;
    this.values = values;
    this.planes = planes;
    this.episodes = episodes;
    this.lesions = lesions;
    this.images = images;
    this.valuesForOutsiders = values.forOutsiders(this::isTold);
  }

  private boolean isTold(Facet facet, String value) {
    return SmallNumbers.isTold(totals(Criteria.ALL.with(facet, value)).women());
  }

  /** Which state of the catalogue this is. */
  public long version() {
    return version;
  }

  /** Whether any of its women is made up. */
  public boolean synthetic() {
    return synthetic;
  }

  /** The values that open facets have in it. */
  public FacetValues values() {
    return values;
  }

  /** Those that people outside the team may choose by: none that few women have. */
  public FacetValues valuesForOutsiders() {
    return valuesForOutsiders;
  }

  /** For asking several questions that are near to each other: what they share is found once. */
  public CatalogueQuestions questions() {
    return new CatalogueQuestions(this);
  }

  /** What the question finds, and what every other value of every facet would lead to. */
  public Answer answer(Criteria criteria) {
    return questions().answer(criteria);
  }

  /** What the question finds. */
  public ExactTotals totals(Criteria criteria) {
    return questions().totals(criteria);
  }

  /** The women whom the question finds: a bit each, in an order that only this state knows. */
  public long[] women(Criteria criteria) {
    return questions().women(criteria);
  }

  Planes planes() {
    return planes;
  }

  EpisodeIndex episodes() {
    return episodes;
  }

  LesionIndex lesions() {
    return lesions;
  }

  ImageIndex images() {
    return images;
  }
}
