package org.omidb.portal.web.casefile;

import org.omidb.portal.web.shared.PlainPage;

/** A picture (SVG) of words, in place of one that cannot be drawn. */
final class WordsPicture {

  private static final int LETTERS = 36;
  private static final int LINE = 22;

  private WordsPicture() {}

  static String picture(String reason) {
    var lines = new StringBuilder();
    var line = new StringBuilder();
    int y = 210;
    for (var word : reason.split(" ", -1)) {
      if (line.length() + word.length() > LETTERS) {
        lines.append(line(y, line.toString()));
        line.setLength(0);
        y += LINE;
      }
      line.append(word).append(' ');
    }
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 400" font-family="sans-serif" \
    font-size="15" fill="#ffffff" text-anchor="middle">\
    <rect width="300" height="400" fill="#1c2430"/>\
    """
        + line(188, "This image cannot be drawn:")
        + lines
        + line(y, line.toString())
        + "</svg>";
  }

  private static String line(int y, String text) {
    return "<text x=\"150\" y=\"%d\">%s</text>".formatted(y, PlainPage.escaped(text.strip()));
  }
}
