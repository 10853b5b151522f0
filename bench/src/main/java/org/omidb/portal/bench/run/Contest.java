package org.omidb.portal.bench.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.omidb.portal.bench.answer.FilterSets;
import org.omidb.portal.bench.rival.DuckDb;
import org.omidb.portal.bench.rival.InMemory;
import org.omidb.portal.bench.rival.Rival;
import org.omidb.portal.bench.rival.TablesSql;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.FacetValues;
import org.omidb.portal.catalogue.engine.CatalogueIndex;
import org.omidb.portal.catalogue.service.CatalogueIndexLoader;

/**
 * The second gate, and with the same questions the contest: the index, SQL over the catalogue's own
 * tables, and DuckDB. Every answer of the others is held against the index's, and one that differs
 * ends it. SQL is asked once, for its answer and its time; the index many times.
 *
 * @param index the index's times
 * @param visitor what it takes until small numbers are hidden too, as visitors are answered
 * @param sql and SQL's
 * @param ducks and those of DuckDB in several forms
 * @param sameAsSql the index's answers held against SQL's
 * @param sameAsDuck and against DuckDB's
 * @param values of the facets that people outside the team may choose by
 */
public record Contest(
    Line index,
    Line visitor,
    Line sql,
    List<Line> ducks,
    Gate sameAsSql,
    Gate sameAsDuck,
    FacetValues values,
    String duckVersion) {

  /** How long somebody took. */
  public record Line(String who, Times times) {}

  /** So many questions are asked only to warm code and caches. */
  private static final int WARMING = 10;

  /** Runs it. */
  static Contest run(DataSource database, Scale scale, long seed, Steps steps) {
    var index = CatalogueIndexLoader.load(database);
    var questions = FilterSets.seeded(index.values(), seed, scale.timed());
    var field = new Field(questions, index, steps);
    TablesSql.prepare(database);
    try (var tables = new TablesSql(database);
        var duck = steps.step("Copied into DuckDB", () -> new DuckDb(database, index.values()))) {
      tables.answer(Criteria.ALL);
      var sql = field.asked("SQL over the tables", tables);
      var ducks = new ArrayList<Asked>();
      for (var form : duck.forms().entrySet()) {
        questions.stream().limit(WARMING).forEach(form.getValue()::answer);
        ducks.add(field.asked(form.getKey(), form.getValue()));
      }
      var visitor =
          steps.step("A visitor asked", () -> Visitor.times(database, seed, scale.timed()));
      return new Contest(
          field.index(scale.rounds()),
          new Line("and small numbers hidden", visitor),
          sql.line(),
          ducks.stream().map(Asked::line).toList(),
          sql.gate(),
          ducks.stream().map(Asked::gate).reduce(Gate::and).orElseThrow(),
          index.valuesForOutsiders(),
          duck.version());
    }
  }

  private record Asked(Line line, Gate gate) {}

  private record Field(List<Criteria> questions, CatalogueIndex index, Steps steps) {

    Asked asked(String who, Rival rival) {
      var timed = new TimedRival(rival);
      var gate =
          steps.step(
              who + " asked",
              () -> Gate.compare(questions, List.of(timed), new InMemory(index)).open());
      return new Asked(new Line(who, timed.times()), gate);
    }

    /** The first of two halves warms. */
    Line index(int rounds) {
      Times.of(questions, rounds, index::answer);
      return new Line(
          "Index in memory",
          steps.step("The index asked", () -> Times.of(questions, rounds, index::answer)));
    }
  }

  /** All who took part. */
  public List<Line> lines() {
    var lines = new ArrayList<Line>();
    lines.add(index);
    lines.add(visitor);
    lines.add(sql);
    lines.addAll(ducks);
    return lines;
  }

  /** How many times the index's median somebody's is. */
  public double ratio(Line line) {
    return line.times().medianMillis() / index.times().medianMillis();
  }

  /** The fastest form of DuckDB. */
  public Line bestDuck() {
    return ducks.stream()
        .min(Comparator.comparingDouble(line -> line.times().medianMillis()))
        .orElseThrow();
  }
}
