package org.omidb.portal.synth.domain;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that repeats itself: a stream of its own for each seed, woman, topic and number, so that
 * no part of a catalogue depends on the order in which the others are made.
 */
final class Dice {

  /** What a stream decides about; another number makes other women of each seed. */
  enum Topic {
    CATALOGUE(1),
    WAY(2),
    VISIT(3),
    STUDY(4),
    ORDER(5),
    EPISODE(6),
    IMAGES(7);

    private final long number;

    Topic(long number) {
      this.number = number;
    }
  }

  private final SplittableRandom random;

  private Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  static Dice of(long seed, long woman, Topic topic, int number) {
    return new Dice(hash(seed, woman, topic, number));
  }

  /** A well-mixed number for a place, where one is enough. */
  static long hash(long seed, long woman, Topic topic, int number) {
    return mix(mix(mix(seed) ^ woman) ^ (topic.number << 32 ^ number));
  }

  /** The finishing of MurmurHash3 (variant 13 of Stafford). */
  private static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  boolean hits(double probability) {
    return random.nextDouble() < probability;
  }

  double unit() {
    return random.nextDouble();
  }

  /** From 0 to one less than the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Both ends included. */
  int between(int from, int to) {
    return random.nextInt(from, to + 1);
  }

  /** The place of one of the weights, by its share in their sum. */
  int weighted(int... weights) {
    int sum = 0;
    for (int weight : weights) {
      sum += weight;
    }
    int drawn = random.nextInt(sum);
    int place = 0;
    while (drawn >= weights[place]) {
      drawn -= weights[place++];
    }
    return place;
  }

  /** One of the values, by its weight. */
  <T> T weighted(List<T> values, int... weights) {
    return values.get(weighted(weights));
  }

  <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** A waiting time: most are short, a few are long. */
  double exponential(double mean) {
    return -mean * Math.log(1 - random.nextDouble());
  }
}
