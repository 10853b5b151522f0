package org.omidb.portal.web.application;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How one text became another, by whole words. */
final class WordDiff {

  /** What became of a piece of text. */
  public enum Fate {
    KEPT,
    REMOVED,
    ADDED
  }

  /** Some words that stayed, went or came together. */
  public record Piece(Fate fate, String text) {}

  /** A word, or the blanks between two. */
  private static final Pattern TOKEN = Pattern.compile("\\s+|\\S+");

  private WordDiff() {}

  /**
   * The pieces in the order of reading; what went stands before what came in its place. Without
   * what went they are the later text, without what came the earlier one.
   */
  static List<Piece> of(String earlier, String later) {
    var before = tokens(earlier);
    var pieces = new ArrayList<Piece>();
    int next = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(before, tokens(later)).getDeltas()) {
      int from = delta.getSource().getPosition();
      add(pieces, Fate.KEPT, before.subList(next, from));
      add(pieces, Fate.REMOVED, delta.getSource().getLines());
      add(pieces, Fate.ADDED, delta.getTarget().getLines());
      next = from + delta.getSource().size();
    }
    add(pieces, Fate.KEPT, before.subList(next, before.size()));
    return List.copyOf(pieces);
  }

  private static void add(List<Piece> pieces, Fate fate, List<String> tokens) {
    if (!tokens.isEmpty()) {
      pieces.add(new Piece(fate, String.join("", tokens)));
    }
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(token -> token.group()).toList();
  }
}
