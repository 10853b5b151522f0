package org.omidb.portal.bench.rival;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.FacetLevel;
import org.omidb.portal.catalogue.store.FacetSql;

/**
 * What a question asks, as conditions over {@code client c, episode e, study s, image i} and, for
 * lesion facets, {@code lesion l}. Values are written into the text: a planner that knows them
 * plans better, and all of them come from the catalogue itself.
 */
final class Conditions {

  private final Criteria criteria;
  private final List<String> conditions = new ArrayList<>();

  Conditions(Criteria criteria) {
    this.criteria = criteria;
  }

  /** Those of a level; of episodes without type and marking. */
  Conditions level(FacetLevel level) {
    for (var facet : criteria.facets(level)) {
      if (facet != Facet.TYPE && facet != Facet.MARKING) {
        conditions.add(
            facet.isManyValued()
                ? "(%s) && %s".formatted(FacetSql.of(facet), array(criteria.of(facet)))
                : "(%s) = any (%s)".formatted(FacetSql.of(facet), array(criteria.of(facet))));
      }
    }
    return this;
  }

  /** One lesion of the episode meets them all. */
  Conditions anyLesion() {
    if (!criteria.facets(FacetLevel.LESION).isEmpty()) {
      conditions.add(
          "exists (select from lesion l where l.episode_id = e.id and "
              + new Conditions(criteria).level(FacetLevel.LESION).text()
              + ")");
    }
    return this;
  }

  /** Some type of the episode is among the chosen, and marked as asked. */
  Conditions anyType(boolean asSet) {
    if (!asSet) {
      return type("e.case_type");
    }
    if (!criteria.of(Facet.TYPE).isEmpty() || !criteria.of(Facet.MARKING).isEmpty()) {
      var type = new Conditions(criteria).type("t");
      conditions.add("exists (select from unnest(e.case_types) t where " + type.text() + ")");
    }
    return this;
  }

  /** That type is. */
  Conditions type(String expression) {
    var types = criteria.of(Facet.TYPE);
    if (!types.isEmpty()) {
      conditions.add("%s = any (%s)".formatted(expression, array(types).toUpperCase(Locale.ROOT)));
    }
    var marking = criteria.of(Facet.MARKING);
    if (!marking.isEmpty()) {
      conditions.add("%s = any (%s)".formatted(marking(expression), array(marking)));
    }
    return this;
  }

  static String marking(String type) {
    return "case when %s = any (e.marked_types) then 'marked' else 'unmarked' end".formatted(type);
  }

  Conditions and(String condition) {
    conditions.add(condition);
    return this;
  }

  String text() {
    return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
  }

  static String array(Collection<String> values) {
    return values.stream()
        .map(value -> "'" + value.replace("'", "''") + "'")
        .collect(joining(", ", "array[", "]::text[]"));
  }
}
