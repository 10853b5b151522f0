package org.omidb.portal.reference.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.Reference;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

@NeedsDatabase
class ReferencesTest {

  @Test
  void numbers_count_up_within_a_kind_and_year() {
    assertThat(next(2101)).hasToString("OMI-2101-0001");
    assertThat(next(2101)).hasToString("OMI-2101-0002");
    assertThat(next(2102)).hasToString("OMI-2102-0001");
  }

  @Test
  void two_transactions_never_get_the_same() {
    var given = new ConcurrentSkipListSet<Integer>();
    IntStream.range(0, 40).parallel().forEach(i -> given.add(next(2103).number()));
    assertThat(given).hasSize(40);
  }

  @Test
  void a_reference_is_read_back_and_nothing_else_is() {
    var reference = new Reference(Reference.Kind.AGR, 2026, 12345);
    assertThat(Reference.parse(reference.toString())).isEqualTo(reference);
    assertThatThrownBy(() -> Reference.parse("AGR-26-1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Reference next(int year) {
    return TestDatabase.inTransaction(em -> new References(em).next(Reference.Kind.OMI, year));
  }
}
