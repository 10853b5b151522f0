package org.omidb.portal.catalogue.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.omidb.portal.catalogue.domain.Counts;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.FacetValue;
import org.omidb.portal.catalogue.domain.SmallNumbers;
import org.omidb.portal.catalogue.service.NaiveSelection.Chosen;
import org.omidb.portal.catalogue.store.ClientRows;
import org.omidb.portal.catalogue.store.ClientSource;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.Seeds;
import org.omidb.portal.testing.TestDatabase;

/** On any small catalogue the SQL chooses what the naive reading of the question chooses. */
@NeedsDatabase
class SelectionPropertiesTest {

  /** The facets that the naive reading knows. */
  private static final List<Facet> NAIVE =
      List.of(
          Facet.TYPE,
          Facet.MARKING,
          Facet.DIMENSION,
          Facet.PROCESSING,
          Facet.MAKER,
          Facet.MODEL,
          Facet.LATERALITY,
          Facet.VIEW,
          Facet.FEATURE);

  private static final Caller DATA_MANAGER =
      new Caller(new PersonId(Uuid7.next()), Set.of(Role.DATA_MANAGER));

  private final SelectedCases cases = new SelectedCases(TestDatabase.dataSource());

  @Seeds(from = 1, few = 2, all = 8)
  void counts_and_frozen_lists_are_those_of_a_naive_reading(long seed) {
    var clients = new RandomCatalogue(seed).clients();
    fill(clients);
    var explorer = TestCatalogue.explorer();
    var selections = TestCatalogue.selections(InstantSource.system());
    var random = new Random(seed);
    var counted = new HashSet<Counts>();
    for (int question = 0; question < 25; question++) {
      var criteria = criteria(random);
      var naive = new NaiveSelection(criteria, clients);
      assertThat(explorer.explore(DATA_MANAGER, criteria).total())
          .as(criteria.sentence())
          .isEqualTo(SmallNumbers.exact(naive.counts()));
      var frozen =
          selections.freeze(
              DATA_MANAGER, selections.save(DATA_MANAGER, "question", criteria).orElseThrow());
      assertThat(frozen.counts()).isEqualTo(naive.counts());
      assertThat(read(frozen.id())).as(criteria.sentence()).isEqualTo(naive.chosen());
      counted.add(naive.counts());
    }
    assertThat(counted).as("the questions differ").hasSizeGreaterThan(3);
  }

  private static void fill(List<ClientSource> clients) {
    Sql.inTransaction(TestDatabase.dataSource(), sql -> sql.update("delete from client"));
    for (var client : clients) {
      Sql.inTransaction(
          TestDatabase.dataSource(), sql -> ClientRows.replace(sql, client, Instant.EPOCH));
    }
  }

  private Set<Chosen> read(FrozenSelectionId id) {
    var read = new HashSet<Chosen>();
    cases.forEach(
        id,
        client -> {
          for (var study : client.studies()) {
            var episode = study.episode().orElseThrow();
            assertThat(client.episodes()).anyMatch(each -> each.name().equals(episode));
            for (var series : study.series()) {
              for (var image : series.images()) {
                read.add(new Chosen(client.name(), episode, study.uid(), image.uid()));
              }
            }
          }
        });
    return read;
  }

  private static Criteria criteria(Random random) {
    var criteria = Criteria.ALL;
    for (var facet : NAIVE) {
      if (random.nextInt(3) == 0) {
        criteria = criteria.with(facet, some(random, facet));
      }
    }
    return criteria;
  }

  private static Set<String> some(Random random, Facet facet) {
    var all =
        facet == Facet.MODEL
            ? List.of("One", "Two", "unknown")
            : facet.choices().stream().map(FacetValue::code).toList();
    var some = new HashSet<String>();
    all.stream().filter(value -> random.nextBoolean()).forEach(some::add);
    return some;
  }
}
