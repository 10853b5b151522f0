package org.omidb.portal.catalogue.engine;

/**
 * Some episodes with their women numbered from 0 on, so that what is known of few women takes
 * little room.
 *
 * @param episodes by their bits
 * @param woman of each episode the number of its woman
 * @param women how many there are
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of numbers; nobody compares two of these
record WomenNumbered(int[] episodes, int[] woman, int women) {

  /** Numbers them over and over, without clearing what it has written down of all women. */
  static final class Numbering {
    private final Planes planes;
    private final int[] numbers;

    Numbering(Planes planes) {
      this.planes = planes;
      this.numbers = new int[planes.women() + 63 >>> 6 << 6];
    }

    WomenNumbered of(int[] episodes) {
      int[] woman = new int[episodes.length];
      int women = 0;
      for (int i = 0; i < episodes.length; i++) {
        int whose = planes.womanOf(episodes[i]);
        if (numbers[whose] == 0) {
          numbers[whose] = ++women;
        }
        woman[i] = numbers[whose] - 1;
      }
      for (int episode : episodes) {
        numbers[planes.womanOf(episode)] = 0;
      }
      return new WomenNumbered(episodes, woman, women);
    }
  }
}
