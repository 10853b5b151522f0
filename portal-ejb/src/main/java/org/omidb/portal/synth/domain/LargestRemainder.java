package org.omidb.portal.synth.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Divides a total into whole numbers in given proportions (the method of largest remainders). */
final class LargestRemainder {

  private LargestRemainder() {}

  /** As many parts as weights; they sum to the total, and each is within one of its exact share. */
  static int[] divide(long total, long... weights) {
    long sum = Arrays.stream(weights).sum();
    int[] parts = new int[weights.length];
    long[] remainders = new long[weights.length];
    for (int i = 0; i < weights.length; i++) {
      long product = Math.multiplyExact(total, weights[i]);
      parts[i] = Math.toIntExact(product / sum);
      remainders[i] = product % sum;
    }
    long left = total - Arrays.stream(parts).asLongStream().sum();
    IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparingLong(i -> -remainders[i]))
        .limit(left)
        .forEach(i -> parts[i]++);
    return parts;
  }
}
