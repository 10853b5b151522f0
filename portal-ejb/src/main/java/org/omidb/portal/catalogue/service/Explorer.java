package org.omidb.portal.catalogue.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.omidb.portal.catalogue.domain.Counts;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Disclosure;
import org.omidb.portal.catalogue.store.ChosenImages;
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
