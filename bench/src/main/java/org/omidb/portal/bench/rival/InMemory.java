package org.omidb.portal.bench.rival;

import org.omidb.portal.bench.answer.Cell;
import org.omidb.portal.bench.answer.FullAnswer;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.engine.Answer;
import org.omidb.portal.catalogue.engine.CatalogueIndex;

/** The portal's own index. */
public record InMemory(CatalogueIndex index) implements Rival {

  @Override
  public FullAnswer answer(Criteria criteria) {
    return full(index.answer(criteria));
  }

  private static FullAnswer full(Answer answer) {
    var full = new FullAnswer.Builder();
    answer
        .facets()
        .forEach((facet, values) ->
            values.forEach(value ->
                full.add(
                    facet,
                    value.value(),
                    new Cell(value.women(), value.episodes(), value.images()))));
    return full.with(answer.totals().counts());
  }
}
