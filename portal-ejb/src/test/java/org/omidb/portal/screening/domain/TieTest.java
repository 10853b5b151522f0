package org.omidb.portal.screening.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Uuid7;

/** What ties applications to each other, and how alike texts are. */
class TieTest {

  private static final PersonId RITA = new PersonId(Uuid7.next());
  private static final String AIMS =
      "We ask whether a network trained on prior mammograms finds interval cancers a year earlier.";

  @Test
  void the_same_applicant_people_or_organisation_tie() {
    var one = new Tie.Compared(Optional.of(RITA), "University of Leeds", Set.of("a@x.org"), AIMS);
    var none = new Tie.Compared(Optional.empty(), "Elsewhere", Set.of("b@x.org"), "Other words");
    assertThat(Tie.between(one, none)).isEmpty();
    assertThat(Tie.between(none, none)).doesNotContain(Tie.SAME_APPLICANT);
    assertThat(Tie.between(one, new Tie.Compared(Optional.of(RITA), "", Set.of(), "")))
        .containsExactly(Tie.SAME_APPLICANT);
    assertThat(Tie.between(one, new Tie.Compared(Optional.empty(), "", Set.of("a@x.org"), "")))
        .containsExactly(Tie.SAME_PEOPLE);
    assertThat(
            Tie.between(
                one, new Tie.Compared(Optional.empty(), "The Leeds University", Set.of(), "")))
        .containsExactly(Tie.SAME_ORGANISATION);
    assertThat(Tie.between(one, new Tie.Compared(Optional.empty(), "", Set.of(), AIMS)))
        .containsExactly(Tie.LIKELY_THE_SAME);
  }

  @Test
  void an_organisation_is_known_by_its_name_and_not_by_its_legal_form() {
    assertThat(Likeness.isSameOrganisation("Acme Imaging Ltd.", "ACME Imaging Limited")).isTrue();
    assertThat(Likeness.isSameOrganisation("Universität Köln", "Universitat Koln")).isTrue();
    assertThat(Likeness.isSameOrganisation("Acme Imaging", "Acme Screening")).isFalse();
    assertThat(Likeness.isSameOrganisation("Ltd", "Limited")).isFalse();
    assertThat(Likeness.isSameOrganisation("", "")).isFalse();
  }

  @Test
  void the_same_sentences_in_another_order_are_alike_and_other_projects_are_not() {
    var more = AIMS + " The model is then tested on women of another site.";
    var turned = "The model is then tested on women of another site. " + AIMS;
    assertThat(Likeness.of(more, turned)).isGreaterThan(0.7);
    assertThat(Likeness.of(AIMS, AIMS.toUpperCase(Locale.ROOT))).isEqualTo(1);
    assertThat(Likeness.of(AIMS, "We measure how dense breasts change the dose of tomosynthesis."))
        .isLessThan(0.1);
    assertThat(Likeness.of("", "")).isZero();
    assertThat(Likeness.of("Density", "density")).isEqualTo(1);
  }

  @Test
  void likeness_is_the_same_from_both_sides_and_between_nothing_and_all() {
    var random = new Random(20261130);
    for (int i = 0; i < 500; i++) {
      var one = words(random);
      var other = words(random);
      assertThat(Likeness.of(one, other)).isEqualTo(Likeness.of(other, one)).isBetween(0.0, 1.0);
      assertThat(Likeness.of(one, one)).isEqualTo(one.isEmpty() ? 0 : 1);
    }
  }

  private static String words(Random random) {
    return IntStream.range(0, random.nextInt(9))
        .mapToObj(i -> "w" + random.nextInt(4))
        .collect(Collectors.joining(" "));
  }
}
