package org.omidb.portal.shared.domain;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text as people mean it, from whatever they typed or pasted: in Unicode's composed form (NFC),
 * with one kind of line end, without blanks around it, and without characters that nobody sees but
 * that turn others round, cut words or make two texts differ. Quotes, emoji and text from right to
 * left stay as they are. What would show nothing is the empty text.
 */
public final class VisibleText {

  /**
   * Windows' and old Macs' line ends, word processors' breaks within a paragraph (a vertical tab)
   * and of a page, and Unicode's own (UAX 14, classes BK and NL).
   */
  private static final Pattern LINE_ENDS = Pattern.compile("\r\n|[\r\u000B\f\u0085\u2028\u2029]");

  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int LEFT_TO_RIGHT = 0x200E;
  private static final int RIGHT_TO_LEFT = 0x200F;

  private static final int BRAILLE_BLANK = 0x2800;
  private static final int HALF_FILL_SPACE = 0x303F;

  /** Where something stood that was not text: a picture in what was pasted. */
  private static final int OBJECT_REPLACEMENT = 0xFFFC;

  private static final int HIEROGLYPH_BLANK = 0x13441;
  private static final int HIEROGLYPH_HALF_BLANK = 0x13442;
  private static final int KHITAN_FILLER = 0x16FE4;
  private static final int NULL_NOTEHEAD = 0x1D159;

  private VisibleText() {}

  /** The text of a field of one line: line ends, tabs and all other blanks are single spaces. */
  public static String line(String text) {
    var kept = kept(text);
    return shown(
        isPlain(kept, false) && !kept.contains("  ") ? kept : BLANKS.matcher(kept).replaceAll(" "));
  }

  /** The text of a field of several lines, whose tabs and inner blanks stay. */
  public static String lines(String text) {
    return shown(kept(text));
  }

  /**
   * Whether a reader sees nothing of it and no space either: controls, marks of direction, joiners,
   * variation selectors and fillers. In a sentence some of them matter to how others are drawn; in
   * a name in place of a signature none does.
   */
  public static boolean isInvisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> isFiller(codePoint);
    };
  }

  private static String kept(String text) {
    if (isPlain(text, true)) {
      return text;
    }
    var kept = new StringBuilder(text.length());
    LINE_ENDS
        .matcher(text)
        .replaceAll("\n")
        .codePoints()
        .filter(VisibleText::isKept)
        .forEach(kept::appendCodePoint);
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }

  /**
   * Whether all of it is ASCII, Latin letters with accents, quotes, dashes and spaces, and line
   * ends and tabs where it may have several lines: of these most texts are made, which are read at
   * each look at a page, and none of them is changed.
   */
  private static boolean isPlain(String text, boolean severalLines) {
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      boolean plain =
          each >= ' ' && each <= '~'
              || each >= '\u00C0' && each <= '\u024F'
              || each >= '\u2013' && each <= '\u2022'
              || each == '\u2026'
              || severalLines && (each == '\n' || each == '\t');
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  /** Without the blanks around it; empty if there is nothing to see. */
  private static String shown(String text) {
    if (text.codePoints().allMatch(it -> isBlank(it) || isInvisible(it) || isMark(it))) {
      return "";
    }
    int start = 0;
    while (isBlank(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    int end = text.length();
    while (isBlank(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(start, end);
  }

  /** What is drawn upon a letter, and upon nothing where there is none. */
  private static boolean isMark(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  private static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  /** Joiners and variation selectors make one emoji or one letter of several: those stay. */
  private static boolean isKept(int codePoint) {
    return switch (codePoint) {
      case '\n', '\t', ZERO_WIDTH_NON_JOINER, ZERO_WIDTH_JOINER, LEFT_TO_RIGHT, RIGHT_TO_LEFT ->
          true;
      default ->
          isShaping(codePoint)
              || !isFiller(codePoint)
                  && switch (Character.getType(codePoint)) {
                    case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
                    default -> true;
                  };
    };
  }

  /**
   * Variation selectors, those of Mongolian, and the tags that make the flags of England and Wales.
   */
  private static boolean isShaping(int codePoint) {
    return codePoint >= 0x180B && codePoint <= 0x180F
        || codePoint >= 0xFE00 && codePoint <= 0xFE0F
        || codePoint >= 0xE0020 && codePoint <= 0xE007F
        || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
  }

  /**
   * What is assigned as a letter, a mark or a symbol and shows nothing: Unicode's other
   * default-ignorable characters (DerivedCoreProperties.txt), and those that are drawn blank. The
   * rest of its default-ignorable characters are formats or not assigned.
   */
  private static boolean isFiller(int codePoint) {
    return switch (codePoint) {
      case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0 -> true;
      case BRAILLE_BLANK,
          HALF_FILL_SPACE,
          OBJECT_REPLACEMENT,
          HIEROGLYPH_BLANK,
          HIEROGLYPH_HALF_BLANK,
          KHITAN_FILLER,
          NULL_NOTEHEAD ->
          true;
      default -> isShaping(codePoint);
    };
  }
}
