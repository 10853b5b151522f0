package org.omidb.portal.download.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** The bytes that a request wants of a file, first and last included (RFC 9110, section 14). */
public record ByteRange(long first, long last) {

  private static final Pattern ONE = Pattern.compile("bytes=(\\d{1,18})?-(\\d{1,18})?");

  /** What a Range header asks for. */
  public sealed interface Wanted {
    /** No range, or one that need not be understood: the whole file. */
    record Whole() implements Wanted {}

    record Part(ByteRange range) implements Wanted {}

    /** Nothing of the file lies in it: 416. */
    record Unsatisfiable() implements Wanted {}
  }

  public long length() {
    return last - first + 1;
  }

  /** Several ranges, other units and nonsense may be passed over, says the RFC, and are. */
  public static Wanted parse(Optional<String> header, long size) {
    var matcher = ONE.matcher(header.orElse("").strip());
    if (!matcher.matches() || matcher.group(1) == null && matcher.group(2) == null) {
      return new Wanted.Whole();
    }
    return matcher.group(1) == null
        ? suffix(Long.parseLong(matcher.group(2)), size)
        : from(Long.parseLong(matcher.group(1)), Optional.ofNullable(matcher.group(2)), size);
  }

  private static Wanted suffix(long length, long size) {
    return length == 0 || size == 0
        ? new Wanted.Unsatisfiable()
        : new Wanted.Part(new ByteRange(Math.max(0, size - length), size - 1));
  }

  private static Wanted from(long first, Optional<String> end, long size) {
    long last = end.map(Long::parseLong).orElse(Long.MAX_VALUE);
    if (last < first) {
      return new Wanted.Whole();
    }
    return first >= size
        ? new Wanted.Unsatisfiable()
        : new Wanted.Part(new ByteRange(first, Math.min(last, size - 1)));
  }
}
