package org.omidb.portal.bench.rival;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.omidb.portal.bench.answer.Cell;
import org.omidb.portal.bench.answer.FullAnswer;
import org.omidb.portal.catalogue.domain.Counts;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.FacetLevel;
import org.omidb.portal.catalogue.store.FacetSql;

/**
 * PostgreSQL over one flat table, for thousands of questions: a row for each image, lesion and type
 * of an episode. It says for each row which of the chosen facets it fails; what fails none counts
 * everywhere, what fails one counts beside the values of that one.
 */
public final class FlatSql implements Rival {

  private static final String THREE_D = "f_dimension = 'three-d'";

  private final Asked sql;

  /** The table has been {@linkplain #prepare made}. */
  public FlatSql(DataSource database) {
    this.sql = Asked.of(database);
  }

  /** Makes the table anew, with the rights of the schema's owner. */
  public static void prepare(DataSource owner) {
    try (var sql = Asked.of(owner)) {
      sql.run("drop table if exists flat");
      sql.run(
          """
          create unlogged table flat as
          select e.client_id woman, e.id episode, s.id study, i.id image,
            t.type = e.case_type gravest, %s
          from client c
          join episode e on e.client_id = c.id
          join study s on s.episode_id = e.id
          join series r on r.study_id = s.id
          join image i on i.series_id = r.id
          cross join unnest(e.case_types) t(type)
          left join lesion l on l.episode_id = e.id
          """
              .formatted(
                  Arrays.stream(Facet.values())
                      .map(
                          facet -> "(%s) collate \"C\" as %s".formatted(column(facet), name(facet)))
                      .collect(joining(", "))));
      sql.run("vacuum analyze flat");
    }
  }

  private static String column(Facet facet) {
    return switch (facet) {
      case TYPE -> "lower(t.type)";
      case MARKING -> Conditions.marking("t.type");
      default ->
          facet.level() == FacetLevel.LESION
              ? "case when l.id is not null then %s end".formatted(FacetSql.of(facet))
              : FacetSql.of(facet);
    };
  }

  private static String name(Facet facet) {
    return "f_" + facet.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public FullAnswer answer(Criteria criteria) {
    var answer = new FullAnswer.Builder();
    sql.each(
        ("with judged as materialized (select * from (select flat.*, %s fails from flat) every"
                + " where fails & (fails - 1) = 0) %s")
            .formatted(
                fails(criteria),
                Arrays.stream(Facet.values())
                    .map(facet -> group(facet, criteria))
                    .collect(joining(" union all "))),
        row ->
            answer.add(
                Facet.valueOf(row.getString(1)),
                row.getString(2),
                new Cell(row.getLong(3), row.getLong(4), row.getLong(5))));
    return answer.with(totals(criteria));
  }

  /** One bit for each facet that is chosen and that the row does not meet. */
  private static String fails(Criteria criteria) {
    var facets = List.copyOf(criteria.chosen().keySet());
    return Stream.concat(
            Stream.of("0"),
            facets.stream()
                .map(facet ->
                    "case when %s then 0 else %d end"
                        .formatted(meets(facet, criteria), 1 << facets.indexOf(facet))))
        .collect(joining(" + "));
  }

  private static String meets(Facet facet, Criteria criteria) {
    var wanted = Conditions.array(criteria.of(facet));
    return isArray(facet) ? name(facet) + " && " + wanted : name(facet) + " = any (" + wanted + ")";
  }

  /** Types are rows here, and so is whether they are marked. */
  private static boolean isArray(Facet facet) {
    return facet.isManyValued() && facet.level() != FacetLevel.EPISODE;
  }

  private static String group(Facet facet, Criteria criteria) {
    var facets = List.copyOf(criteria.chosen().keySet());
    int own = facets.contains(facet) ? 1 << facets.indexOf(facet) : 0;
    boolean set = criteria.countsTypesAsSet();
    var types =
        facet == Facet.DIMENSION ? "(gravest or " + THREE_D + ")" : set ? "true" : "gravest";
    var value = isArray(facet) ? "value" : name(facet);
    return ("select '%s', %s, count(distinct woman), count(distinct episode), count(distinct image)"
            + " from judged%s where fails in (0, %d) and %s and %s is not null group by 2")
        .formatted(
            facet,
            value,
            isArray(facet) ? ", unnest(" + name(facet) + ") value" : "",
            own,
            types,
            value);
  }

  private Counts totals(Criteria criteria) {
    return sql.one(
        ("select count(distinct woman), count(distinct episode), count(distinct study),"
                + " count(distinct image) from flat where (%s) = 0 and %s")
            .formatted(fails(criteria), criteria.countsTypesAsSet() ? "true" : "gravest"),
        Asked::counts);
  }

  @Override
  public void close() {
    sql.close();
  }
}
