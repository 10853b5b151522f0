package org.omidb.portal.catalogue.engine;

import static org.omidb.portal.catalogue.domain.Facet.DIMENSION;
import static org.omidb.portal.catalogue.domain.Facet.MARKING;
import static org.omidb.portal.catalogue.domain.Facet.TYPE;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Facet;

/**
 * One question, asked once. For each facet all that is chosen of the others makes a set of
 * episodes. Where there are many of them, laying that set over the set of each value counts
 * episodes, women and images of that value; where there are few, they are looked at one by one.
 */
final class AskedOnce {

  /**
   * Where a set has fewer episodes than this for each of its words, it is quicker to go to each.
   */
  private static final int FEW = 4;

  /** What is asked of one of these hangs on the other. */
  private static final List<Facet> TYPES = List.of(TYPE, MARKING);

  private final Planes planes;
  private final EpisodeIndex episodes;
  private final LesionIndex lesions;
  private final ImageIndex images;
  private final CatalogueQuestions questions;
  private final Criteria criteria;
  private final Map<Facet, long[]> chosen;
  private final LesionIndex.Match lesion;
  private final ImageIndex.Match image;

  AskedOnce(CatalogueIndex index, CatalogueQuestions questions, Criteria criteria) {
    this.planes = index.planes();
    this.episodes = index.episodes();
    this.lesions = index.lesions();
    this.images = index.images();
    this.questions = questions;
    this.criteria = criteria;
    this.chosen = questions.chosen(criteria);
    this.lesion = questions.lesions(criteria);
    this.image = questions.images(criteria);
  }

  /** The episodes that match. */
  long[] found() {
    return but(null);
  }

  /** The episodes that match all but what is asked of one facet of episodes. */
  private long[] but(@Nullable Facet left) {
    return withImage(withLesion(ofEpisodes(left)));
  }

  /** The episodes that meet what is asked of episodes, whatever one facet says. */
  private long[] ofEpisodes(@Nullable Facet left) {
    long[] found = new long[planes.words()];
    Arrays.fill(found, -1L);
    chosen.forEach((facet, set) -> {
      if (facet != left) {
        Bits.andInto(found, set);
      }
    });
    return found;
  }

  private long[] withLesion(long[] found) {
    if (!lesion.asksNothing()) {
      Bits.andInto(found, lesion.accepted());
    }
    return found;
  }

  private long[] withImage(long[] found) {
    if (isFew(found)) {
      for (int episode : Bits.list(found)) {
        if (image.images(images.pattern(episode)) == 0) {
          Bits.clear(found, episode);
        }
      }
    } else {
      Bits.andInto(found, image.withImage());
    }
    return found;
  }

  private static boolean isFew(long[] found) {
    return Bits.count(found) < (long) FEW * found.length;
  }

  ExactTotals totals() {
    return totals(found());
  }

  private ExactTotals totals(long[] found) {
    int[] patterns = new int[images.patterns()];
    for (int word = 0; word < found.length; word++) {
      for (long left = found[word]; left != 0; left &= left - 1) {
        patterns[images.pattern((word << 6) + Long.numberOfTrailingZeros(left))]++;
      }
    }
    long studies = 0;
    long pictures = 0;
    double bytes = 0;
    for (int pattern = 0; pattern < patterns.length; pattern++) {
      if (patterns[pattern] > 0) {
        studies += (long) patterns[pattern] * image.studies(pattern);
        pictures += (long) patterns[pattern] * image.images(pattern);
        bytes += patterns[pattern] * image.bytes(pattern);
      }
    }
    return new ExactTotals(
        Bits.count(planes.womenOf(found)), Bits.count(found), studies, pictures, Math.round(bytes));
  }

  Answer answer() {
    var facets = new EnumMap<Facet, List<ValueCounts>>(Facet.class);
    long[] matching = found();
    boolean typed = chosen.containsKey(TYPE);
    facets.putAll(
        ofEpisodes(
            matching,
            episodes.space().facets().stream()
                .filter(facet -> !chosen.containsKey(facet) && !(typed && facet == MARKING))
                .toList()));
    for (var facet : chosen.keySet()) {
      facets.putAll(ofEpisodes(but(facet), facet == TYPE ? TYPES : List.of(facet)));
    }
    facets.putAll(ofLesions());
    facets.putAll(ofImages());
    return new Answer(totals(matching), facets);
  }

  private Map<Facet, List<ValueCounts>> ofLesions() {
    long[] found = ofEpisodes(null);
    Bits.andInto(found, lesions.withLesion());
    return new LesionCells(lesions, lesion, images, image).count(withImage(found));
  }

  private Map<Facet, List<ValueCounts>> ofImages() {
    long[] found = withLesion(ofEpisodes(null));
    var count = new ImageCells(planes, images, image);
    var cells = isFew(found) ? count.count(questions.numbered(found)) : count.count(found);
    if (!criteria.of(TYPE).isEmpty() || !criteria.of(MARKING).isEmpty()) {
      cells.put(DIMENSION, ofDimension());
    }
    return cells;
  }

  private Map<Facet, List<ValueCounts>> ofEpisodes(long[] found, List<Facet> facets) {
    if (isFew(found)) {
      return new EpisodeCells(episodes, images, image)
          .count(questions.numbered(found), criteria, facets);
    }
    var cells = new EnumMap<Facet, List<ValueCounts>>(Facet.class);
    for (var facet : facets) {
      cells.put(
          facet,
          episodes.space().values(facet).stream()
              .map(value -> cell(value, Bits.and(found, having(facet, value))))
              .toList());
    }
    return cells;
  }

  private long[] having(Facet facet, String value) {
    return TYPES.contains(facet)
        ? episodes.ofClass(criteria.with(facet, value))
        : episodes.of(facet, value);
  }

  private ValueCounts cell(String value, long[] found) {
    long[][] slices = image.slices();
    long number = 0;
    for (int slice = 0; slice < slices.length; slice++) {
      number += Bits.countAnd(found, slices[slice]) << slice;
    }
    return new ValueCounts(value, Bits.count(planes.womenOf(found)), Bits.count(found), number);
  }

  /**
   * Whether types are counted as a set hangs on the dimension, so each is a question of its own.
   */
  private List<ValueCounts> ofDimension() {
    return images.space().values(DIMENSION).stream()
        .map(value -> {
          var totals = questions.ask(criteria.with(DIMENSION, value)).totals();
          return new ValueCounts(value, totals.women(), totals.episodes(), totals.images());
        })
        .toList();
  }
}
