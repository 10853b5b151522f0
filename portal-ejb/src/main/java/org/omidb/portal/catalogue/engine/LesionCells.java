package org.omidb.portal.catalogue.engine;

import java.util.ArrayList;
import java.util.EnumMap;
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
    int woman = -1;
    for (int i = 0; i < lesions.episode().length; i++) {
      int episode = lesions.episode()[i];
      if (!Bits.has(found, episode)) {
        continue;
      }
      if (lesions.woman()[i] != woman) {
        add(ofWoman, 0, women, 1);
        ofWoman = new long[width];
        woman = lesions.woman()[i];
      }
      for (int word = 0; word < width; word++) {
        ofWoman[word] |= match.counting()[i * width + word];
      }
      add(match.counting(), i * width, episodes, 1);
      add(match.counting(), i * width, pictures, image.images(images.pattern(episode)));
    }
    add(ofWoman, 0, women, 1);
    return cells(women, episodes, pictures);
  }

  private void add(long[] values, int at, long[] to, int number) {
    for (int word = 0; word < lesions.space().words(); word++) {
      for (long left = values[at + word]; left != 0; left &= left - 1) {
        to[(word << 6) + Long.numberOfTrailingZeros(left)] += number;
      }
    }
  }

  private Map<Facet, List<ValueCounts>> cells(long[] women, long[] episodes, long[] pictures) {
    var space = lesions.space();
    var cells = new EnumMap<Facet, List<ValueCounts>>(Facet.class);
    for (var facet : space.facets()) {
      var ofFacet = new ArrayList<ValueCounts>();
      for (var value : space.values(facet)) {
        int bit = space.bit(facet, value);
        ofFacet.add(new ValueCounts(value, women[bit], episodes[bit], pictures[bit]));
      }
      cells.put(facet, ofFacet);
    }
    return cells;
  }
}
