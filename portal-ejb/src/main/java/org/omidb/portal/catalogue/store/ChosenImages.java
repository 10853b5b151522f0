package org.omidb.portal.catalogue.store;

import static org.omidb.portal.catalogue.domain.Facet.MARKING;
import static org.omidb.portal.catalogue.domain.Facet.TYPE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.catalogue.domain.CaseType;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.FacetLevel;

/**
 * The images that a question chooses, as a query over {@code client c}, {@code episode e}, {@code
 * study s}, {@code series r} and {@code image i}. An episode is in it when one lesion of it meets
 * all that is asked of lesions and one image all that is asked of images, which is what the join
 * says.
 */
public final class ChosenImages {

  private final StringBuilder where = new StringBuilder("true");
  private final List<@Nullable Object> values = new ArrayList<>();

  public ChosenImages(Criteria criteria) {
    types(criteria);
    for (var facet : criteria.facets(FacetLevel.EPISODE)) {
      if (facet != TYPE && facet != MARKING) {
        where.append(" and ");
        is(facet, criteria);
      }
    }
    lesion(criteria);
    for (var facet : criteria.facets(FacetLevel.IMAGE)) {
      where.append(" and ");
      is(facet, criteria);
    }
  }

  /** The query, for what is wanted of each image. */
  public String select(String columns) {
    return "select "
        + columns
        + " from client c"
        + " join episode e on e.client_id = c.id"
        + " join study s on s.episode_id = e.id"
        + " join series r on r.study_id = s.id"
        + " join image i on i.series_id = r.id"
        + " where "
        + where;
  }

  /** The values for the query's placeholders. */
  public @Nullable Object[] values() {
    return values.toArray();
  }

  private void is(Facet facet, Criteria criteria) {
    where.append("(").append(FacetSql.of(facet)).append(")");
    where.append(facet.isManyValued() ? " && ?" : " = any (?)");
    values.add(criteria.of(facet));
  }

  private void lesion(Criteria criteria) {
    var facets = criteria.facets(FacetLevel.LESION);
    if (facets.isEmpty()) {
      return;
    }
    where.append(" and exists (select from lesion l where l.episode_id = e.id");
    for (var facet : facets) {
      where.append(" and ");
      is(facet, criteria);
    }
    where.append(")");
  }

  private void types(Criteria criteria) {
    var types = types(criteria.of(TYPE));
    var marked = criteria.of(MARKING);
    if (criteria.countsTypesAsSet()) {
      where
          .append(" and exists (select from unnest(e.case_types) t where t = any (?)")
          .append(marked("t", marked))
          .append(")");
      values.add(types);
    } else {
      where.append(" and e.case_type = any (?)").append(marked("e.case_type", marked));
      values.add(types);
    }
  }

  /** As the column has them; all where none is asked for. */
  private static Collection<String> types(Set<String> asked) {
    return Arrays.stream(CaseType.values())
        .map(Enum::name)
        .filter(type -> asked.isEmpty() || asked.contains(type.toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static String marked(String type, Set<String> marking) {
    if (marking.size() != 1) {
      return "";
    }
    return marking.contains("marked")
        ? " and " + type + " = any (e.marked_types)"
        : " and " + type + " <> all (e.marked_types)";
  }
}
