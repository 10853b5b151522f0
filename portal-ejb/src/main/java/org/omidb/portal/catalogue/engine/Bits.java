package org.omidb.portal.catalogue.engine;

/** Sets of episodes or women as words of 64 bits. Plain loops, which the compiler vectorises. */
final class Bits {

  private Bits() {}

  static boolean has(long[] bits, int index) {
    return (bits[index >>> 6] >>> index & 1) != 0;
  }

  static void set(long[] bits, int index) {
    bits[index >>> 6] |= 1L << index;
  }

  static void clear(long[] bits, int index) {
    bits[index >>> 6] &= ~(1L << index);
  }

  static long[] and(long[] a, long[] b) {
    long[] result = new long[a.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = a[i] & b[i];
    }
    return result;
  }

  static void andInto(long[] a, long[] b) {
    for (int i = 0; i < a.length; i++) {
      a[i] &= b[i];
    }
  }

  static void orInto(long[] a, long[] b) {
    for (int i = 0; i < a.length; i++) {
      a[i] |= b[i];
    }
  }

  static long count(long[] bits) {
    long count = 0;
    for (long word : bits) {
      count += Long.bitCount(word);
    }
    return count;
  }

  static long countAnd(long[] a, long[] b) {
    long count = 0;
    for (int i = 0; i < a.length; i++) {
      count += Long.bitCount(a[i] & b[i]);
    }
    return count;
  }

  /** The indices of the bits that are set, rising. */
  static int[] list(long[] bits) {
    int[] indices = new int[(int) count(bits)];
    int next = 0;
    for (int word = 0; word < bits.length; word++) {
      for (long left = bits[word]; left != 0; left &= left - 1) {
        indices[next++] = (word << 6) + Long.numberOfTrailingZeros(left);
      }
    }
    return indices;
  }
}
