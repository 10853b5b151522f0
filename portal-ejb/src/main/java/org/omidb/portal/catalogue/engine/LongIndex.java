package org.omidb.portal.catalogue.engine;

import java.util.Arrays;

/** Numbers the keys that it is given from 0 on, in the order of their first coming. */
final class LongIndex {

  private static final int FREE = -1;

  private long[] keys = new long[1 << 10];
  private int[] numbers = filled(1 << 10);
  private int size;

  private static int[] filled(int length) {
    int[] free = new int[length];
    Arrays.fill(free, FREE);
    return free;
  }

  /** The key's number; a new one if it has none. */
  int number(long key) {
    int slot = slot(key);
    if (numbers[slot] == FREE) {
      if (size * 2 >= keys.length) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
      numbers[slot] = size++;
    }
    return numbers[slot];
  }

  /** The key's number, or -1. */
  int find(long key) {
    return numbers[slot(key)];
  }

  int size() {
    return size;
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & keys.length - 1;
    while (numbers[slot] != FREE && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = filled(keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] != FREE) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }
}
