package org.omidb.portal.catalogue.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.FacetLevel;
import org.omidb.portal.catalogue.engine.CatalogueIndex;
import org.omidb.portal.catalogue.engine.ValueCounts;
import org.omidb.portal.catalogue.store.ClientRows;
import org.omidb.portal.catalogue.store.ClientSource;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.Seeds;
import org.omidb.portal.testing.TestDatabase;

/** On any small catalogue the index answers what SQL answers, value by value. */
@NeedsDatabase
class CatalogueIndexTest {

  @Seeds(from = 11, few = 1, all = 2)
  void every_value_of_every_facet_is_counted_as_sql_counts_it(long seed) {
    fill(seed);
    var index = CatalogueIndexLoader.load(TestDatabase.dataSource());
    var random = new Random(seed);
    holds(index, Criteria.ALL);
    for (int question = 0; question < 8; question++) {
      holds(index, question(random, index, 1 + random.nextInt(4)));
    }
  }

  @Test
  void each_facet_alone_and_each_of_its_values() {
    fill(21);
    var index = CatalogueIndexLoader.load(TestDatabase.dataSource());
    for (var facet : Facet.values()) {
      for (var value : index.values().of(facet)) {
        var criteria = Criteria.ALL.with(facet, value);
        var counts = sql(criteria);
        assertThat(index.totals(criteria).counts()).as(criteria.sentence()).isEqualTo(counts);
      }
    }
  }

  @Test
  void women_are_told_apart_by_their_bits() {
    fill(22);
    var index = CatalogueIndexLoader.load(TestDatabase.dataSource());
    var left = index.women(Criteria.ALL.with(Facet.LATERALITY, "left"));
    var all = index.women(Criteria.ALL);
    long count = Arrays.stream(left).map(Long::bitCount).sum();
    assertThat(count).isEqualTo(sql(Criteria.ALL.with(Facet.LATERALITY, "left")).women());
    for (int word = 0; word < left.length; word++) {
      assertThat(left[word] & ~all[word]).isZero();
    }
  }

  @Test
  void a_change_of_the_catalogue_is_seen_in_its_version() {
    fill(23);
    long before = CatalogueIndexLoader.load(TestDatabase.dataSource()).version();
    fill(23);
    assertThat(CatalogueIndexLoader.load(TestDatabase.dataSource()).version())
        .isGreaterThan(before);
  }

  @Test
  void an_empty_catalogue_has_an_answer_too() {
    Sql.inTransaction(TestDatabase.dataSource(), sql -> sql.update("delete from client"));
    var index = CatalogueIndexLoader.load(TestDatabase.dataSource());
    var answer = index.answer(Criteria.ALL.with(Facet.GRADE, "1"));
    assertThat(answer.totals().women()).isZero();
    assertThat(answer.facets()).containsKeys(Facet.values());
  }

  private static void holds(CatalogueIndex index, Criteria criteria) {
    var answer = index.answer(criteria);
    assertThat(answer.totals().counts()).as(criteria.sentence()).isEqualTo(sql(criteria));
    assertThat(answer.totals()).isEqualTo(index.totals(criteria));
    for (var facet : Facet.values()) {
      var expected = new ArrayList<ValueCounts>();
      for (var value : index.values().of(facet)) {
        var counts = sql(criteria.with(facet, value));
        expected.add(new ValueCounts(value, counts.women(), counts.episodes(), counts.images()));
      }
      assertThat(answer.facets().get(facet))
          .as(facet + " in: " + criteria.sentence())
          .isEqualTo(expected);
    }
  }

  private static org.omidb.portal.catalogue.domain.Counts sql(Criteria criteria) {
    return Sql.with(TestDatabase.dataSource(), sql -> Freezing.count(sql, criteria));
  }

  private static Criteria question(Random random, CatalogueIndex index, int facets) {
    var criteria = Criteria.ALL;
    for (int i = 0; i < facets; i++) {
      var all = Arrays.stream(Facet.values()).toList();
      // Lesions are few: two of their facets at once would mostly find nothing.
      var some = random.nextInt(3) == 0 ? ofLevel(all, FacetLevel.LESION) : all;
      var facet = some.get(random.nextInt(some.size()));
      criteria = criteria.with(facet, values(random, index.values().of(facet)));
    }
    return criteria;
  }

  private static List<Facet> ofLevel(List<Facet> all, FacetLevel level) {
    return all.stream().filter(facet -> facet.level() == level).toList();
  }

  private static Set<String> values(Random random, List<String> all) {
    var some = new HashSet<String>();
    all.stream().filter(value -> random.nextInt(2) == 0).forEach(some::add);
    return some;
  }

  private static void fill(long seed) {
    Sql.inTransaction(TestDatabase.dataSource(), sql -> sql.update("delete from client"));
    List<ClientSource> clients = new RandomCatalogue(seed).clients();
    for (var client : clients) {
      Sql.inTransaction(
          TestDatabase.dataSource(), sql -> ClientRows.replace(sql, client, Instant.EPOCH));
    }
  }
}
