package org.omidb.portal.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.web.Unused.unused;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.web.shared.Listing.Column;

/** Tables of staff by what stands in the address. */
class ListingTest {

  private record Row(String name, int number) {}

  private static final List<Row> ALL =
      IntStream.rangeClosed(1, 60)
          .mapToObj(i -> new Row("Row " + (char) ('A' + i % 26), i))
          .toList();

  private static final List<Column<Row>> COLUMNS =
      List.of(
          Column.of("name", "Name", Row::name),
          new Column<>("number", "Number", row -> "", Comparator.comparingInt(Row::number)));

  @Test
  void without_a_word_the_first_page_stands_in_the_order_that_it_was_given() {
    var listing = listing(Map.of());
    assertThat(listing.rows()).isEqualTo(ALL.subList(0, 25));
    assertThat(listing.pages())
        .extracting(Listing.PageLink::address)
        .containsExactly("/p#t", "/p?t.page=2#t", "/p?t.page=3#t");
    assertThat(listing.headings()).extracting(Listing.Heading::sort).containsOnly("none");
    assertThat(listing.searchable()).isTrue();
  }

  @Test
  void the_last_page_has_what_is_left_and_one_behind_it_is_the_last() {
    assertThat(listing(Map.of("t.page", "3")).rows()).isEqualTo(ALL.subList(50, 60));
    assertThat(listing(Map.of("t.page", "99")).page()).isEqualTo(3);
    for (var nonsense : List.of("0", "-1", "x", "9999999999")) {
      assertThat(listing(Map.of("t.page", nonsense)).page()).isEqualTo(1);
    }
  }

  @Test
  void a_head_sorts_by_its_column_and_turns_the_order_when_it_does_already() {
    var up = listing(Map.of("t.sort", "number"));
    assertThat(up.rows().getFirst().number()).isEqualTo(1);
    assertThat(up.headings().get(1))
        .isEqualTo(new Listing.Heading("Number", "/p?t.sort=number&t.order=down#t", "ascending"));
    var down = listing(Map.of("t.sort", "number", "t.order", "down", "t.page", "2"));
    assertThat(down.rows().getFirst().number()).isEqualTo(35);
    assertThat(down.headings().get(1))
        .isEqualTo(new Listing.Heading("Number", "/p?t.sort=number#t", "descending"));
    assertThat(down.pages().getFirst().address()).isEqualTo("/p?t.sort=number&t.order=down#t");
    assertThat(listing(Map.of("t.sort", "nonsense")).rows()).isEqualTo(ALL.subList(0, 25));
  }

  @Test
  void a_search_finds_in_any_column_whatever_the_case_and_stays_in_every_link() {
    var listing = listing(Map.of("t.q", " row b "));
    assertThat(listing.rows()).extracting(Row::number).containsExactly(1, 27, 53);
    assertThat(listing.found()).isEqualTo(3);
    assertThat(listing.headings().getFirst().address()).isEqualTo("/p?t.q=row+b&t.sort=name#t");
    assertThat(listing.searchable()).isTrue();
  }

  @Test
  void what_nothing_has_is_told_apart_from_nothing_to_list() {
    assertThat(listing(Map.of("t.q", "zzz")).none()).isFalse();
    assertThat(listing(Map.of("t.q", "zzz")).rows()).isEmpty();
    assertThat(Listing.of("t", "/p", query(Map.of()), List.<Row>of(), COLUMNS).none()).isTrue();
  }

  @Test
  void another_table_of_the_page_is_not_touched() {
    assertThat(listing(Map.of("other.q", "zzz", "other.page", "2")).rows())
        .isEqualTo(ALL.subList(0, 25));
  }

  private static Listing<Row> listing(Map<String, String> parameters) {
    return Listing.of("t", "/p", query(parameters), ALL, COLUMNS);
  }

  private static Query query(Map<String, String> parameters) {
    return new Query(unused()) {
      @Override
      public Optional<String> text(String name) {
        return Optional.ofNullable(parameters.get(name));
      }
    };
  }
}
