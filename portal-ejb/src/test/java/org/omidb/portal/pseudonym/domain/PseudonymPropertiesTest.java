package org.omidb.portal.pseudonym.domain;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every key and every source. The seed in a failing test's name replays it. */
class PseudonymPropertiesTest {

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void two_clients_never_share_an_id_and_none_looks_like_one_of_the_source(long seed) {
    var random = new Random(seed);
    var clients = anyClients(random);
    var ids = ids(new KeyedNames(anyKey(random)), clients, Map.of(), highest(clients));
    assertThat(ids).hasSameSizeAs(clients);
    assertThat(new HashSet<>(ids.values())).hasSameSizeAs(clients);
    assertThat(ids.values()).noneMatch(number -> number <= highest(clients));
    assertThat(ids.values()).allMatch(number -> ClientNumbers.id(number).matches("demd\\d+"));
  }

  /** Over all seeds half of all pairs keep their order, as with a shuffled deck. */
  @Test
  void the_order_of_the_new_ids_says_nothing_of_the_old_order() {
    long kept = 0;
    long pairs = 0;
    for (long seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var clients = List.copyOf(anyClients(random));
      var names = new KeyedNames(anyKey(random));
      var ids = ids(names, new HashSet<>(clients), Map.of(), highest(clients));
      var sorted =
          clients.stream()
              .sorted(Comparator.comparingLong(c -> ClientNumbers.number(c).orElseThrow()))
              .toList();
      for (int i = 1; i < sorted.size(); i++) {
        pairs++;
        var before = ids.get(names.mark(sorted.get(i - 1)));
        var after = ids.get(names.mark(sorted.get(i)));
        if (before != null && after != null && before < after) {
          kept++;
        }
      }
    }
    assertThat((double) kept / pairs).isBetween(0.45, 0.55);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_refreshed_release_of_the_same_key_keeps_every_id_and_adds_the_new(long seed) {
    var random = new Random(seed);
    var names = new KeyedNames(anyKey(random));
    var first = anyClients(random);
    var issued = ids(names, first, Map.of(), highest(first));
    var second = new HashSet<>(anyClients(random));
    second.addAll(first.stream().limit(first.size() / 2 + 1).toList());
    var all = ids(names, second, issued, highest(second));
    assertThat(all).containsAllEntriesOf(issued);
    assertThat(new HashSet<>(all.values())).hasSameSizeAs(all.keySet());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void two_agreements_have_nothing_in_common(long seed) {
    var random = new Random(seed);
    var one = new KeyedNames(anyKey(random));
    var other = new KeyedNames(anyKey(random));
    var clients = anyClients(random);
    assertThat(clients.stream().map(one::mark).collect(toSet()))
        .doesNotContainAnyElementsOf(clients.stream().map(other::mark).toList());
    var uids = anyUids(random);
    assertThat(uids.stream().map(one::uid).collect(toSet()))
        .doesNotContainAnyElementsOf(uids.stream().map(other::uid).toList());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void uids_are_valid_distinct_and_always_the_same(long seed) {
    var random = new Random(seed);
    var names = new KeyedNames(anyKey(random));
    var uids = anyUids(random);
    assertThat(uids.stream().map(names::uid).collect(toSet())).hasSameSizeAs(uids);
    assertThat(uids)
        .allSatisfy(uid -> {
          assertThat(names.uid(uid)).matches("2\\.25\\.(0|[1-9]\\d*)").hasSizeLessThan(65);
          assertThat(names.uid(uid)).isEqualTo(names.uid(uid)).isNotEqualTo(uid);
        });
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void all_dates_of_a_client_move_back_by_the_same_number_of_days(long seed) {
    var random = new Random(seed);
    var names = new KeyedNames(anyKey(random));
    for (var client : anyClients(random)) {
      var screened = LocalDate.of(2011, 1, 1).plusDays(random.nextInt(5000));
      var operated = screened.plusDays(random.nextInt(60));
      int days = names.days(client);
      assertThat(days).isBetween(-364, -1);
      assertThat(ChronoUnit.DAYS.between(screened.plusDays(days), operated.plusDays(days)))
          .isEqualTo(ChronoUnit.DAYS.between(screened, operated));
    }
  }

  @Test
  void every_one_of_the_364_offsets_is_used() {
    var names = new KeyedNames(anyKey(new Random(1)));
    var days = LongStream.range(0, 20_000).mapToObj(i -> names.days("demd" + i)).collect(toSet());
    assertThat(days).hasSize(364).contains(-1, -364);
  }

  private static Map<String, Long> ids(
      KeyedNames names, Set<String> clients, Map<String, Long> issued, long highest) {
    var marks = clients.stream().map(names::mark).collect(toSet());
    var all = new HashMap<>(issued);
    all.putAll(ClientNumbers.issue(marks, issued, highest));
    return all;
  }

  private static long highest(Iterable<String> clients) {
    long highest = 0;
    for (var client : clients) {
      highest = Math.max(highest, ClientNumbers.number(client).orElse(0));
    }
    return highest;
  }

  private static Set<String> anyClients(Random random) {
    var clients = new HashSet<String>();
    int size = 2 + random.nextInt(40);
    while (clients.size() < size) {
      clients.add((random.nextBoolean() ? "demd" : "optm") + random.nextInt(3_000_000));
    }
    return clients;
  }

  private static List<String> anyUids(Random random) {
    var uids = new ArrayList<String>();
    for (int i = 0; i < 50; i++) {
      uids.add("1.2.840.113619." + seeded(random) + "." + i);
    }
    return uids;
  }

  private static int seeded(Random random) {
    return random.nextInt(1 << 20);
  }

  private static PseudonymKey anyKey(Random random) {
    var bits = new byte[PseudonymKey.BYTES];
    random.nextBytes(bits);
    return PseudonymKey.of(bits);
  }
}
