package org.omidb.portal.catalogue.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.omidb.portal.catalogue.domain.Counts;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Disclosure;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.FacetValues;
import org.omidb.portal.catalogue.store.ChosenImages;
import org.omidb.portal.catalogue.store.FacetSql;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Role;

/** Answers a question to the catalogue with numbers, as exact as the caller may know them. */
@ApplicationScoped
public class Explorer {

  private final DataSource database;

  @Inject
  public Explorer(DataSource database) {
    this.database = database;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Explorer() {
    this(null);
  }

  /** How much the question finds now. */
  public Disclosure counts(Caller caller, Criteria criteria) {
    return disclose(caller, Sql.with(database, sql -> count(sql, criteria)));
  }

  /** Counts that are known already, as exact as the caller may know them. */
  public static Disclosure disclose(Caller caller, Counts counts) {
    return tellsExactly(caller) ? Disclosure.exact(counts) : Disclosure.rounded(counts);
  }

  /** Whether the caller is of the team, which works with the cases themselves. */
  public static boolean tellsExactly(Caller caller) {
    return caller.hasAny(Role.LICENSING, Role.DATA_MANAGER, Role.ADMINISTRATOR, Role.AUDITOR);
  }

  /** What the caller may choose by, and the values that stand in the catalogue. */
  public FacetValues values(Caller caller) {
    var all = Sql.with(database, Explorer::values);
    return tellsExactly(caller) ? all : all.forOutsiders();
  }

  private static FacetValues values(Sql sql) {
    return FacetValues.ofAll(
        Map.of(
            Facet.YEAR, values(sql, Facet.YEAR, "episode e"),
            Facet.SITE, values(sql, Facet.SITE, "client c"),
            Facet.MODEL, values(sql, Facet.MODEL, "image i")));
  }

  private static List<String> values(Sql sql, Facet facet, String from) {
    return sql.rows(
        "select distinct " + FacetSql.of(facet) + " from " + from + " order by 1",
        row -> row.getString(1));
  }

  static Counts count(Sql sql, Criteria criteria) {
    var chosen = new ChosenImages(criteria);
    return sql.row(
            "select count(distinct client), count(distinct episode), count(distinct study), count(*)"
                + " from ("
                + chosen.select("c.id client, e.id episode, s.id study")
                + ") chosen",
            row -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
            chosen.values())
        .orElseThrow();
  }
}
