package org.omidb.portal.catalogue.engine;

import java.util.function.IntToLongFunction;

/**
 * Counts for each of 64 bits in how many words it is set, without looking at one bit after another:
 * the words are added up by carry-save adders, digit by digit (Harley and Seal).
 */
final class VerticalCount {

  private static final int DIGITS = 32;

  private final long[] digits = new long[DIGITS];

  /** In how many sets each bit is, where sets of so many words each follow one another. */
  static IntToLongFunction ofEach(long[] sets, int width) {
    var counts = new VerticalCount[width];
    for (int word = 0; word < width; word++) {
      counts[word] = new VerticalCount();
      counts[word].add(sets, word, width);
    }
    return bit -> counts[bit >>> 6].of(bit & 63);
  }

  /** Adds words of an array, every {@code step}th from {@code from} on. */
  void add(long[] words, int from, int step) {
    int i = from;
    long ones = digits[0];
    long twos = digits[1];
    long fours = digits[2];
    for (; i + 7 * step < words.length; i += 8 * step) {
      long a = words[i];
      long b = words[i + step];
      long u = ones ^ a;
      long twosA = ones & a | u & b;
      ones = u ^ b;
      a = words[i + 2 * step];
      b = words[i + 3 * step];
      u = ones ^ a;
      long twosB = ones & a | u & b;
      ones = u ^ b;
      u = twos ^ twosA;
      long foursA = twos & twosA | u & twosB;
      twos = u ^ twosB;
      a = words[i + 4 * step];
      b = words[i + 5 * step];
      u = ones ^ a;
      twosA = ones & a | u & b;
      ones = u ^ b;
      a = words[i + 6 * step];
      b = words[i + 7 * step];
      u = ones ^ a;
      twosB = ones & a | u & b;
      ones = u ^ b;
      u = twos ^ twosA;
      long foursB = twos & twosA | u & twosB;
      twos = u ^ twosB;
      u = fours ^ foursA;
      long eights = fours & foursA | u & foursB;
      fours = u ^ foursB;
      carry(eights, 3);
    }
    digits[0] = ones;
    digits[1] = twos;
    digits[2] = fours;
    for (; i < words.length; i += step) {
      carry(words[i], 0);
    }
  }

  private void carry(long word, int digit) {
    long carry = word;
    for (int at = digit; carry != 0; at++) {
      long next = digits[at] & carry;
      digits[at] ^= carry;
      carry = next;
    }
  }

  /** How many words have the bit. */
  long of(int bit) {
    long count = 0;
    for (int digit = 0; digit < DIGITS; digit++) {
      count |= (digits[digit] >>> bit & 1) << digit;
    }
    return count;
  }
}
