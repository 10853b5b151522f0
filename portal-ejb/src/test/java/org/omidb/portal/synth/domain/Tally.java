package org.omidb.portal.synth.domain;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** How often each value was met. */
final class Tally {

  private final Map<String, Long> words = new TreeMap<>();
  private final TreeMap<Integer, Long> numbers = new TreeMap<>();

  void add(String word) {
    words.merge(word, 1L, Long::sum);
  }

  void add(int number) {
    numbers.merge(number, 1L, Long::sum);
  }

  double share(String word) {
    return words.getOrDefault(word, 0L) / (double) total(words);
  }

  double share(IntPredicate wanted) {
    long met =
        numbers.entrySet().stream()
            .filter(entry -> wanted.test(entry.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    return met / (double) total(numbers);
  }

  double mean() {
    double sum =
        numbers.entrySet().stream().mapToDouble(entry -> entry.getKey() * entry.getValue()).sum();
    return sum / total(numbers);
  }

  int min() {
    return numbers.firstKey();
  }

  int max() {
    return numbers.lastKey();
  }

  private static long total(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
