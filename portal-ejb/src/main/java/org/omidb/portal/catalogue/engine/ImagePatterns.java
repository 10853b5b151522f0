package org.omidb.portal.catalogue.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the makes of studies and the patterns of episodes that a catalogue has. */
final class ImagePatterns {

  private final Map<Numbers, Integer> studies = new HashMap<>();
  private final Map<Numbers, Integer> patterns = new HashMap<>();
  private final List<int[]> studyKinds = new ArrayList<>();
  private final List<int[]> studyCounts = new ArrayList<>();
  private final List<int[]> patternStudies = new ArrayList<>();

  ImagePatterns() {
    pattern(new int[0]);
  }

  /** Numbers as the key of a map. */
  private static final class Numbers {
    private final int[] values;

    Numbers(int[] values) {
      this.values = values;
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Numbers numbers && Arrays.equals(values, numbers.values);
    }
  }

  /** The make of a study with an image of each of these kinds. */
  int study(int[] kinds) {
    Arrays.sort(kinds);
    return studies.computeIfAbsent(
        new Numbers(kinds),
        key -> {
          var counts = new TreeMap<Integer, Integer>();
          Arrays.stream(kinds).forEach(kind -> counts.merge(kind, 1, Integer::sum));
          studyKinds.add(counts.keySet().stream().mapToInt(Integer::intValue).toArray());
          studyCounts.add(counts.values().stream().mapToInt(Integer::intValue).toArray());
          return studyKinds.size() - 1;
        });
  }

  /** The pattern of an episode with these studies. */
  int pattern(int[] madeOf) {
    Arrays.sort(madeOf);
    return patterns.computeIfAbsent(
        new Numbers(madeOf),
        key -> {
          patternStudies.add(madeOf);
          return patternStudies.size() - 1;
        });
  }

  /**
   * The images as an index.
   *
   * @throws IllegalStateException if there are more patterns than a char counts
   */
  ImageIndex index(ValueSpace space, long[] kindValues, double[] kindBytes, int[] pattern) {
    if (patternStudies.size() > Character.MAX_VALUE) {
      throw new IllegalStateException(patternStudies.size() + " patterns of images");
    }
    char[] narrow = new char[pattern.length];
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = (char) pattern[i];
    }
    return new ImageIndex(
        space,
        kindValues,
        kindBytes,
        studyKinds.toArray(int[][]::new),
        studyCounts.toArray(int[][]::new),
        patternStudies.toArray(int[][]::new),
        narrow);
  }
}
