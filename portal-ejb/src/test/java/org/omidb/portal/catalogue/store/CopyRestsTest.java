package org.omidb.portal.catalogue.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

@NeedsDatabase
class CopyRestsTest {

  @Test
  void what_rows_have_in_common_is_numbered_once_and_read_as_it_was() {
    var rests = new CopyRests();
    var numbers = new ArrayList<List<Long>>();
    copy(
        """
        select n, -n, a, b from (values
          (1::bigint, 'Selenia', null), (20, E'tab\\there \\\\ and\\nline', ''),
          (300, 'Selenia', null), (4000, 'Mammógrafo ☃', '\\N')) v(n, a, b)
        """,
        line -> numbers.add(List.of(line.number(), line.number(), (long) rests.number(line))));

    assertThat(numbers)
        .containsExactly(
            List.of(1L, -1L, 0L),
            List.of(20L, -20L, 1L),
            List.of(300L, -300L, 0L),
            List.of(4000L, -4000L, 2L));
    assertThat(rests.size()).isEqualTo(3);
    assertThat(rests.values(0)).containsExactly("Selenia", null);
    assertThat(rests.values(1)).containsExactly("tab\there \\ and\nline", "");
    assertThat(rests.values(2)).isEqualTo(Arrays.asList("Mammógrafo ☃", "\\N"));
  }

  @Test
  void thousands_of_different_ones_keep_their_numbers() {
    var rests = new CopyRests();
    var numbers = new ArrayList<Integer>();
    copy(
        "select n, 'kind ' || n % 5000 from generate_series(0, 9999) n",
        line -> {
          line.number();
          numbers.add(rests.number(line));
        });
    assertThat(rests.size()).isEqualTo(5_000);
    for (int n = 0; n < 10_000; n++) {
      assertThat(rests.values(numbers.get(n))).containsExactly("kind " + n % 5_000);
    }
  }

  @Test
  void a_reader_that_fails_leaves_the_connection_as_it_was() {
    Sql.with(
        TestDatabase.dataSource(),
        sql -> {
          assertThatExceptionOfType(IllegalStateException.class)
              .isThrownBy(() ->
                  sql.copy(
                      "select n from generate_series(1, 100000) n",
                      line -> {
                        throw new IllegalStateException("enough");
                      }));
          return assertThat(sql.row("select 1", row -> row.getInt(1))).contains(1);
        });
  }

  private static void copy(String select, Sql.CopiedRow row) {
    Sql.with(
        TestDatabase.dataSource(),
        sql -> {
          sql.copy(select, row);
          return true;
        });
  }
}
