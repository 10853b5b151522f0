package org.omidb.portal.catalogue.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Facet;

/** Counts the values of the episodes' facets, episode after episode, where there are few. */
record EpisodeCells(EpisodeIndex episodes, ImageIndex images, ImageIndex.Match image) {

  /** Counts over episodes that meet all that is asked but of these facets. */
  Map<Facet, List<ValueCounts>> count(
      WomenNumbered found, Criteria criteria, Collection<Facet> facets) {
    var space = episodes.space();
    int width = space.words();
    long[] region = new long[width];
    facets.forEach(facet -> Bits.orInto(region, space.region(facet)));
    var types = episodes.typeValues(criteria);
    long[] ofWomen = new long[found.women() * width];
    long[] number = new long[width << 6];
    long[] pictures = new long[width << 6];
    for (int i = 0; i < found.episodes().length; i++) {
      int episode = found.episodes()[i];
      int shown = image.images(images.pattern(episode));
      for (int word = 0; word < width; word++) {
        long values = (episodes.values(episode, word) | types.of(episode, word)) & region[word];
        ofWomen[found.woman()[i] * width + word] |= values;
        for (long left = values; left != 0; left &= left - 1) {
          int value = (word << 6) + Long.numberOfTrailingZeros(left);
          number[value]++;
          pictures[value] += shown;
        }
      }
    }
    return space.cells(facets, VerticalCount.ofEach(ofWomen, width), number, pictures);
  }
}
