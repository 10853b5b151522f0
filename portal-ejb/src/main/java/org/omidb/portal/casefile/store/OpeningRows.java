package org.omidb.portal.casefile.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.omidb.portal.casefile.domain.ClientName;
import org.omidb.portal.casefile.domain.Opening;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.shared.domain.PersonId;

/** Who has opened which case; rows are added and never changed. */
public final class OpeningRows {

  private final Sql sql;

  public OpeningRows(Sql sql) {
    this.sql = sql;
  }

  public void add(Instant at, PersonId person, ClientName client, Opening.What what) {
    sql.update(
        "insert into case_opening (at, person, client, what) values (?, ?, ?, ?)",
        at,
        person.value(),
        client.value(),
        what);
  }

  /** Day by day, the last first; days are those of London. */
  public List<Opening> latest(int limit, long offset) {
    return sql.rows(
        "select (at at time zone 'Europe/London')::date as day, person, client,"
            + " count(*) filter (where what <> 'PICTURE') pages,"
            + " count(*) filter (where what = 'PICTURE') pictures,"
            + " min(at) first_at, max(at) last_at"
            + " from case_opening group by 1, 2, 3"
            + " order by last_at desc, client collate \"C\", person limit ? offset ?",
        row ->
            new Opening(
                row.getObject("day", LocalDate.class),
                new PersonId(row.getObject("person", UUID.class)),
                new ClientName(row.getString("client")),
                row.getLong("pages"),
                row.getLong("pictures"),
                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant()),
        limit,
        offset);
  }
}
