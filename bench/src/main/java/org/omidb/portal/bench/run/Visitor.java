package org.omidb.portal.bench.run;

import java.util.HashSet;
import javax.sql.DataSource;
import org.omidb.portal.bench.answer.FilterSets;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.service.Explorer;
import org.omidb.portal.catalogue.service.LiveCatalogue;
import org.omidb.portal.shared.domain.Caller;

/** What people outside the team wait for: hiding small numbers asks the index more than once. */
record Visitor(Explorer explorer) {

  /** Of questions that were not asked before, as the explorer remembers its answers. */
  static Times times(DataSource database, long seed, int questions) {
    var visitor = new Visitor(new Explorer(new LiveCatalogue(database)));
    var values = visitor.explorer.values(Caller.VISITOR);
    var timed = FilterSets.seeded(values, seed, questions);
    var others = new HashSet<>(FilterSets.seeded(values, seed + 1, 10 * questions));
    timed.forEach(others::remove);
    others.forEach(visitor::ask);
    return Times.of(timed, 1, visitor::ask);
  }

  private void ask(Criteria criteria) {
    explorer.explore(Caller.VISITOR, criteria);
  }
}
