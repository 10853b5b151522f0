package org.omidb.portal.catalogue.store;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.catalogue.domain.CaseType;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Marking;

/**
 * The images that a question chooses, as a query over {@code client c}, {@code episode e}, {@code
 * study s}, {@code series r} and {@code image i}. An episode is in it when one image of it meets
 * all that is asked of images, which is what the join says.
 */
public final class ChosenImages {

  private final StringBuilder where = new StringBuilder("true");
  private final List<@Nullable Object> values = new ArrayList<>();

  public ChosenImages(Criteria criteria) {
    types(criteria);
    criteria.dimension().ifPresent(dimension -> and("i.dimension = ?", dimension));
    criteria.processing().ifPresent(processing -> and("i.processing = ?", processing));
    if (!criteria.makers().isEmpty()) {
      and("i.maker = any (?)", criteria.makers());
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

  private void types(Criteria criteria) {
    if (criteria.countsTypesAsSet()) {
      var types = criteria.types().isEmpty() ? EnumSet.allOf(CaseType.class) : criteria.types();
      var marked = marked("t", criteria.marking());
      and("exists (select from unnest(e.case_types) t where t = any (?)" + marked + ")", types);
    } else {
      if (!criteria.types().isEmpty()) {
        and("e.case_type = any (?)", criteria.types());
      }
      where.append(marked("e.case_type", criteria.marking()));
    }
  }

  private static String marked(String type, Marking marking) {
    return switch (marking) {
      case ANY -> "";
      case MARKED -> " and " + type + " = any (e.marked_types)";
      case UNMARKED -> " and " + type + " <> all (e.marked_types)";
    };
  }

  private void and(String condition, Object... bound) {
    where.append(" and ").append(condition);
    values.addAll(List.of(bound));
  }
}
