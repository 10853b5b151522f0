package org.omidb.portal.catalogue.domain;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.catalogue.domain.CaseType.BENIGN;
import static org.omidb.portal.catalogue.domain.CaseType.INTERVAL;
import static org.omidb.portal.catalogue.domain.CaseType.MALIGNANT;
import static org.omidb.portal.catalogue.domain.CaseType.NORMAL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.omidb.portal.catalogue.domain.EpisodeFacts.LesionFacts;
import org.omidb.portal.catalogue.domain.EpisodeFacts.SideOpinion;

/**
 * The published size tables, counted by {@link CaseTypes} over the one exact construction of
 * disjoint cells that gives them. N is a normal episode; M or B with M or U a malignant or benign
 * lesion, marked or unmarked; I an interval cancer.
 */
class FiguresTest {

  /** One woman a unit; each word of a cell is an episode of hers. */
  private static final Map<String, Integer> WOMEN_2D =
      Map.ofEntries(
          entry("N", 134_883),
          entry("N MM", 5_637),
          entry("N MU", 2_037),
          entry("N BM", 1_112),
          entry("N BU", 4_415),
          entry("N I", 1_916),
          entry("MM", 1_459),
          entry("MU", 528),
          entry("BM", 288),
          entry("BU", 1_143));

  /** One episode a unit; each word of a cell is a lesion, or an interval cancer, in it. */
  private static final Map<String, Integer> EPISODES_3D =
      Map.ofEntries(
          entry("N", 2_625),
          entry("MM", 1_415),
          entry("MU", 590),
          entry("BM", 123),
          entry("BU", 821),
          entry("MM I", 115),
          entry("MU I", 48),
          entry("MM BU", 33),
          entry("MM BM", 5),
          entry("MU BU", 13),
          entry("MU BM", 2));

  @Test
  void the_2d_table_counts_women_with_at_least_one_episode_of_the_type() {
    assertThat(women(episodes -> true)).isEqualTo(153_418);
    assertThat(womenWith(NORMAL, false)).isEqualTo(150_000);
    assertThat(womenWith(MALIGNANT, true)).isEqualTo(7_096);
    assertThat(womenWith(MALIGNANT, false)).isEqualTo(2_565);
    assertThat(womenWith(BENIGN, true)).isEqualTo(1_400);
    assertThat(womenWith(BENIGN, false)).isEqualTo(5_558);
    assertThat(womenWith(INTERVAL, false)).isEqualTo(1_916);
  }

  @Test
  void the_client_status_is_a_partition_of_the_same_women() {
    assertThat(Arrays.stream(CaseType.values()).map(FiguresTest::womenOfStatus))
        .containsExactly(1_916, 9_661, 6_958, 134_883);
  }

  @Test
  void the_3d_table_counts_episodes_by_a_set_of_types() {
    assertThat(EPISODES_3D.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(5_790);
    assertThat(episodesWith(NORMAL, false)).isEqualTo(2_625);
    assertThat(episodesWith(MALIGNANT, true)).isEqualTo(1_568);
    assertThat(episodesWith(MALIGNANT, false)).isEqualTo(653);
    assertThat(episodesWith(BENIGN, true)).isEqualTo(130);
    assertThat(episodesWith(BENIGN, false)).isEqualTo(867);
    assertThat(episodesWith(INTERVAL, false) + episodesWith(INTERVAL, true)).isEqualTo(163);
  }

  private static int womenWith(CaseType type, boolean marked) {
    return women(episodes ->
        episodes.stream()
            .anyMatch(
                episode -> episode.type() == type && episode.marked().contains(type) == marked));
  }

  private static int womenOfStatus(CaseType status) {
    return women(episodes -> CaseTypes.ofClient(episodes) == status);
  }

  private static int women(Predicate<List<EpisodeClass>> wanted) {
    return WOMEN_2D.entrySet().stream()
        .filter(cell ->
            wanted.test(words(cell.getKey()).stream().map(word -> episode(List.of(word))).toList()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static int episodesWith(CaseType type, boolean marked) {
    return EPISODES_3D.entrySet().stream()
        .filter(cell -> {
          var episode = episode(words(cell.getKey()));
          return episode.types().contains(type) && episode.marked().contains(type) == marked;
        })
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static List<String> words(String cell) {
    return List.of(cell.split(" "));
  }

  private static EpisodeClass episode(List<String> words) {
    var lesions = new ArrayList<LesionFacts>();
    Set<SideOpinion> opinions = EnumSet.noneOf(SideOpinion.class);
    for (var word : words) {
      if (word.startsWith("M") || word.startsWith("B")) {
        boolean malignant = word.startsWith("M");
        opinions.add(malignant ? SideOpinion.MALIGNANT : SideOpinion.BENIGN);
        lesions.add(
            new LesionFacts(
                "" + lesions.size(),
                Set.of(malignant ? "B5" : "B2"),
                Set.of(),
                false,
                word.endsWith("M")));
      }
    }
    return CaseTypes.of(new EpisodeFacts(words.contains("I"), opinions, lesions));
  }
}
