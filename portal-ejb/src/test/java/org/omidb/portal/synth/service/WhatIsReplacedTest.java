package org.omidb.portal.synth.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.synth.service.Filling.CHOSEN;
import static org.omidb.portal.synth.service.Filling.FEW;
import static org.omidb.portal.synth.service.Filling.HUNDREDTH;
import static org.omidb.portal.synth.service.Filling.NOW;
import static org.omidb.portal.synth.service.Filling.SILENT;
import static org.omidb.portal.synth.service.Filling.version;
import static org.omidb.portal.synth.service.Filling.whenCounting;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.catalogue.store.FrozenRows;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.catalogue.store.WholeCatalogue;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.objects.store.DirectoryObjects;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** What a synthetic catalogue takes the place of, and what never. */
@NeedsDatabase
class WhatIsReplacedTest {

  @TempDir Path folder;

  private ObjectStore objects() throws IOException {
    return new DirectoryObjects(folder);
  }

  @Test
  void real_women_are_never_replaced() throws IOException {
    var database = TestDatabase.another("synthetic_refused");
    Sql.with(
        database,
        sql ->
            sql.update(
                "insert into client (id, name, site, classification, status, version, nbss_sha256,"
                    + " imagedb_sha256, imported_at) values (1, 'demd1', 'jarv', 'N', 'NORMAL', 1,"
                    + " ?, ?, now())",
                Sha256.of("a"),
                Sha256.of("b")));
    var catalogue = new SyntheticCatalogue(database, objects(), InstantSource.fixed(NOW));
    assertThatThrownBy(() -> catalogue.fill(new SyntheticOrder(HUNDREDTH, 7, 0), SILENT))
        .isInstanceOf(RealWomenException.class);
    var names =
        Sql.with(database, sql -> sql.rows("select name from client", row -> row.getString(1)));
    assertThat(names).containsExactly("demd1");
  }

  @Test
  void the_figures_are_dated_when_the_catalogue_was_full() throws IOException {
    var now = new AtomicReference<>(NOW);
    var written = NOW.plus(Duration.ofMinutes(9));
    var snapshot =
        new SyntheticCatalogue(TestDatabase.another("synthetic_dated"), objects(), now::get)
            .fill(new SyntheticOrder(FEW, 7, 0), whenCounting(() -> now.set(written)));
    assertThat(snapshot.takenAt()).isEqualTo(written);
    assertThat(snapshot.published().orElseThrow().at()).isEqualTo(written);
  }

  @Test
  void what_somebody_has_made_their_own_is_never_replaced_by_a_first_catalogue()
      throws IOException {
    var database = TestDatabase.another("synthetic_own");
    var catalogue = new SyntheticCatalogue(database, objects(), InstantSource.fixed(NOW));
    long untouched = version(database);
    catalogue.fill(new SyntheticOrder(FEW, 7, 0), SILENT);
    var before = Sql.with(database, WholeCatalogue::holdsRealWomen);
    assertThat(before).isFalse();
    long made = version(database);
    assertThatThrownBy(
            () -> catalogue.fill(SyntheticOrder.first(FEW, 8, CHOSEN, untouched), SILENT))
        .isInstanceOf(OwnCatalogueException.class);
    assertThat(version(database)).isEqualTo(made);
  }

  @Test
  void women_who_are_frozen_for_an_application_stay_though_it_was_sent_while_others_were_made()
      throws IOException {
    var database = TestDatabase.another("synthetic_frozen");
    var catalogue = new SyntheticCatalogue(database, objects(), InstantSource.fixed(NOW));
    catalogue.fill(new SyntheticOrder(FEW, 7, 0), SILENT);
    long made = version(database);
    var freezing = whenCounting(() -> Sql.inTransaction(database, WhatIsReplacedTest::freeze));
    assertThatThrownBy(() -> catalogue.fill(SyntheticOrder.first(FEW, 8, CHOSEN, made), freezing))
        .isInstanceOf(OwnCatalogueException.class);
    assertThat(version(database)).isEqualTo(made);
    assertThatThrownBy(() -> catalogue.fill(SyntheticOrder.first(FEW, 8, CHOSEN, made), SILENT))
        .as("said before anything is begun")
        .isInstanceOf(OwnCatalogueException.class);
  }

  /** As somebody does who sends an application meanwhile; who would wait for ever if it waited. */
  private static int freeze(Sql sql) {
    sql.update("set local lock_timeout = '5s'");
    new FrozenRows(sql, CHOSEN).holdOffImports();
    sql.update(
        "insert into selection (id, owner, name, criteria, created_at)"
            + " values (?, ?, 'mine', '{}'::jsonb, now())",
        new UUID(1, 1),
        new UUID(1, 2));
    return sql.update(
        "insert into frozen_selection (id, selection, sha256, frozen_at, criteria, sentence,"
            + " women, episodes, studies, images)"
            + " values (?, ?, ?, now(), '{}'::jsonb, 'All.', 1, 1, 1, 1)",
        new UUID(1, 3),
        new UUID(1, 1),
        Sha256.of("all"));
  }
}
