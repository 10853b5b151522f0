package org.omidb.portal.catalogue.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.objects.store.DirectoryObjects;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.Samples;
import org.omidb.portal.testing.TestDatabase;

/** A sample catalogue, and people who select from it. */
abstract class SelectionCase {

  static final Criteria MARKED_2D =
      Criteria.ALL
          .with(Facet.TYPE, "malignant")
          .with(Facet.MARKING, "marked")
          .with(Facet.DIMENSION, "two-d")
          .with(Facet.PROCESSING, "processed");

  final Caller rita = somebody(Role.RESEARCHER);
  final Caller stranger = somebody(Role.RESEARCHER);
  final Caller dana = somebody(Role.DATA_MANAGER);
  static final Criteria ALL_2D = Criteria.ALL.with(Facet.DIMENSION, "two-d");

  Selections selections = TestCatalogue.selections(InstantSource.system());
  final SelectedCases cases = new SelectedCases(TestDatabase.dataSource());

  @TempDir Path folder;
  ObjectStore objects;

  @BeforeEach
  void catalogue() throws IOException {
    Sql.with(TestDatabase.dataSource(), sql -> sql.update("delete from client"));
    objects = new DirectoryObjects(folder.resolve("objects"));
    Samples.write(folder.resolve("release"), 8, 7);
    importAll();
    selections = TestCatalogue.selections(InstantSource.system());
  }

  long women(Criteria criteria) {
    return TestCatalogue.explorer().explore(dana, criteria).total().women().number().orElseThrow();
  }

  void importAll() throws IOException {
    var summary =
        new CatalogueImport(TestDatabase.dataSource(), objects, InstantSource.system())
            .run(folder.resolve("release"), (client, number, of) -> {});
    assertThat(summary.refusals()).isEmpty();
  }

  static Caller somebody(Role role) {
    return new Caller(new PersonId(Uuid7.next()), Set.of(role));
  }
}
