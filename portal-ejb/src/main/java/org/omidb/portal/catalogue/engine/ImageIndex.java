package org.omidb.portal.catalogue.engine;

import org.jspecify.annotations.Nullable;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.FacetLevel;

/**
 * The images, without one of them standing alone: images of the same values are of one kind,
 * studies of the same kinds of one make, episodes of the same studies of one pattern. Of each there
 * are but some thousands, and a question is asked of these.
 */
final class ImageIndex {

  private final ValueSpace space;
  private final long[] kindValues;
  private final double[] kindBytes;
  private final int[][] studyKinds;
  private final int[][] studyCounts;
  private final int[][] patternStudies;
  private final char[] pattern;
  private final int words;

  /** Where nothing is asked of images, as most often. */
  private final Match everything;

  /**
   * The images of one catalogue.
   *
   * @param kindValues of each kind the values, {@code space.words()} words each
   * @param kindBytes of each kind the mean size of an image
   * @param studyKinds of each make of study its kinds
   * @param studyCounts how many images of each
   * @param patternStudies of each pattern its makes of studies; the first pattern is empty
   * @param pattern of each episode, by its bit; padding has the first
   */
  ImageIndex(
      ValueSpace space,
      long[] kindValues,
      double[] kindBytes,
      int[][] studyKinds,
      int[][] studyCounts,
      int[][] patternStudies,
      char[] pattern) {
    this.space = space;
    this.kindValues = kindValues;
    this.kindBytes = kindBytes;
    this.studyKinds = studyKinds;
    this.studyCounts = studyCounts;
    this.patternStudies = patternStudies;
    this.pattern = pattern;
    this.words = pattern.length >>> 6;
    this.everything = new Match(new Matching(space, FacetLevel.IMAGE, Criteria.ALL));
    this.everything.slices();
  }

  ValueSpace space() {
    return space;
  }

  int patterns() {
    return patternStudies.length;
  }

  /** The pattern of an episode. */
  int pattern(int episode) {
    return pattern[episode];
  }

  Match match(Criteria criteria) {
    var matching = new Matching(space, FacetLevel.IMAGE, criteria);
    return matching.asksNothing() ? everything : new Match(matching);
  }

  /**
   * What a question makes of the images. Patterns are looked at when they are needed: a question
   * that leaves few episodes meets few of them. For one thread, but for that where nothing is
   * asked.
   */
  final class Match {
    private final Matching matching;
    private final int width = space.words();
    private final boolean[] accepted = new boolean[kindBytes.length];

    /** Of each kind the values that count. */
    private final long[] kindCounting = new long[kindBytes.length * width];

    private final boolean[] known = new boolean[patternStudies.length];
    private final int[] images = new int[patternStudies.length];
    private final int[] studies = new int[patternStudies.length];
    private final double[] bytes = new double[patternStudies.length];

    /** Of each pattern the values that count. */
    private final long[] counting = new long[patternStudies.length * width];

    private long @Nullable [][] slices;
    private long[] withImage = new long[0];

    private Match(Matching matching) {
      this.matching = matching;
      for (int kind = 0; kind < accepted.length; kind++) {
        accepted[kind] = matching.accepts(kindValues, kind * width);
        matching.addCounting(kindValues, kind * width, kindCounting, kind * width);
      }
    }

    private void look(int atPattern) {
      if (!known[atPattern]) {
        known[atPattern] = true;
        for (int study : patternStudies[atPattern]) {
          add(study, atPattern);
        }
      }
    }

    private void add(int study, int toPattern) {
      int found = 0;
      for (int i = 0; i < studyKinds[study].length; i++) {
        int kind = studyKinds[study][i];
        if (accepted[kind]) {
          found += studyCounts[study][i];
          bytes[toPattern] += studyCounts[study][i] * kindBytes[kind];
        }
        for (int word = 0; word < width; word++) {
          counting[toPattern * width + word] |= kindCounting[kind * width + word];
        }
      }
      images[toPattern] += found;
      studies[toPattern] += found > 0 ? 1 : 0;
    }

    boolean asksNothing() {
      return matching.asksNothing();
    }

    /** How many images of the pattern are accepted. */
    int images(int ofPattern) {
      look(ofPattern);
      return images[ofPattern];
    }

    /** How many studies of the pattern have an accepted image. */
    int studies(int ofPattern) {
      look(ofPattern);
      return studies[ofPattern];
    }

    double bytes(int ofPattern) {
      look(ofPattern);
      return bytes[ofPattern];
    }

    /** One word of the values that count of a pattern. */
    long counting(int ofPattern, int word) {
      look(ofPattern);
      return counting[ofPattern * width + word];
    }

    /**
     * How many images there would be of each value.
     *
     * @param episodes how many there are of each pattern
     */
    long[] imagesByValue(int[] episodes) {
      long[] ofKind = new long[accepted.length];
      for (int each = 0; each < episodes.length; each++) {
        if (episodes[each] > 0) {
          for (int study : patternStudies[each]) {
            for (int i = 0; i < studyKinds[study].length; i++) {
              ofKind[studyKinds[study][i]] += (long) episodes[each] * studyCounts[study][i];
            }
          }
        }
      }
      long[] byValue = new long[space.size()];
      for (int kind = 0; kind < ofKind.length; kind++) {
        for (int value = 0; value < byValue.length; value++) {
          if ((kindCounting[kind * width + (value >>> 6)] >>> value & 1) != 0) {
            byValue[value] += ofKind[kind];
          }
        }
      }
      return byValue;
    }

    /**
     * The number of accepted images of every episode, cut into sets: the nth set holds the episodes
     * whose number has the nth binary digit.
     */
    long[][] slices() {
      var cut = slices;
      if (cut == null) {
        for (int each = 0; each < known.length; each++) {
          look(each);
        }
        cut = sliced();
        long[] any = cut[0].clone();
        for (int slice = 1; slice < cut.length; slice++) {
          Bits.orInto(any, cut[slice]);
        }
        withImage = any;
        slices = cut;
      }
      return cut;
    }

    /** The episodes that have an accepted image. */
    long[] withImage() {
      slices();
      return withImage;
    }

    /**
     * Eight episodes at a time: their numbers stand in the bytes of a word, and the word's bits are
     * turned about its diagonal (Warren, Hacker's Delight, section 7-3), so that each byte then
     * holds one digit of the eight.
     */
    private long[][] sliced() {
      int most = 0;
      for (int number : images) {
        most = Math.max(most, number);
      }
      int digits = Math.max(1, 32 - Integer.numberOfLeadingZeros(most));
      long[][] sets = new long[digits][words];
      for (int low = 0; low < digits; low += 8) {
        byte[] part = new byte[images.length];
        for (int each = 0; each < part.length; each++) {
          part[each] = (byte) (images[each] >>> low);
        }
        slice(part, sets, low, Math.min(8, digits - low));
      }
      return sets;
    }

    private void slice(byte[] part, long[][] sets, int low, int digits) {
      for (int word = 0; word < words; word++) {
        for (int eight = 0; eight < 64; eight += 8) {
          int at = (word << 6) + eight;
          long turned = 0;
          for (int i = 0; i < 8; i++) {
            turned |= (part[pattern[at + i]] & 0xFFL) << (i << 3);
          }
          if (turned == 0) {
            continue;
          }
          turned = turn(turned);
          for (int digit = 0; digit < digits; digit++) {
            sets[low + digit][word] |= (turned >>> (digit << 3) & 0xFF) << eight;
          }
        }
      }
    }

    private static long turn(long x) {
      long t = (x ^ x >>> 7) & 0x00AA00AA00AA00AAL;
      x ^= t ^ t << 7;
      t = (x ^ x >>> 14) & 0x0000CCCC0000CCCCL;
      x ^= t ^ t << 14;
      t = (x ^ x >>> 28) & 0x00000000F0F0F0F0L;
      return x ^ t ^ t << 28;
    }
  }
}
