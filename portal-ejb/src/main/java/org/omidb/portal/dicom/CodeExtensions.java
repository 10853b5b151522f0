package org.omidb.portal.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Text with code extensions (ISO 2022 as PS3.5, 6.1.2.5 has it): escape sequences say which set the
 * bytes that follow are of, the lower ones and the upper ones each for itself. Every sequence of
 * the standard is followed, announced or not; written is only ASCII.
 */
final class CodeExtensions extends Charset {

  private static final int ESCAPE = 0x1B;
  private static final int UPPER = 0x80;

  /** A set as it can be switched to, and how Java reads its bytes. */
  enum Set {
    ASCII("US-ASCII", 1, false),
    LATIN_1("ISO-8859-1", 1, true),
    LATIN_2("ISO-8859-2", 1, true),
    LATIN_3("ISO-8859-3", 1, true),
    LATIN_4("ISO-8859-4", 1, true),
    LATIN_5("ISO-8859-9", 1, true),
    LATIN_9("ISO-8859-15", 1, true),
    CYRILLIC("ISO-8859-5", 1, true),
    ARABIC("ISO-8859-6", 1, true),
    GREEK("ISO-8859-7", 1, true),
    HEBREW("ISO-8859-8", 1, true),
    THAI("TIS-620", 1, true),
    KATAKANA("JIS_X0201", 1, true),
    KOREAN("EUC-KR", 2, true),
    SIMPLIFIED("GB2312", 2, true),
    KANJI("EUC-JP", 2, false),
    MORE_KANJI("EUC-JP", 2, false);

    private final Charset charset;
    private final int width;
    private final boolean upper;

    Set(String charset, int width, boolean upper) {
      this.charset = Charset.forName(charset);
      this.width = width;
      this.upper = upper;
    }

    /** The set whose upper half a charset of one byte has; ASCII where there is none. */
    static Set upper(Charset charset) {
      for (Set set : values()) {
        if (set.width == 1 && set.charset.equals(charset)) {
          return set;
        }
      }
      return ASCII;
    }

    /** Kanji come as lower bytes; their extended Unix code has the same ones with the top bit. */
    private String read(byte[] bytes) {
      var unix = new ByteArrayOutputStream();
      for (int i = 0; i < bytes.length; i++) {
        if (this == MORE_KANJI && i % 2 == 0) {
          unix.write(0x8F);
        }
        unix.write(this == KANJI || this == MORE_KANJI ? bytes[i] | UPPER : bytes[i]);
      }
      return new String(unix.toByteArray(), charset);
    }
  }

  /** What follows ESC, and the set that it brings (PS3.3, tables C.12-3 and C.12-4). */
  private static final Map<String, Set> SEQUENCES =
      new HashMap<>(
          Map.of(
              "(B",
              Set.ASCII,
              "(J",
              Set.ASCII,
              ")I",
              Set.KATAKANA,
              "$B",
              Set.KANJI,
              "$(D",
              Set.MORE_KANJI,
              "$)C",
              Set.KOREAN,
              "$)A",
              Set.SIMPLIFIED,
              "-T",
              Set.THAI));

  static {
    SEQUENCES.putAll(
        Map.of(
            "-A",
            Set.LATIN_1,
            "-B",
            Set.LATIN_2,
            "-C",
            Set.LATIN_3,
            "-D",
            Set.LATIN_4,
            "-M",
            Set.LATIN_5,
            "-b",
            Set.LATIN_9,
            "-L",
            Set.CYRILLIC,
            "-G",
            Set.ARABIC,
            "-F",
            Set.GREEK,
            "-H",
            Set.HEBREW));
  }

  private final Set initial;

  /**
   * Text that begins with a set.
   *
   * @param initial the upper half before any escape sequence
   */
  CodeExtensions(Set initial) {
    super("X-DICOM-ISO-2022-" + initial.name().replace('_', '-'), new String[0]);
    this.initial = initial;
  }

  @Override
  public boolean contains(Charset charset) {
    return charset.equals(StandardCharsets.US_ASCII);
  }

  @Override
  public CharsetDecoder newDecoder() {
    return new CharsetDecoder(this, 1, 1) {
      @Override
      protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
        byte[] bytes = new byte[in.remaining()];
        in.duplicate().get(bytes);
        String text = text(bytes);
        if (text.length() > out.remaining()) {
          return CoderResult.OVERFLOW;
        }
        out.put(text);
        in.position(in.limit());
        return CoderResult.UNDERFLOW;
      }
    };
  }

  @Override
  public CharsetEncoder newEncoder() {
    return StandardCharsets.US_ASCII.newEncoder();
  }

  private String text(byte[] bytes) {
    var text = new StringBuilder();
    Set low = Set.ASCII;
    Set high = initial;
    int at = 0;
    while (at < bytes.length) {
      var escape = escape(bytes, at);
      if (escape.isPresent()) {
        Set set = SEQUENCES.getOrDefault(escape.get(), Set.ASCII);
        if (set.upper) {
          high = set;
        } else {
          low = set;
        }
        at += 1 + escape.get().length();
        continue;
      }
      Set set = bytes[at] < 0 ? high : low;
      if (control(bytes[at])) {
        low = Set.ASCII;
        high = initial;
        set = Set.ASCII;
      } else if (set == Set.ASCII && delimiter(bytes[at])) {
        high = initial;
      }
      int end = at + (at + set.width <= bytes.length ? set.width : 1);
      byte[] one = Arrays.copyOfRange(bytes, at, end);
      text.append(bytes[at] < 0 && set == Set.ASCII ? "\uFFFD" : set.read(one));
      at = end;
    }
    return text.toString();
  }

  /** The characters of the escape sequence that stands here; one that nobody knows is none. */
  private static Optional<String> escape(byte[] bytes, int at) {
    if (bytes[at] != ESCAPE) {
      return Optional.empty();
    }
    for (int length = 2; length <= 3 && at + length < bytes.length; length++) {
      String sequence = new String(bytes, at + 1, length, StandardCharsets.ISO_8859_1);
      if (SEQUENCES.containsKey(sequence)) {
        return Optional.of(sequence);
      }
    }
    return Optional.empty();
  }

  /** Before these a text is back in the set it began with. */
  private static boolean control(byte each) {
    return each >= 0 && each < ' ';
  }

  private static boolean delimiter(byte each) {
    return each == '\\' || each == '^' || each == '=';
  }
}
