package org.omidb.portal.form.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.form.domain.ChosenFiles.Refused;

/** What stands in a field for files is read as it was written, also as it was written before. */
class ChosenFilesTest {

  private static final String ONE = new UUID(7, 1).toString();
  private static final String TWO = new UUID(7, 2).toString();

  @Test
  void one_file_is_a_list_of_one() {
    assertThat(ChosenFiles.of(List.of(ONE)).files()).containsExactly(ONE);
    assertThat(ChosenFiles.of(List.of()).files()).isEmpty();
  }

  @Test
  void a_refused_file_with_the_one_that_stays_is_read_as_before_there_were_several() {
    var read = ChosenFiles.of(List.of("big.pdf", "Too large.", ONE));
    assertThat(read.refused()).containsExactly(new Refused("big.pdf", "Too large."));
    assertThat(read.files()).containsExactly(ONE);
  }

  @Test
  void a_file_whose_name_is_an_id_is_no_file_that_is_there() {
    var read = ChosenFiles.of(ChosenFiles.refused(ONE, "Too large.").texts());
    assertThat(read.refused()).hasSize(1);
    assertThat(read.files()).isEmpty();
  }

  @Test
  void two_chosen_at_once_come_together_and_none_twice() {
    var both = ChosenFiles.of(List.of(ONE)).and(ChosenFiles.of(List.of(TWO, ONE)));
    assertThat(both.files()).containsExactly(ONE, TWO);
  }

  @Test
  void whatever_was_chosen_is_read_back() {
    var random = new Random(44);
    for (int round = 0; round < 500; round++) {
      var refused = new ArrayList<Refused>();
      var files = new ArrayList<String>();
      for (int i = random.nextInt(4); i > 0; i--) {
        refused.add(new Refused("file " + random.nextInt(9), random.nextBoolean() ? "" : "Why."));
      }
      for (int i = random.nextInt(4); i > 0; i--) {
        files.add(new UUID(random.nextLong(), random.nextLong()).toString());
      }
      var chosen = new ChosenFiles(refused, files);
      assertThat(ChosenFiles.of(chosen.texts())).as("round %d", round).isEqualTo(chosen);
    }
  }
}
