package org.omidb.portal.catalogue.engine;

import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import org.omidb.portal.catalogue.domain.Facet;

/** Counts the values of the images' facets by the patterns of episodes and women. */
record ImageCells(Planes planes, ImageIndex images, ImageIndex.Match match) {

  /** Counts over the episodes that meet all that is asked of episodes and lesions. */
  Map<Facet, List<ValueCounts>> count(long[] found) {
    int width = images.space().words();
    int[] patterns = new int[images.patterns()];
    long[] ofWomen = new long[(planes.women() + 63 >>> 6 << 6) * width];
    for (int word = 0; word < found.length; word++) {
      for (long left = found[word]; left != 0; left &= left - 1) {
        int episode = (word << 6) + Long.numberOfTrailingZeros(left);
        add(episode, planes.womanOf(episode), patterns, ofWomen);
      }
    }
    return cells(patterns, VerticalCount.ofEach(ofWomen, width));
  }

  /** The same where there are few. */
  Map<Facet, List<ValueCounts>> count(WomenNumbered found) {
    int width = images.space().words();
    int[] patterns = new int[images.patterns()];
    long[] ofWomen = new long[found.women() * width];
    for (int i = 0; i < found.episodes().length; i++) {
      add(found.episodes()[i], found.woman()[i], patterns, ofWomen);
    }
    return cells(patterns, VerticalCount.ofEach(ofWomen, width));
  }

  private void add(int episode, int woman, int[] patterns, long[] ofWomen) {
    int width = images.space().words();
    int pattern = images.pattern(episode);
    patterns[pattern]++;
    for (int word = 0; word < width; word++) {
      ofWomen[woman * width + word] |= match.counting(pattern, word);
    }
  }

  private Map<Facet, List<ValueCounts>> cells(int[] patterns, IntToLongFunction women) {
    var space = images.space();
    long[] episodes = new long[space.words() << 6];
    for (int pattern = 0; pattern < patterns.length; pattern++) {
      if (patterns[pattern] > 0) {
        for (int word = 0; word < space.words(); word++) {
          for (long left = match.counting(pattern, word); left != 0; left &= left - 1) {
            episodes[(word << 6) + Long.numberOfTrailingZeros(left)] += patterns[pattern];
          }
        }
      }
    }
    return space.cells(space.facets(), women, episodes, match.imagesByValue(patterns));
  }
}
