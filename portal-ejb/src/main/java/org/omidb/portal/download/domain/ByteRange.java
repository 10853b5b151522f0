package org.omidb.portal.download.domain;

import static java.lang.Long.MAX_VALUE;
import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The bytes that a request wants of a file, first and last included (RFC 9110, section 14). */
public record ByteRange(long first, long last) {

  /** Names of units are compared without regard to their case, as all such names are. */
  private static final Pattern IN_BYTES = Pattern.compile("bytes *= *(.*)", CASE_INSENSITIVE);

  private static final Pattern ONE = Pattern.compile("(\\d*)-(\\d*)");

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

  /**
   * Several ranges, other units and nonsense may be passed over, says the RFC, and are: no tool
   * that fetches releases asks for several, and a redirect to the store could not answer them.
   */
  public static Wanted parse(Optional<String> header, long size) {
    var inBytes = IN_BYTES.matcher(header.orElse("").strip());
    if (!inBytes.matches()) {
      return new Wanted.Whole();
    }
    // A list may have empty elements, which say nothing.
    var ranges =
        Arrays.stream(inBytes.group(1).split(",", -1))
            .map(String::strip)
            .filter(range -> !range.isEmpty())
            .toList();
    var one = ONE.matcher(ranges.size() == 1 ? ranges.getFirst() : "");
    if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
      return new Wanted.Whole();
    }
    return one.group(1).isEmpty()
        ? suffix(number(one.group(2)), size)
        : from(
            number(one.group(1)), one.group(2).isEmpty() ? MAX_VALUE : number(one.group(2)), size);
  }

  /** No file is so long that a larger number would make a difference. */
  private static long number(String digits) {
    return new BigInteger(digits).min(BigInteger.valueOf(MAX_VALUE)).longValueExact();
  }

  private static Wanted suffix(long length, long size) {
    return length == 0 || size == 0
        ? new Wanted.Unsatisfiable()
        : new Wanted.Part(new ByteRange(Math.max(0, size - length), size - 1));
  }

  private static Wanted from(long first, long last, long size) {
    if (last < first) {
      return new Wanted.Whole();
    }
    return first >= size
        ? new Wanted.Unsatisfiable()
        : new Wanted.Part(new ByteRange(first, Math.min(last, size - 1)));
  }
}
