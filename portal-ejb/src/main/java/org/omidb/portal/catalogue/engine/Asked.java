package org.omidb.portal.catalogue.engine;

import static org.omidb.portal.catalogue.domain.Facet.DIMENSION;
import static org.omidb.portal.catalogue.domain.Facet.MARKING;
import static org.omidb.portal.catalogue.domain.Facet.TYPE;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Facet;

/**
 * One question, asked once. For each facet all that is chosen of the others makes a set of
 * episodes; laying it over the set of each value counts episodes, women and images of that value.
 */
final class Asked {

  private final Planes planes;
  private final EpisodeIndex episodes;
  private final LesionIndex lesions;
  private final ImageIndex images;
  private final CatalogueQuestions questions;
  private final Criteria criteria;
  private final Map<Facet, long[]> chosen;
  private final LesionIndex.Match lesion;
  private final ImageIndex.Match image;

  Asked(CatalogueIndex index, CatalogueQuestions questions, Criteria criteria) {
    this.planes = index.planes();
    this.episodes = index.episodes();
    this.lesions = index.lesions();
    this.images = index.images();
    this.questions = questions;
    this.criteria = criteria;
    this.chosen = episodes.chosen(criteria);
    this.lesion = questions.lesions(criteria);
    this.image = questions.images(criteria);
  }

  /** The episodes that match. */
  long[] found() {
    return but(null);
  }

  /** The episodes that match all but what is asked of one facet of episodes. */
  private long[] but(@org.jspecify.annotations.Nullable Facet left) {
    long[] found = image.withImage().clone();
    if (!lesion.asksNothing()) {
      Bits.andInto(found, lesion.accepted());
    }
    chosen.forEach((facet, set) -> {
      if (facet != left) {
        Bits.andInto(found, set);
      }
    });
    return found;
  }

  Totals totals() {
    long[] found = found();
    int[] patterns = patterns(found);
    long studies = 0;
    double bytes = 0;
    for (int pattern = 0; pattern < patterns.length; pattern++) {
      studies += (long) patterns[pattern] * image.studies(pattern);
      bytes += patterns[pattern] * image.bytes(pattern);
    }
    return new Totals(
        Bits.count(planes.womenOf(found)),
        Bits.count(found),
        studies,
        images(found),
        Math.round(bytes));
  }

  private int[] patterns(long[] found) {
    int[] patterns = new int[images.patterns()];
    for (int word = 0; word < found.length; word++) {
      for (long left = found[word]; left != 0; left &= left - 1) {
        patterns[images.pattern((word << 6) + Long.numberOfTrailingZeros(left))]++;
      }
    }
    return patterns;
  }

  private long images(long[] found) {
    long number = 0;
    for (int slice = 0; slice < image.slices().length; slice++) {
      number += Bits.countAnd(found, image.slices()[slice]) << slice;
    }
    return number;
  }

  Answer answer() {
    var facets = new EnumMap<Facet, List<ValueCounts>>(Facet.class);
    long[] matching = found();
    for (var facet : episodes.facets()) {
      facets.put(facet, ofEpisodes(facet, matching));
    }
    facets.putAll(ofLesions());
    facets.putAll(ofImages());
    return new Answer(totals(), facets);
  }

  /** What every value of one facet would lead to. */
  List<ValueCounts> table(Facet facet) {
    return switch (facet.level()) {
      case EPISODE -> ofEpisodes(facet, found());
      case LESION -> ofLesions().getOrDefault(facet, List.of());
      case IMAGE -> ofImages().getOrDefault(facet, List.of());
    };
  }

  private Map<Facet, List<ValueCounts>> ofLesions() {
    return new LesionCells(lesions, lesion, images, image).count(withoutLesions());
  }

  private Map<Facet, List<ValueCounts>> ofImages() {
    var cells = new ImageCells(planes, images, image).count(withoutImages());
    if (!criteria.of(TYPE).isEmpty() || !criteria.of(MARKING).isEmpty()) {
      cells.put(DIMENSION, ofDimension());
    }
    return cells;
  }

  private List<ValueCounts> ofEpisodes(Facet facet, long[] matching) {
    var key = facet == MARKING ? TYPE : facet;
    long[] around = chosen.containsKey(key) ? but(key) : matching;
    return episodes.values(facet).stream()
        .map(value -> {
          long[] having =
              key == TYPE
                  ? episodes.ofClass(criteria.with(facet, value))
                  : episodes.of(facet, value);
          return cell(value, Bits.and(around, having));
        })
        .toList();
  }

  private ValueCounts cell(String value, long[] found) {
    return new ValueCounts(
        value, Bits.count(planes.womenOf(found)), Bits.count(found), images(found));
  }

  /**
   * Whether types are counted as a set hangs on the dimension, so each is a question of its own.
   */
  private List<ValueCounts> ofDimension() {
    return images.space().values(DIMENSION).stream()
        .map(value -> {
          var asked = questions.ask(criteria.with(DIMENSION, value));
          return asked.cell(value, asked.found());
        })
        .toList();
  }

  private long[] withoutLesions() {
    long[] found = image.withImage().clone();
    chosen.values().forEach(set -> Bits.andInto(found, set));
    return found;
  }

  private long[] withoutImages() {
    long[] found;
    if (lesion.asksNothing()) {
      found = new long[planes.words()];
      Arrays.fill(found, -1L);
    } else {
      found = lesion.accepted().clone();
    }
    chosen.values().forEach(set -> Bits.andInto(found, set));
    return found;
  }
}
