package org.omidb.portal.document.service;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.function.IntPredicate;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The letters that papers are written in: DejaVu Sans Condensed, which may be shipped and embedded.
 */
final class PaperFonts {

  static final String FAMILY = "DejaVu Sans Condensed";

  private static final String FOLDER = "/fonts/";
  private static final int LAST_POINT = 0x10FFFF;

  private final byte[] regular = read(FOLDER + "DejaVuSansCondensed.ttf");
  private final byte[] bold = read(FOLDER + "DejaVuSansCondensed-Bold.ttf");
  private final BitSet drawn = pointsOf(regular);
  private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  PaperFonts() {
    drawn.and(pointsOf(bold));
  }

  PDFont regularIn(PDDocument file) throws IOException {
    return in(file, regular);
  }

  PDFont boldIn(PDDocument file) throws IOException {
    return in(file, bold);
  }

  /** Without ligatures: a reader who looks for "first" finds it. */
  private static PDFont in(PDDocument file, byte[] font) throws IOException {
    var parsed = new TTFParser(true).parse(new RandomAccessReadBuffer(font));
    parsed.setEnableGsub(false);
    return PDType0Font.load(file, parsed, true);
  }

  /** What the colours mean; PDF/A wants it in the file. */
  byte[] colours() {
    return colours.clone();
  }

  /** Whether both have a character. */
  IntPredicate drawn() {
    return drawn::get;
  }

  private static BitSet pointsOf(byte[] font) {
    try (var read = new RandomAccessReadBuffer(font);
        var parsed = new TTFParser(true).parse(read)) {
      var letters = parsed.getUnicodeCmapLookup();
      var points = new BitSet();
      for (int point = ' '; point <= LAST_POINT; point++) {
        if (letters.getGlyphId(point) > 0) {
          points.set(point);
        }
      }
      return points;
    } catch (IOException e) {
      throw new UncheckedIOException("A font cannot be read", e);
    }
  }

  static byte[] read(String name) {
    try (var in = PaperFonts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The portal was built without " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
