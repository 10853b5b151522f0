package org.omidb.portal.catalogue.engine;

/**
 * Where each woman's episodes stand. Plane n holds the nth episode of every woman who has one,
 * women in one order, those with most episodes first: then a set of episodes becomes the set of
 * their women by laying the planes over each other.
 */
final class Planes {

  private final int women;
  private final int[] firstWord;
  private final int[] planeWords;
  private final int words;
  private final int[] womanOf;

  /**
   * The planes of women who have so many episodes each.
   *
   * @param episodes of each woman, never rising
   */
  Planes(int[] episodes) {
    this.women = episodes.length;
    int planes = women == 0 ? 0 : episodes[0];
    this.firstWord = new int[planes];
    this.planeWords = new int[planes];
    int next = 0;
    int size = women;
    for (int plane = 0; plane < planes; plane++) {
      while (size > 0 && episodes[size - 1] <= plane) {
        size--;
      }
      firstWord[plane] = next;
      planeWords[plane] = size + 63 >>> 6;
      next += planeWords[plane];
    }
    this.words = next;
    this.womanOf = new int[words << 6];
    for (int plane = 0; plane < planes; plane++) {
      for (int woman = 0; woman < planeWords[plane] << 6; woman++) {
        womanOf[(firstWord[plane] << 6) + woman] = woman;
      }
    }
  }

  /** How many words a set of episodes has. */
  int words() {
    return words;
  }

  int women() {
    return women;
  }

  int planes() {
    return firstWord.length;
  }

  int firstWord(int plane) {
    return firstWord[plane];
  }

  int planeWords(int plane) {
    return planeWords[plane];
  }

  /** The bit of a woman's nth episode. */
  int bit(int woman, int number) {
    return (firstWord[number] << 6) + woman;
  }

  /** Whose episode that is. */
  int womanOf(int episode) {
    return womanOf[episode];
  }

  /** The women of a set of episodes. */
  long[] womenOf(long[] episodes) {
    long[] found = new long[women + 63 >>> 6];
    for (int plane = 0; plane < firstWord.length; plane++) {
      int first = firstWord[plane];
      int length = planeWords[plane];
      for (int i = 0; i < length; i++) {
        found[i] |= episodes[first + i];
      }
    }
    return found;
  }
}
