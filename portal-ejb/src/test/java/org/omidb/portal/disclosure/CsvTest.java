package org.omidb.portal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void values_stand_under_the_names_of_the_first_line_in_their_order() throws IOException {
    assertThat(parse("Code,Text\n\nG1,\"Low, or \"\"well\"\"\"\nG2,\n"))
        .containsExactly(
            Map.of("Code", "G1", "Text", "Low, or \"well\""), Map.of("Code", "G2", "Text", ""));
    assertThat(parse("B,A\n1,2\n").getFirst()).containsExactly(entry("B", "1"), entry("A", "2"));
  }

  @Test
  void a_row_with_a_value_too_many_or_too_few_is_none() {
    assertThatThrownBy(() -> parse("Code,Text\nG1\n")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> parse("Code,Text\nG1,a,b\n"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_table_that_is_not_there_is_named() {
    assertThatThrownBy(() -> Csv.resource("/nbss/none.csv")).hasMessageContaining("/nbss/none.csv");
  }

  private static List<Map<String, String>> parse(String text) throws IOException {
    return Csv.parse(new StringReader(text));
  }
}
