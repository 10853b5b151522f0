package org.omidb.portal.catalogue.engine;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.FacetLevel;

/**
 * Questions to one state of the catalogue that are near to each other. What is asked of lesions and
 * of images is matched once, however often it comes. For one thread.
 */
public final class CatalogueQuestions {

  private final CatalogueIndex index;
  private final Map<Map<Facet, Set<String>>, LesionIndex.Match> lesions = new HashMap<>();
  private final Map<Map<Facet, Set<String>>, ImageIndex.Match> images = new HashMap<>();

  CatalogueQuestions(CatalogueIndex index) {
    this.index = index;
  }

  /** What the question finds, and what every other value of every facet would lead to. */
  public Answer answer(Criteria criteria) {
    return ask(criteria).answer();
  }

  /** What the question finds. */
  public Totals totals(Criteria criteria) {
    return ask(criteria).totals();
  }

  /** What every value of one facet would lead to. */
  public List<ValueCounts> table(Criteria criteria, Facet facet) {
    return ask(criteria).table(facet);
  }

  /** The women whom the question finds: a bit each, in an order that only this state knows. */
  public long[] women(Criteria criteria) {
    return index.planes().womenOf(ask(criteria).found());
  }

  Asked ask(Criteria criteria) {
    return new Asked(index, this, criteria);
  }

  LesionIndex.Match lesions(Criteria criteria) {
    return lesions.computeIfAbsent(
        only(criteria, FacetLevel.LESION), asked -> index.lesions().match(criteria));
  }

  ImageIndex.Match images(Criteria criteria) {
    return images.computeIfAbsent(
        only(criteria, FacetLevel.IMAGE), asked -> index.images().match(criteria));
  }

  private static Map<Facet, Set<String>> only(Criteria criteria, FacetLevel level) {
    var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
    criteria.facets(level).forEach(facet -> chosen.put(facet, criteria.of(facet)));
    return chosen;
  }
}
