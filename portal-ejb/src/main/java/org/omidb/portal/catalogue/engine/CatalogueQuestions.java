package org.omidb.portal.catalogue.engine;

import java.util.EnumMap;
import java.util.HashMap;
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
  private final Map<Map<Facet, Set<String>>, long[]> chosen = new HashMap<>();
  private final WomenNumbered.Numbering numbering;

  CatalogueQuestions(CatalogueIndex index) {
    this.index = index;
    this.numbering = new WomenNumbered.Numbering(index.planes());
  }

  /** What the question finds, and what every other value of every facet would lead to. */
  public Answer answer(Criteria criteria) {
    return ask(criteria).answer();
  }

  /** What the question finds. */
  public ExactTotals totals(Criteria criteria) {
    return ask(criteria).totals();
  }

  /** The women whom the question finds: a bit each, in an order that only this state knows. */
  public long[] women(Criteria criteria) {
    return index.planes().womenOf(ask(criteria).found());
  }

  AskedOnce ask(Criteria criteria) {
    return new AskedOnce(index, this, criteria);
  }

  LesionIndex.Match lesions(Criteria criteria) {
    return lesions.computeIfAbsent(
        only(criteria, FacetLevel.LESION), asked -> index.lesions().match(criteria));
  }

  ImageIndex.Match images(Criteria criteria) {
    return images.computeIfAbsent(
        only(criteria, FacetLevel.IMAGE), asked -> index.images().match(criteria));
  }

  /** The facets' choices as sets of episodes; type and marking together under type. */
  Map<Facet, long[]> chosen(Criteria criteria) {
    var sets = new EnumMap<Facet, long[]>(Facet.class);
    for (var facet : criteria.facets(FacetLevel.EPISODE)) {
      boolean typed = facet == Facet.TYPE || facet == Facet.MARKING;
      var key = typed ? Facet.TYPE : facet;
      // types are counted otherwise where only some images are asked for
      var asked =
          typed
              ? Map.of(
                  Facet.TYPE, criteria.of(Facet.TYPE),
                  Facet.MARKING, criteria.of(Facet.MARKING),
                  Facet.DIMENSION, criteria.of(Facet.DIMENSION))
              : Map.of(facet, criteria.of(facet));
      sets.put(key, chosen.computeIfAbsent(asked, x -> index.episodes().chosen(key, criteria)));
    }
    return sets;
  }

  WomenNumbered numbered(long[] episodes) {
    return numbering.of(Bits.list(episodes));
  }

  private static Map<Facet, Set<String>> only(Criteria criteria, FacetLevel level) {
    var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
    criteria.facets(level).forEach(facet -> chosen.put(facet, criteria.of(facet)));
    return chosen;
  }
}
