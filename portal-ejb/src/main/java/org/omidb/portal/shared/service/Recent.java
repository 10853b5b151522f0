package org.omidb.portal.shared.service;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was wanted last, so that it need not be made again; what nobody has wanted for longest is
 * forgotten. For any number of threads, of which two may make the same at a time.
 */
public final class Recent<K, V> {

  private final Map<K, V> known;

  /** Keeps at most so many. */
  public Recent(int most) {
    this.known =
        Collections.synchronizedMap(
            new LinkedHashMap<>(16, 0.75f, true) {
              private static final long serialVersionUID = 1;

              @Override
              protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
              }
            });
  }

  /** What is known of the key. */
  public Optional<V> find(K key) {
    return Optional.ofNullable(known.get(key));
  }

  /** Makes it known, in place of what was known before. */
  public void put(K key, V value) {
    known.put(key, value);
  }

  /** What belongs to the key: what is known, or what is made now. */
  public V get(K key, Supplier<? extends V> make) {
    var value = known.get(key);
    if (value == null) {
      value = make.get();
      known.put(key, value);
    }
    return value;
  }
}
