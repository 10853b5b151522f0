package org.omidb.portal.catalogue.service;

import java.time.InstantSource;
import org.omidb.portal.testing.TestDatabase;

/** The catalogue's services over the test's database as it is now. */
public final class TestCatalogue {

  private TestCatalogue() {}

  public static Explorer explorer() {
    return new Explorer(new LiveCatalogue(TestDatabase.dataSource()));
  }

  public static Selections selections(InstantSource clock) {
    var database = TestDatabase.dataSource();
    return new Selections(database, new ToldSelections(database, explorer(), clock), clock);
  }
}
