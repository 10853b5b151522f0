package org.omidb.portal.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.catalogue.domain.CaseType.BENIGN;
import static org.omidb.portal.catalogue.domain.CaseType.INTERVAL;
import static org.omidb.portal.catalogue.domain.CaseType.MALIGNANT;
import static org.omidb.portal.catalogue.domain.CaseType.NORMAL;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.catalogue.domain.EpisodeFacts.LesionFacts;
import org.omidb.portal.catalogue.domain.EpisodeFacts.SideOpinion;

class CaseTypesTest {

  private static final LesionFacts CANCER = lesion("1", "B5", false);
  private static final LesionFacts MARKED_CANCER = lesion("1", "B5", true);
  private static final LesionFacts CYST = lesion("2", "B2", false);
  private static final LesionFacts MARKED_CYST = lesion("2", "B2", true);

  @Test
  void an_episode_without_any_finding_is_normal() {
    assertThat(episode()).isEqualTo(counted(NORMAL, Set.of(NORMAL), Set.of()));
  }

  @Test
  void a_malignant_opinion_of_either_side_makes_the_episode_malignant() {
    assertThat(episode(SideOpinion.MALIGNANT, CANCER).type()).isEqualTo(MALIGNANT);
  }

  @Test
  void interval_comes_before_malignant_and_is_malignant_in_the_set() {
    assertThat(interval(CYST))
        .isEqualTo(counted(INTERVAL, Set.of(INTERVAL, MALIGNANT, BENIGN), Set.of()));
  }

  @Test
  void benign_stands_beside_malignant_where_the_episode_holds_a_lesion_of_each() {
    assertThat(episode(SideOpinion.MALIGNANT, CANCER, CYST).types())
        .containsExactly(MALIGNANT, BENIGN);
    assertThat(episode(SideOpinion.MALIGNANT, CANCER).types()).containsExactly(MALIGNANT);
  }

  @Test
  void a_biopsy_that_was_benign_before_surgery_found_cancer_makes_no_benign_lesion() {
    var twice = new LesionFacts("1", Set.of("B2", "H5"), Set.of(), false, false);

    assertThat(CaseTypes.of(twice)).contains(MALIGNANT);
    assertThat(episode(SideOpinion.MALIGNANT, twice).types()).containsExactly(MALIGNANT);
  }

  @Test
  void uncertain_pathology_makes_a_lesion_neither_benign_nor_malignant() {
    for (var code : List.of("B1", "B3", "B4", "C3", "H0", "H1")) {
      assertThat(CaseTypes.of(lesion("1", code, true))).as(code).isEmpty();
    }
  }

  @Test
  void where_no_code_is_given_the_side_speaks_for_the_lesion() {
    assertThat(CaseTypes.of(uncoded(SideOpinion.MALIGNANT))).contains(MALIGNANT);
    assertThat(CaseTypes.of(uncoded(SideOpinion.BENIGN))).contains(BENIGN);
    assertThat(
            CaseTypes.of(
                new LesionFacts("1", Set.of("B3"), Set.of(SideOpinion.MALIGNANT), false, false)))
        .isEmpty();
  }

  @Test
  void marked_goes_by_class_not_by_episode() {
    assertThat(episode(SideOpinion.MALIGNANT, CANCER, MARKED_CYST).marked())
        .containsExactly(BENIGN);
    assertThat(episode(SideOpinion.MALIGNANT, MARKED_CANCER, CYST).marked())
        .containsExactly(MALIGNANT);
    assertThat(episode(SideOpinion.BENIGN, MARKED_CYST).marked()).containsExactly(BENIGN);
    assertThat(episode(SideOpinion.BENIGN, lesion("1", "B3", true)).marked()).isEmpty();
  }

  @Test
  void an_interval_cancer_is_marked_with_its_malignant_lesion() {
    assertThat(interval(MARKED_CANCER).marked()).containsExactly(INTERVAL, MALIGNANT);
    assertThat(interval(new LesionFacts("1", Set.of(), Set.of(), true, true)).marked())
        .containsExactly(INTERVAL, MALIGNANT);
  }

  @Test
  void the_client_status_is_the_gravest_of_her_episodes() {
    var normal = episode();
    var benign = episode(SideOpinion.BENIGN, CYST);
    var malignant = episode(SideOpinion.MALIGNANT, CANCER);

    assertThat(CaseTypes.ofClient(List.of())).isEqualTo(NORMAL);
    assertThat(CaseTypes.ofClient(List.of(normal, benign))).isEqualTo(BENIGN);
    assertThat(CaseTypes.ofClient(List.of(benign, malignant, normal))).isEqualTo(MALIGNANT);
    assertThat(CaseTypes.ofClient(List.of(malignant, interval()))).isEqualTo(INTERVAL);
  }

  /** The cells of the published 3D table, one episode each: the rows are sums over the cells. */
  @Test
  void every_cell_of_the_3d_table_counts_in_its_rows() {
    assertThat(interval(MARKED_CANCER)).isEqualTo(cell3d("MM I"));
    assertThat(interval(CANCER)).isEqualTo(cell3d("MU I"));
    assertThat(episode(SideOpinion.MALIGNANT, MARKED_CANCER, CYST)).isEqualTo(cell3d("MM BU"));
    assertThat(episode(SideOpinion.MALIGNANT, MARKED_CANCER, MARKED_CYST))
        .isEqualTo(cell3d("MM BM"));
    assertThat(episode(SideOpinion.MALIGNANT, CANCER, CYST)).isEqualTo(cell3d("MU BU"));
    assertThat(episode(SideOpinion.MALIGNANT, CANCER, MARKED_CYST)).isEqualTo(cell3d("MU BM"));
    assertThat(episode(SideOpinion.BENIGN, MARKED_CYST)).isEqualTo(cell3d("BM"));
    assertThat(episode(SideOpinion.BENIGN, CYST)).isEqualTo(cell3d("BU"));
    assertThat(episode()).isEqualTo(cell3d("N"));
  }

  /** MM, MU, BM, BU, I, N as the construction of the figures names them. */
  private static EpisodeClass cell3d(String cell) {
    var words = Arrays.asList(cell.split(" "));
    var types = new TreeSet<CaseType>();
    var marked = new TreeSet<CaseType>();
    for (var word : words) {
      var type =
          switch (word.charAt(0)) {
            case 'M' -> MALIGNANT;
            case 'B' -> BENIGN;
            case 'I' -> INTERVAL;
            default -> NORMAL;
          };
      types.add(type);
      if (word.endsWith("M") || type == INTERVAL && words.contains("MM")) {
        marked.add(type);
      }
    }
    return counted(types.first(), types, marked);
  }

  private static EpisodeClass episode() {
    return CaseTypes.of(new EpisodeFacts(false, Set.of(), List.of()));
  }

  private static EpisodeClass episode(SideOpinion opinion, LesionFacts... lesions) {
    return CaseTypes.of(new EpisodeFacts(false, Set.of(opinion), List.of(lesions)));
  }

  private static EpisodeClass interval(LesionFacts... lesions) {
    return CaseTypes.of(new EpisodeFacts(true, Set.of(), Stream.of(lesions).toList()));
  }

  private static LesionFacts lesion(String name, String code, boolean marked) {
    return new LesionFacts(name, Set.of(code), Set.of(), false, marked);
  }

  private static LesionFacts uncoded(SideOpinion side) {
    return new LesionFacts("1", Set.of(), Set.of(side), false, false);
  }

  private static EpisodeClass counted(CaseType type, Set<CaseType> types, Set<CaseType> marked) {
    return new EpisodeClass(type, types, marked);
  }
}
