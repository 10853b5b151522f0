package org.omidb.portal.catalogue.engine;

import java.util.List;
import java.util.Map;
import org.omidb.portal.catalogue.domain.Facet;

/** Counts the values of the lesions' facets, episode after episode: few episodes have lesions. */
record LesionCells(
    LesionIndex lesions, LesionIndex.Match match, ImageIndex images, ImageIndex.Match image) {

  /** Counts over the episodes that meet all that is asked of episodes and images. */
  Map<Facet, List<ValueCounts>> count(long[] found) {
    int width = lesions.space().words();
    long[] women = new long[width << 6];
    long[] episodes = new long[width << 6];
    long[] pictures = new long[width << 6];
    long[] ofWoman = new long[width];
    long[] counting = new long[width];
    int woman = -1;
    for (int i = 0; i < lesions.episode().length; i++) {
      int episode = lesions.episode()[i];
      if (!Bits.has(found, episode)) {
        continue;
      }
      if (lesions.woman()[i] != woman) {
        add(ofWoman, women, 1);
        ofWoman = new long[width];
        woman = lesions.woman()[i];
      }
      for (int word = 0; word < width; word++) {
        ofWoman[word] |= match.counting(i, word);
        counting[word] = match.counting(i, word);
      }
      add(counting, episodes, 1);
      add(counting, pictures, image.images(images.pattern(episode)));
    }
    add(ofWoman, women, 1);
    var space = lesions.space();
    return space.cells(space.facets(), bit -> women[bit], episodes, pictures);
  }

  private static void add(long[] values, long[] to, int number) {
    for (int word = 0; word < values.length; word++) {
      for (long left = values[word]; left != 0; left &= left - 1) {
        to[(word << 6) + Long.numberOfTrailingZeros(left)] += number;
      }
    }
  }
}
