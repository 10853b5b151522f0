package org.omidb.portal.bench.rival;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.omidb.portal.bench.answer.Cell;
import org.omidb.portal.bench.answer.FullAnswer;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.FacetValues;

/**
 * DuckDB over three tables, with one statement for all facets: what is asked of images, lesions and
 * episodes is worked out once each, images are added up by episode before anything is joined, and
 * every facet groups what is left.
 */
final class DuckLevels implements Rival {

  private final FacetValues values;
  private final Asked duck;

  DuckLevels(FacetValues values, Asked duck) {
    this.values = values;
    this.duck = duck;
  }

  @Override
  public FullAnswer answer(Criteria criteria) {
    var answer = new FullAnswer.Builder();
    var steps = new DuckSteps(new DuckConditions(values, criteria));
    duck.each(
        Arrays.stream(Facet.values())
            .map(facet -> "select '" + facet + "', * from (" + steps.groups(facet) + ")")
            .collect(Collectors.joining(" union all ", steps.with(), "")),
        row -> {
          var facet = Facet.valueOf(row.getString(1));
          answer.add(
              facet,
              values.of(facet).get(row.getInt(2)),
              new Cell(row.getLong(3), row.getLong(4), row.getLong(5)));
        });
    return answer.with(duck.one(steps.with() + steps.totals(), Asked::counts));
  }
}
