package org.omidb.portal.web.application;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.web.application.WordDiff.Fate.ADDED;
import static org.omidb.portal.web.application.WordDiff.Fate.KEPT;
import static org.omidb.portal.web.application.WordDiff.Fate.REMOVED;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.omidb.portal.web.application.WordDiff.Fate;
import org.omidb.portal.web.application.WordDiff.Piece;

class WordDiffTest {

  @Test
  void a_word_that_was_replaced_stands_before_the_one_in_its_place() {
    assertThat(WordDiff.of("Two readers mark", "Three readers mark"))
        .containsExactly(
            new Piece(REMOVED, "Two"), new Piece(ADDED, "Three"), new Piece(KEPT, " readers mark"));
  }

  @Test
  void what_is_new_or_gone_is_one_piece() {
    assertThat(WordDiff.of("", "New text")).containsExactly(new Piece(ADDED, "New text"));
    assertThat(WordDiff.of("Old text", "")).containsExactly(new Piece(REMOVED, "Old text"));
    assertThat(WordDiff.of("Same", "Same")).containsExactly(new Piece(KEPT, "Same"));
    assertThat(WordDiff.of("", "")).isEmpty();
  }

  @Test
  void both_texts_can_be_read_out_of_the_pieces() {
    var random = new Random(20261129);
    for (int round = 0; round < 300; round++) {
      var before = text(random);
      var after = text(random);
      var pieces = WordDiff.of(before, after);
      assertThat(without(pieces, ADDED)).isEqualTo(before);
      assertThat(without(pieces, REMOVED)).isEqualTo(after);
    }
  }

  private static String without(List<Piece> pieces, Fate fate) {
    return pieces.stream().filter(it -> it.fate() != fate).map(Piece::text).collect(joining());
  }

  private static String text(Random random) {
    var words = List.of("a", "b", "c", "d", " ", "  ", "\n", "long-word", "\u05d0\u05d1");
    return random.ints(random.nextInt(20), 0, words.size()).mapToObj(words::get).collect(joining());
  }
}
