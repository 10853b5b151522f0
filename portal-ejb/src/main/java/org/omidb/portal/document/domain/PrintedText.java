package org.omidb.portal.document.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * A line of text as it can be printed: letters, and in place of each character that no font has, or
 * that would do something unseen, its number.
 */
public final class PrintedText {

  /** Characters without a picture, which words of some languages need. */
  private static final Set<Integer> WITHOUT_PICTURE =
      Set.of(0x00AD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF);

  /** Stands for an object that is not there; renderers pass it over. */
  private static final int OBJECT = 0xFFFC;

  private static final String TAB = "    ";

  private PrintedText() {}

  /**
   * A piece of a line.
   *
   * @param text the letters, or the number of the one character: "U+1F600"
   * @param named whether it is such a number
   */
  public record Piece(String text, boolean named) {}

  /**
   * The pieces of a line in their order.
   *
   * @param drawn whether the fonts have a character
   */
  public static List<Piece> pieces(String line, IntPredicate drawn) {
    var pieces = new ArrayList<Piece>();
    var letters = new StringBuilder();
    // a letter and its accent are one character where there is such a one
    Normalizer.normalize(line, Normalizer.Form.NFC)
        .codePoints()
        .forEach(point -> {
          if (point == '\t') {
            letters.append(TAB);
          } else if (isNamed(point, drawn)) {
            end(letters, pieces);
            pieces.add(new Piece(String.format(Locale.ROOT, "U+%04X", point), true));
          } else if (drawn.test(point)) {
            letters.appendCodePoint(point);
          } else if (Character.isSpaceChar(point)) {
            letters.append(' ');
          }
        });
    end(letters, pieces);
    return List.copyOf(pieces);
  }

  private static void end(StringBuilder letters, List<Piece> pieces) {
    if (!letters.isEmpty()) {
      pieces.add(new Piece(letters.toString(), false));
      letters.setLength(0);
    }
  }

  private static boolean isNamed(int point, IntPredicate drawn) {
    if (WITHOUT_PICTURE.contains(point) || isVariation(point)) {
      return false;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.SPACE_SEPARATOR -> false;
      default -> point == OBJECT || !drawn.test(point);
    };
  }

  /** Says how the character before it is drawn, and is never drawn itself. */
  private static boolean isVariation(int point) {
    return point >= 0xFE00 && point <= 0xFE0F;
  }

  /** Whether a line is read from right to left: as its first letter with a direction is. */
  public static boolean isRightToLeft(String line) {
    return line.codePoints()
            .map(Character::getDirectionality)
            .filter(it ->
                it == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                    || it == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || it == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
            .findFirst()
            .orElse(Character.DIRECTIONALITY_LEFT_TO_RIGHT)
        != Character.DIRECTIONALITY_LEFT_TO_RIGHT;
  }
}
