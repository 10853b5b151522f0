package org.omidb.portal.catalogue.store;

import org.omidb.portal.catalogue.domain.Facet;

/**
 * A facet's value as an expression over {@code client c}, {@code episode e}, {@code lesion l} or
 * {@code image i}: a text, or an array of texts where it {@link Facet#isManyValued() may have
 * many}. The bands are those of {@link Facet}.
 */
public final class FacetSql {

  private FacetSql() {}

  /**
   * The expression.
   *
   * @throws IllegalArgumentException for type and marking, which depend on each other and on the
   *     dimension
   */
  public static String of(Facet facet) {
    return switch (facet) {
      case TYPE, MARKING -> throw new IllegalArgumentException(facet.code());
      case AGE ->
          "case when e.age is null then 'unknown' when e.age < 47 then 'under-47'"
              + " when e.age < 50 then '47-49' when e.age < 55 then '50-54'"
              + " when e.age < 60 then '55-59' when e.age < 65 then '60-64'"
              + " when e.age < 71 then '65-70' when e.age < 74 then '71-73' else 'over-73' end";
      case ROUND ->
          "case when e.type is null then 'unknown' when e.type = 'F' then 'first'"
              + " when e.type = 'R' then 'later' when e.type in ('N', 'CA', 'CF', 'CD') then"
              + " 'short-term' when e.type in ('G', 'S') then 'referral'"
              + " when e.type = 'H' then 'higher-risk' when e.type = 'CI' then 'interval'"
              + " else 'other' end";
      case YEAR -> "coalesce(e.year::text, 'unknown')";
      case SITE -> "c.site";
      case INTERVAL_TYPE -> "case when e.type = 'CI' then coalesce(e.interval_type, 'unknown') end";
      case PRIORS ->
          "case when e.earlier_screens > 3 then '4-or-more' else e.earlier_screens::text end";
      case FOLLOW_UP ->
          "case when e.follow_up_years < 1 then '0' when e.follow_up_years < 3 then '1-2'"
              + " when e.follow_up_years < 6 then '3-5' when e.follow_up_years < 9 then '6-8'"
              + " else '9-or-more' end";
      case SIGN -> "case when l.signs = '{}' then '{unknown}' else l.signs end";
      case GRADE -> "coalesce(l.grade, 'unknown')";
      case INVASIVE -> "coalesce(l.invasive, 'unknown')";
      case SIZE ->
          "case when l.size_mm is null then 'unknown' when l.size_mm < 10 then 'under-10'"
              + " when l.size_mm < 15 then '10-14' when l.size_mm < 20 then '15-19'"
              + " when l.size_mm < 30 then '20-29' when l.size_mm < 50 then '30-49'"
              + " else '50-and-over' end";
      case ER -> "coalesce(l.er, 'unknown')";
      case PR -> "coalesce(l.pr, 'unknown')";
      case HER2 -> "coalesce(l.her2, 'unknown')";
      case CONSPICUITY -> "case when l.conspicuity = '{}' then '{unknown}' else l.conspicuity end";
      case DIMENSION -> "lower(replace(i.dimension, '_', '-'))";
      case PROCESSING -> "lower(i.processing)";
      case MAKER -> "lower(i.maker)";
      case MODEL -> "coalesce(i.model, 'unknown')";
      case LATERALITY -> "coalesce(i.laterality, 'unknown')";
      case VIEW -> "coalesce(i.view, 'unknown')";
      case FEATURE -> "case when i.features = '{}' then '{none}' else i.features end";
    };
  }
}
