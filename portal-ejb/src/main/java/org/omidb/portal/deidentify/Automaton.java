package org.omidb.portal.deidentify;

import java.util.Arrays;

/**
 * Many words looked for in one pass (Aho and Corasick, 1975): making it costs as much as the words
 * are long together, and a search as much as its text is long, however many words there are.
 */
final class Automaton {

  private static final int ROOT = 0;

  /** Where a word that was added ends. */
  interface Hit {
    /** Whether the word of this number, from one character to before another, counts. */
    boolean counts(int word, int from, int to);
  }

  private long[] keys = new long[64];
  private int[] targets = new int[64];
  private int nodes = 1;
  private int[] parents = new int[32];
  private char[] letters = new char[32];
  private int[] depths = new int[32];
  private int[] words = filled(32);
  private int[] fails = new int[0];
  private int[] shorter = new int[0];

  private static int[] filled(int size) {
    int[] none = new int[size];
    Arrays.fill(none, -1);
    return none;
  }

  /** Adds a word under a number of the caller's; the same word again has the last number. */
  void add(String word, int number) {
    int node = ROOT;
    for (int i = 0; i < word.length(); i++) {
      int next = next(node, word.charAt(i));
      node = next < 0 ? child(node, word.charAt(i)) : next;
    }
    words[node] = number;
  }

  /** To be called once, after the last word. */
  void finish() {
    fails = new int[nodes];
    shorter = new int[nodes];
    for (int node : byDepth()) {
      if (depths[node] > 1) {
        fails[node] = step(fails[parents[node]], letters[node]);
      }
      shorter[node] = words[fails[node]] >= 0 ? fails[node] : shorter[fails[node]];
    }
  }

  /** Whether any word in the text counts. */
  boolean find(String text, Hit hit) {
    int node = ROOT;
    for (int i = 0; i < text.length(); i++) {
      node = step(node, text.charAt(i));
      for (int end = words[node] >= 0 ? node : shorter[node]; end != ROOT; end = shorter[end]) {
        if (hit.counts(words[end], i + 1 - depths[end], i + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  private int step(int from, char letter) {
    int node = from;
    int next = next(node, letter);
    while (next < 0 && node != ROOT) {
      node = fails[node];
      next = next(node, letter);
    }
    return Math.max(next, ROOT);
  }

  private int[] byDepth() {
    int deepest = Arrays.stream(depths, 0, nodes).max().orElse(0);
    int[] starts = new int[deepest + 2];
    for (int node = 0; node < nodes; node++) {
      starts[depths[node] + 1]++;
    }
    for (int depth = 0; depth <= deepest; depth++) {
      starts[depth + 1] += starts[depth];
    }
    int[] ordered = new int[nodes];
    for (int node = 0; node < nodes; node++) {
      ordered[starts[depths[node]]++] = node;
    }
    return ordered;
  }

  private int child(int parent, char letter) {
    if (nodes == parents.length) {
      grow();
    }
    int node = nodes++;
    parents[node] = parent;
    letters[node] = letter;
    depths[node] = depths[parent] + 1;
    words[node] = -1;
    if (nodes * 2 > keys.length) {
      rehash();
    }
    put(key(parent, letter), node);
    return node;
  }

  private void grow() {
    int size = parents.length * 2;
    parents = Arrays.copyOf(parents, size);
    letters = Arrays.copyOf(letters, size);
    depths = Arrays.copyOf(depths, size);
    words = Arrays.copyOf(words, size);
  }

  private void rehash() {
    keys = new long[keys.length * 2];
    targets = new int[keys.length];
    for (int node = 1; node < nodes - 1; node++) {
      put(key(parents[node], letters[node]), node);
    }
  }

  private void put(long key, int target) {
    int slot = slot(key);
    keys[slot] = key;
    targets[slot] = target;
  }

  private int next(int node, char letter) {
    int slot = slot(key(node, letter));
    return keys[slot] == 0 ? -1 : targets[slot];
  }

  /** Never 0, which marks an empty slot. */
  private static long key(int node, char letter) {
    return ((long) node << 16 | letter) + 1;
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & keys.length - 1;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }
}
