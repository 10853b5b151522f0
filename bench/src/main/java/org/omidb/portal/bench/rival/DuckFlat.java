package org.omidb.portal.bench.rival;

import java.util.Arrays;
import org.omidb.portal.bench.answer.Cell;
import org.omidb.portal.bench.answer.FullAnswer;
import org.omidb.portal.catalogue.domain.Counts;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.FacetLevel;
import org.omidb.portal.catalogue.domain.FacetValues;

/** DuckDB over one flat table of small codes, with one query for each facet. */
final class DuckFlat implements Rival {

  private final FacetValues values;
  private final Asked duck;

  DuckFlat(FacetValues values, Asked duck) {
    this.values = values;
    this.duck = duck;
  }

  @Override
  public FullAnswer answer(Criteria criteria) {
    var answer = new FullAnswer.Builder();
    for (var facet : Facet.values()) {
      if (facet == Facet.DIMENSION) {
        for (var value : facet.choices()) {
          var others = criteria.with(facet, value.code());
          group(facet, others, others.countsTypesAsSet(), answer);
        }
      } else {
        group(facet, criteria.without(facet), criteria.countsTypesAsSet(), answer);
      }
    }
    return answer.with(totals(criteria));
  }

  private void group(Facet facet, Criteria others, boolean asSet, FullAnswer.Builder answer) {
    var conditions = new DuckConditions(values, others);
    var value = facet.isManyValued() ? "bit" : DuckTables.name(facet);
    duck.each(
        ("select %1$s, count(distinct w), count(distinct e), count(distinct i) from flat %2$s"
                + " where %3$s and %4$s group by 1")
            .formatted(
                value,
                facet.isManyValued() ? ", " + conditions.bits(facet) : "",
                all(conditions, asSet),
                facet.isManyValued() ? conditions.bit(facet, asSet) : value + " is not null"),
        row ->
            answer.add(
                facet,
                values.of(facet).get(row.getInt(1)),
                new Cell(row.getLong(2), row.getLong(3), row.getLong(4))));
  }

  private Counts totals(Criteria criteria) {
    return duck.one(
        "select count(distinct w), count(distinct e), count(distinct s), count(distinct i)"
            + " from flat where "
            + all(new DuckConditions(values, criteria), criteria.countsTypesAsSet()),
        Asked::counts);
  }

  private static String all(DuckConditions conditions, boolean asSet) {
    return DuckConditions.all(
        Arrays.stream(FacetLevel.values()).flatMap(conditions::of), conditions.ofTypes(asSet));
  }
}
