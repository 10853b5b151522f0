package org.omidb.portal.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NumberedNameTest {

  @Test
  void a_free_name_stays_as_it_is() {
    assertThat(NumberedName.free("Normal", 100, Set.of("normal")::contains)).isEqualTo("Normal");
  }

  @Test
  void one_that_is_taken_gets_the_first_free_number() {
    assertThat(NumberedName.free("Normal", 100, Set.of("Normal")::contains))
        .isEqualTo("Normal (2)");
    var taken = Set.of("Normal", "Normal (2)", "Normal (3)");
    assertThat(NumberedName.free("Normal", 100, taken::contains)).isEqualTo("Normal (4)");
  }

  @Test
  void a_numbered_name_is_of_its_name() {
    assertThat(NumberedName.isOf("Normal", "Normal")).isTrue();
    assertThat(NumberedName.isOf("Normal", "Normal (12)")).isTrue();
    assertThat(NumberedName.isOf("Normal", "Normal (new)")).isFalse();
    assertThat(NumberedName.isOf("Normal", "Normal cases")).isFalse();
  }

  @Test
  void it_is_never_longer_than_a_name_may_be_nor_cut_within_a_character() {
    var name = "\ud83d\ude00".repeat(10);
    assertThat(NumberedName.free(name, 10, name::equals))
        .isEqualTo("\ud83d\ude00".repeat(6) + " (2)");
  }
}
