package org.omidb.portal.shared.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** What was wanted before, so that it need not be made again. */
public final class Recent {

  private Recent() {}

  /**
   * Keeps so many answers at most: what is wanted often stays, what was wanted once and long ago
   * goes. Who asks clears up, so that no thread outlives the portal.
   */
  public static <K, V> Cache<K, V> atMost(int most) {
    return Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build();
  }
}
