package org.omidb.portal.catalogue.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.omidb.portal.catalogue.domain.Facet;

/** Counts the values of the images' facets by the patterns of episodes and women. */
record ImageCells(Planes planes, ImageIndex images, ImageIndex.Match match) {

  /** Counts over the episodes that meet all that is asked of episodes and lesions. */
  Map<Facet, List<ValueCounts>> count(long[] found) {
    var space = images.space();
    int width = space.words();
    int[] patterns = new int[images.patterns()];
    long[] ofWomen = new long[(planes.women() + 63 >>> 6 << 6) * width];
    for (int plane = 0; plane < planes.planes(); plane++) {
      gather(found, plane, patterns, ofWomen);
    }
    long[] episodes = new long[space.size()];
    for (int pattern = 0; pattern < patterns.length; pattern++) {
      if (patterns[pattern] > 0) {
        for (int value = 0; value < episodes.length; value++) {
          long word = match.counting()[pattern * width + (value >>> 6)];
          episodes[value] += (word >>> value & 1) * patterns[pattern];
        }
      }
    }
    long[] pictures = match.imagesByValue(patterns);
    var women = new VerticalCount[width];
    for (int word = 0; word < width; word++) {
      women[word] = new VerticalCount();
      women[word].add(ofWomen, word, width);
    }
    var cells = new EnumMap<Facet, List<ValueCounts>>(Facet.class);
    for (var facet : space.facets()) {
      var ofFacet = new ArrayList<ValueCounts>();
      for (var value : space.values(facet)) {
        int bit = space.bit(facet, value);
        ofFacet.add(
            new ValueCounts(value, women[bit >>> 6].of(bit & 63), episodes[bit], pictures[bit]));
      }
      cells.put(facet, ofFacet);
    }
    return cells;
  }

  private void gather(long[] found, int plane, int[] patterns, long[] ofWomen) {
    int width = images.space().words();
    long[] counting = match.counting();
    int first = planes.firstWord(plane);
    for (int word = 0; word < planes.planeWords(plane); word++) {
      for (long left = found[first + word]; left != 0; left &= left - 1) {
        int bit = Long.numberOfTrailingZeros(left);
        int pattern = images.pattern((first + word << 6) + bit);
        patterns[pattern]++;
        int woman = ((word << 6) + bit) * width;
        for (int i = 0; i < width; i++) {
          ofWomen[woman + i] |= counting[pattern * width + i];
        }
      }
    }
  }
}
