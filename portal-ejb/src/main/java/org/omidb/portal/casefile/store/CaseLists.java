package org.omidb.portal.casefile.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.omidb.portal.casefile.domain.CaseLine;
import org.omidb.portal.casefile.domain.CaseList;
import org.omidb.portal.casefile.domain.CaseSearch;
import org.omidb.portal.casefile.domain.ClientName;
import org.omidb.portal.catalogue.domain.CaseType;
import org.omidb.portal.catalogue.store.Sql;

/** Lists women by what they are. */
public final class CaseLists {

  private final Sql sql;

  public CaseLists(Sql sql) {
    this.sql = sql;
  }

  /** One page, in the order of the clients' numbers. */
  public CaseList find(CaseSearch search) {
    var values = new ArrayList<Object>();
    var from = from(search, values);
    long total =
        sql.row("select count(*)" + from, row -> row.getLong(1), values.toArray()).orElseThrow();
    var changed = search.selection().isPresent() ? "f.version <> c.version" : "false";
    values.add(CaseSearch.PER_PAGE);
    values.add((search.page() - 1) * CaseSearch.PER_PAGE);
    var lines =
        sql.rows(
            "select c.name, c.site, c.status, c.synthetic, "
                + changed
                + " changed,"
                + " (select count(*) from episode e where e.client_id = c.id) episodes,"
                + " (select count(*) from study s where s.client_id = c.id) studies,"
                + " (select count(*) from study s join series r on r.study_id = s.id"
                + "   join image i on i.series_id = r.id where s.client_id = c.id) images"
                + from
                + " order by length(c.name), c.name collate \"C\" limit ? offset ?",
            row ->
                new CaseLine(
                    new ClientName(row.getString("name")),
                    row.getString("site"),
                    CaseType.valueOf(row.getString("status")),
                    row.getBoolean("synthetic"),
                    row.getLong("episodes"),
                    row.getLong("studies"),
                    row.getLong("images"),
                    row.getBoolean("changed")),
            values.toArray());
    return new CaseList(lines, total, search.page());
  }

  private static String from(CaseSearch search, List<Object> values) {
    var from = new StringBuilder(" from client c");
    search
        .selection()
        .ifPresent(id -> {
          from.append(" join frozen_client f on f.client = c.name and f.frozen_selection = ?");
          values.add(id.value());
        });
    from.append(" where true");
    search
        .status()
        .ifPresent(status -> {
          from.append(" and c.status = ?");
          values.add(status);
        });
    search
        .site()
        .ifPresent(site -> {
          from.append(" and c.site = ?");
          values.add(site);
        });
    return from.toString();
  }

  /** All sites that anybody is from. */
  public List<String> sites() {
    return sql.rows("select distinct site from client order by 1", row -> row.getString(1));
  }

  public boolean exists(ClientName client) {
    return sql.row("select 1 from client where name = ?", row -> row.getInt(1), client.value())
        .isPresent();
  }

  public boolean existsSelection(UUID id) {
    return sql.row("select 1 from frozen_selection where id = ?", row -> row.getInt(1), id)
        .isPresent();
  }
}
