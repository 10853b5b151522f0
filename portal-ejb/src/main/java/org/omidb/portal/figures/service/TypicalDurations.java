package org.omidb.portal.figures.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.figures.domain.Leg;
import org.omidb.portal.figures.domain.TypicalDuration;
import org.omidb.portal.figures.store.Milestones;

/** How long applications take, measured from their own histories and from nothing else. */
@ApplicationScoped
@Transactional
public class TypicalDurations {

  private final DataSource database;

  @Inject
  public TypicalDurations(DataSource database) {
    this.database = database;
  }

  /** Each leg in its order. */
  public List<TypicalDuration> all() {
    return Sql.with(database, TypicalDurations::all);
  }

  static List<TypicalDuration> all(Sql sql) {
    var durations = Milestones.durations(sql);
    return Arrays.stream(Leg.values())
        .map(leg -> TypicalDuration.of(leg, durations.getOrDefault(leg, List.of())))
        .toList();
  }
}
