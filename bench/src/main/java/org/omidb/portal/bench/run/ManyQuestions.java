package org.omidb.portal.bench.run;

import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.omidb.portal.bench.answer.FilterSets;
import org.omidb.portal.bench.rival.FlatSql;
import org.omidb.portal.bench.rival.InMemory;
import org.omidb.portal.catalogue.service.CatalogueIndexLoader;

/** The first gate: thousands of questions to a small catalogue, the index against plain SQL. */
record ManyQuestions(DataSource owner, Steps steps) {

  /** On all cores. */
  Gate compare(int many, long seed) {
    FlatSql.prepare(owner);
    var index = CatalogueIndexLoader.load(owner);
    var questions = FilterSets.seeded(index.values(), seed, many);
    var know = IntStream.range(0, Machine.cores()).mapToObj(core -> new FlatSql(owner)).toList();
    try {
      return steps.step(
          "%,d questions to the small one".formatted(many),
          () -> Gate.compare(questions, know, new InMemory(index)).open());
    } finally {
      know.forEach(FlatSql::close);
    }
  }
}
