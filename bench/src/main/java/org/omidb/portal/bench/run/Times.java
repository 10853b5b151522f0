package org.omidb.portal.bench.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** How long somebody took for each of many questions. */
public record Times(List<Long> nanos) {

  public Times {
    nanos = nanos.stream().sorted().toList();
  }

  /** Does something with each, so many rounds of all, and takes the time of each. */
  public static <T> Times of(List<T> things, int rounds, Consumer<T> work) {
    var nanos = new ArrayList<Long>();
    for (int round = 0; round < rounds; round++) {
      for (var thing : things) {
        long began = System.nanoTime();
        work.accept(thing);
        nanos.add(System.nanoTime() - began);
      }
    }
    return new Times(nanos);
  }

  public double medianMillis() {
    return millis(50);
  }

  public double p99Millis() {
    return millis(99);
  }

  public double worstMillis() {
    return millis(100);
  }

  /** The shortest time that so many of a hundred do not exceed. */
  private double millis(int percent) {
    int rank = (nanos.size() * percent + 99) / 100;
    return nanos.get(Math.max(rank, 1) - 1) / 1e6;
  }
}
