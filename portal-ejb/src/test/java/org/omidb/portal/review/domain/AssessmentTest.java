package org.omidb.portal.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AssessmentTest {

  @Test
  void a_score_lies_from_one_to_five() {
    assertThat(scored(1).complete()).isTrue();
    assertThat(scored(5).complete()).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> scored(0));
    assertThatIllegalArgumentException().isThrownBy(() -> scored(6));
  }

  @Test
  void a_comment_has_at_most_four_thousand_characters() {
    assertThat(new Assessment(Map.of(), "x".repeat(4000)).complete()).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Assessment(Map.of(), "x".repeat(4001)));
    assertThat(new Assessment(Map.of(), "\ud83d\ude00".repeat(4000)).comment())
        .as("characters, as the page counts them")
        .hasSize(8000);
  }

  private static Assessment scored(int score) {
    return new Assessment(
        Map.of(
            Criterion.SCIENTIFIC_MERIT, score,
            Criterion.TRUSTWORTHINESS, 3,
            Criterion.REPUTATION, 3,
            Criterion.ETHICS, 3),
        "");
  }
}
