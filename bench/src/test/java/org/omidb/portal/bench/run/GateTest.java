package org.omidb.portal.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.omidb.portal.bench.answer.Cell;
import org.omidb.portal.bench.answer.FullAnswer;
import org.omidb.portal.bench.rival.Rival;
import org.omidb.portal.catalogue.domain.Counts;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.launcher.home.LaunchFailure;

class GateTest {

  private static final List<Criteria> QUESTIONS =
      List.of(Criteria.ALL, Criteria.ALL.with(Facet.GRADE, "1"));

  private static final Counts COUNTS = new Counts(3, 4, 5, 6);

  @Test
  void the_same_answers_open_it() {
    var gate = Gate.compare(QUESTIONS, List.of(says(3), says(3)), says(3)).open();
    assertThat(gate.questions()).isEqualTo(2);
    assertThat(gate.values()).isEqualTo(2);
  }

  @Test
  void one_woman_more_beside_one_value_closes_it_and_is_named() {
    var gate = Gate.compare(QUESTIONS, List.of(says(3)), says(4));
    assertThatThrownBy(gate::open)
        .isInstanceOf(LaunchFailure.class)
        .hasMessageContaining("2 of 2")
        .hasMessageContaining("grade 2: Cell[women=3, episodes=4, images=6]");
  }

  @Test
  void a_value_that_one_leaves_out_closes_it() {
    assertThatThrownBy(Gate.compare(QUESTIONS, List.of(says(3)), says(0))::open)
        .hasMessageContaining("women=0");
  }

  @Test
  void other_totals_close_it() {
    Rival other = question -> new FullAnswer.Builder().with(new Counts(3, 4, 5, 7));
    Rival right = question -> new FullAnswer.Builder().with(COUNTS);
    assertThatThrownBy(Gate.compare(QUESTIONS, List.of(right), other)::open)
        .hasMessageContaining("images=7");
  }

  private static Rival says(long women) {
    return question -> {
      var answer = new FullAnswer.Builder();
      answer.add(Facet.GRADE, "2", women == 0 ? new Cell(0, 0, 0) : new Cell(women, 4, 6));
      return answer.with(COUNTS);
    };
  }
}
