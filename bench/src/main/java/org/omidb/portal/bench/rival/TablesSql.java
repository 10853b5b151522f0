package org.omidb.portal.bench.rival;

import static org.omidb.portal.catalogue.domain.FacetLevel.EPISODE;
import static org.omidb.portal.catalogue.domain.FacetLevel.IMAGE;
import static org.omidb.portal.catalogue.domain.FacetLevel.LESION;

import java.util.EnumSet;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.omidb.portal.bench.answer.Cell;
import org.omidb.portal.bench.answer.FullAnswer;
import org.omidb.portal.catalogue.domain.Counts;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.store.FacetSql;

/**
 * PostgreSQL over the catalogue's own tables: one grouped {@code count(distinct ...)} for each
 * facet, as one would write it by hand. Joins what the question needs, counts rows where every row
 * is an image, and takes distinct images only where a lesion or a second value repeats them.
 */
public final class TablesSql implements Rival {

  /** These are columns as they are. */
  private static final EnumSet<Facet> COLUMNS = EnumSet.of(Facet.TYPE, Facet.MARKING, Facet.SITE);

  private static final Pattern ALIAS = Pattern.compile("\\b[celi]\\.");

  private final Asked sql;

  public TablesSql(DataSource database) {
    this.sql = Asked.of(database);
  }

  /**
   * Tells the planner how often each value of each facet is: it would guess for the expressions
   * that facets are, and join badly. Done with the rights of the schema's owner.
   */
  public static void prepare(DataSource owner) {
    try (var sql = Asked.of(owner)) {
      for (var facet : EnumSet.complementOf(COLUMNS)) {
        var name = "bench_" + facet.name().toLowerCase(Locale.ROOT);
        var expression = ALIAS.matcher(FacetSql.of(facet)).replaceAll("");
        sql.run("drop statistics if exists " + name);
        sql.run("create statistics %s on (%s) from %s".formatted(name, expression, facet.level()));
      }
      sql.run("vacuum analyze client, episode, lesion, study, series, image");
    }
  }

  @Override
  public FullAnswer answer(Criteria criteria) {
    var answer = new FullAnswer.Builder();
    for (var facet : Facet.values()) {
      if (facet == Facet.DIMENSION) {
        for (var value : facet.choices()) {
          var other = criteria.with(facet, value.code());
          group(facet, other, other.countsTypesAsSet(), answer);
        }
      } else {
        group(facet, criteria.without(facet), criteria.countsTypesAsSet(), answer);
      }
    }
    return answer.with(totals(criteria));
  }

  private void group(Facet facet, Criteria others, boolean asSet, FullAnswer.Builder answer) {
    var from = new StringBuilder("from episode e");
    var conditions = new Conditions(others).level(EPISODE).level(IMAGE);
    String value;
    boolean repeats = facet.level() == LESION || facet.isManyValued() && facet != Facet.TYPE;
    switch (facet) {
      case TYPE -> {
        from.append(asSet ? " cross join unnest(e.case_types) t" : "");
        value = "lower(" + (asSet ? "t" : "e.case_type") + ")";
        conditions.type(asSet ? "t" : "e.case_type");
      }
      case MARKING -> {
        from.append(asSet ? " cross join unnest(e.case_types) t" : "");
        value = Conditions.marking(asSet ? "t" : "e.case_type");
        conditions.type(asSet ? "t" : "e.case_type");
      }
      default -> {
        value = FacetSql.of(facet);
        conditions.anyType(asSet);
      }
    }
    if (facet.level() == LESION) {
      from.append(" join lesion l on l.episode_id = e.id");
      conditions.level(LESION);
    } else {
      conditions.anyLesion();
    }
    join(from, facet == Facet.SITE || !others.of(Facet.SITE).isEmpty());
    if (facet.isManyValued() && facet.level() != EPISODE) {
      from.append(" cross join unnest(").append(value).append(") v");
      value = "v";
    } else if (facet == Facet.INTERVAL_TYPE) {
      conditions.and("(" + value + ") is not null");
    }
    sql.each(
        "select %s, count(distinct e.client_id), count(distinct e.id), %s %s where %s group by 1"
            .formatted(
                value, repeats ? "count(distinct i.id)" : "count(*)", from, conditions.text()),
        row ->
            answer.add(
                facet, row.getString(1), new Cell(row.getLong(2), row.getLong(3), row.getLong(4))));
  }

  private static void join(StringBuilder from, boolean client) {
    from.append(client ? " join client c on c.id = e.client_id" : "")
        .append(" join study s on s.episode_id = e.id")
        .append(" join series r on r.study_id = s.id")
        .append(" join image i on i.series_id = r.id");
  }

  private Counts totals(Criteria criteria) {
    var from = new StringBuilder("from episode e");
    join(from, !criteria.of(Facet.SITE).isEmpty());
    var conditions =
        new Conditions(criteria)
            .level(EPISODE)
            .level(IMAGE)
            .anyLesion()
            .anyType(criteria.countsTypesAsSet());
    return sql.one(
        "select count(distinct e.client_id), count(distinct e.id), count(distinct s.id), count(*) %s where %s"
            .formatted(from, conditions.text()),
        Asked::counts);
  }

  @Override
  public void close() {
    sql.close();
  }
}
