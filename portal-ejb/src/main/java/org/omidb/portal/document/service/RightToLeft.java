package org.omidb.portal.document.service;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.omidb.portal.document.domain.ArabicForms;
import org.omidb.portal.document.domain.PrintedText;

/**
 * Text that is read from right to left, or in both directions, by the algorithm of Unicode that the
 * JDK has (UAX 9). The renderer's own module for it brings 12 MB of a library of 2017.
 */
final class RightToLeft implements BidiReorderer {

  /** What stands the other way round in text from right to left (UAX 9, rule L4). */
  private static final Map<Integer, Integer> MIRRORED = mirrored("()[]{}<>«»‹›≤≥");

  private final IntPredicate drawn;

  RightToLeft(IntPredicate drawn) {
    this.drawn = drawn;
  }

  private static Map<Integer, Integer> mirrored(String pairs) {
    var points = pairs.codePoints().boxed().toList();
    return IntStream.range(0, points.size())
        .boxed()
        .collect(Collectors.toUnmodifiableMap(points::get, i -> points.get(i ^ 1)));
  }

  /**
   * From the last character to the first: a mark stands before the letter over which it is drawn.
   */
  @Override
  public String reorderRTLTextToLTR(String text) {
    var reordered = new StringBuilder();
    for (int end = text.length(); end > 0; ) {
      int point = text.codePointBefore(end);
      end -= Character.charCount(point);
      reordered.appendCodePoint(MIRRORED.getOrDefault(point, point));
    }
    return reordered.toString();
  }

  @Override
  public String shapeText(String text) {
    return ArabicForms.shaped(text, drawn);
  }

  /** Only forms that the fonts have are made. */
  @Override
  public String deshapeText(String text) {
    return text;
  }

  @Override
  public boolean isLiveImplementation() {
    return true;
  }

  /** The runs of one direction within a paragraph. */
  static final class Splitter implements BidiSplitter {

    private Bidi runs = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);

    @Override
    public void setParagraph(String paragraph, byte direction) {
      runs =
          new Bidi(
              paragraph,
              direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    }

    @Override
    public int countTextRuns() {
      return runs.getRunCount();
    }

    @Override
    public BidiTextRun getVisualRun(int run) {
      int start = runs.getRunStart(run);
      return new BidiTextRun(
          start, runs.getRunLimit(run) - start, runs.getRunLevel(run) % 2 == 0 ? LTR : RTL);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
      return PrintedText.isRightToLeft(paragraph) ? RTL : LTR;
    }
  }
}
