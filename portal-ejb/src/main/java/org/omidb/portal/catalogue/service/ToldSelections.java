package org.omidb.portal.catalogue.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.HashKey;
import org.omidb.portal.shared.domain.PersonId;

/**
 * What has been kept for, or compared by, one person. Of two such selections neither may hold none
 * to seven women whom the other does not: the numbers of both would tell of these few. Only where
 * what is asked says by itself that one lies within the other, nothing is told by it. How many are
 * enough is blurred ({@link org.omidb.portal.catalogue.domain.SmallNumbers#areEnough}).
 */
@ApplicationScoped
@Transactional
public class ToldSelections {

  private final DataSource database;
  private final Explorer explorer;
  private final InstantSource clock;

  @Inject
  public ToldSelections(DataSource database, Explorer explorer, InstantSource clock) {
    this.database = database;
    this.explorer = explorer;
    this.clock = clock;
  }

  /**
   * Remembers the selections, unless one stands too close to another or to an earlier one.
   *
   * @return whether they may be told; the team is told everything
   * @throws IllegalArgumentException unless the caller has signed in: nothing could be remembered
   */
  public boolean tell(Caller caller, Criteria... selections) {
    if (caller.id().equals(PersonId.VISITOR)) {
      throw new IllegalArgumentException("Nothing is remembered of a visitor");
    }
    var asker = Asker.of(caller);
    if (Explorer.tellsExactly(caller)) {
      return true;
    }
    var earlier = earlier(asker);
    var key = key();
    for (var selection : selections) {
      if (!earlier.contains(selection) && explorer.standsTooClose(selection, earlier, key)) {
        return false;
      }
      earlier.add(selection);
    }
    for (var selection : selections) {
      remember(asker, selection);
    }
    return true;
  }

  private Set<Criteria> earlier(Asker asker) {
    return new HashSet<>(
        Sql.with(
            database,
            sql ->
                sql.rows(
                    "select criteria from told_selection where asker = ?",
                    row -> CriteriaJson.read(row.getString(1)),
                    asker.key())));
  }

  /** Made by whoever needs it first; nobody ever sees it. */
  private HashKey key() {
    return Sql.with(
        database,
        sql -> {
          var kept = kept(sql);
          if (kept.isPresent()) {
            return kept.get();
          }
          sql.update(
              "insert into told_key (one, hex) values (true, ?) on conflict do nothing",
              HashKey.random().hex());
          return kept(sql).orElseThrow();
        });
  }

  private static Optional<HashKey> kept(Sql sql) {
    return sql.row("select hex from told_key", row -> new HashKey(row.getString(1)));
  }

  private void remember(Asker asker, Criteria selection) {
    Sql.with(
        database,
        sql ->
            sql.update(
                "insert into told_selection (asker, criteria, told_at) values (?, ?::jsonb, ?)"
                    + " on conflict do nothing",
                asker.key(),
                CriteriaJson.write(selection),
                clock.instant()));
  }
}
