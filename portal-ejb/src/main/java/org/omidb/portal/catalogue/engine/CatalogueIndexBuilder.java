package org.omidb.portal.catalogue.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.FacetLevel;
import org.omidb.portal.catalogue.domain.FacetValues;

/**
 * Makes an index of what it is told, row by row: first the episodes, then lesions and series, then
 * images. Episodes of equal values are of one shape, images of equal values of one kind; both are
 * named by number and described afterwards. Episodes without an image are left out: no question
 * finds them.
 */
public final class CatalogueIndexBuilder {

  private final long version;
  private final boolean synthetic;
  private final FacetValues values;
  private final ValueSpace episodeSpace;
  private final ValueSpace lesionSpace;
  private final ValueSpace imageSpace;

  private final LongIndex clients = new LongIndex();
  private final LongIndex episodes = new LongIndex();
  private final IntList episodeClient = new IntList();
  private final IntList episodeShape = new IntList();

  private final IntList shapeClass = new IntList();

  /** The bits of a shape's values, -1 for none; {@link #facets} of each. */
  private final IntList shapeValues = new IntList();

  private final List<Facet> facets;

  private final List<long[]> kindValues = new ArrayList<>();
  private final IntList kindImages = new IntList();
  private double[] kindBytes = new double[0];

  private final IntList lesionEpisode = new IntList();
  private final List<long[]> lesionValues = new ArrayList<>();

  private final LongIndex studies = new LongIndex();
  private final IntList studyEpisode = new IntList();
  private final LongIndex series = new LongIndex();
  private final IntList seriesStudy = new IntList();
  private final IntList imageStudy = new IntList();
  private final IntList imageKind = new IntList();

  public CatalogueIndexBuilder(long version, boolean synthetic, FacetValues values) {
    this.version = version;
    this.synthetic = synthetic;
    this.values = values;
    this.episodeSpace = new ValueSpace(FacetLevel.EPISODE, values);
    this.lesionSpace = new ValueSpace(FacetLevel.LESION, values);
    this.imageSpace = new ValueSpace(FacetLevel.IMAGE, values);
    this.facets =
        episodeSpace.facets().stream()
            .filter(facet -> facet != Facet.TYPE && facet != Facet.MARKING)
            .toList();
  }

  /** The facets that {@link #shape} has a value of, in this order: all but type and marking. */
  public List<Facet> episodeFacets() {
    return facets;
  }

  /** The next kind of images, from 0 on. */
  public void kind(Map<Facet, ? extends Collection<String>> ofFacets) {
    kindValues.add(mask(imageSpace, ofFacets));
  }

  private static long[] mask(ValueSpace space, Map<Facet, ? extends Collection<String>> ofFacets) {
    long[] mask = new long[space.words()];
    ofFacets.forEach((facet, some) -> {
      for (var value : some) {
        Bits.set(mask, bit(space, facet, value));
      }
    });
    return mask;
  }

  private static int bit(ValueSpace space, Facet facet, String value) {
    int bit = space.bit(facet, value);
    if (bit < 0) {
      throw new IllegalStateException(facet.code() + " has no value " + value);
    }
    return bit;
  }

  /** An episode of a shape. */
  public void episode(long client, long episode, int shape) {
    episodes.number(episode);
    episodeClient.add(clients.number(client));
    episodeShape.add(shape);
  }

  /**
   * The next shape of episodes, from 0 on.
   *
   * @param counted {@code gravest | types << 2 | marked << 6}: the gravest type by its place among
   *     interval, malignant, benign and normal, and a bit for each of these
   * @param ofFacets a value of each of {@link #episodeFacets}, null where there is none
   */
  public void shape(int counted, List<@Nullable String> ofFacets) {
    shapeClass.add(counted);
    for (int i = 0; i < facets.size(); i++) {
      var value = ofFacets.get(i);
      shapeValues.add(value == null ? -1 : bit(episodeSpace, facets.get(i), value));
    }
  }

  /** A lesion of an episode. */
  public void lesion(long episode, Map<Facet, ? extends Collection<String>> ofFacets) {
    lesionEpisode.add(episodes.find(episode));
    lesionValues.add(mask(lesionSpace, ofFacets));
  }

  /** A series of a study, which belongs to an episode. */
  public void series(long key, long study, long episode) {
    series.number(key);
    int number = studies.number(study);
    seriesStudy.add(number);
    if (number == studyEpisode.size()) {
      studyEpisode.add(episodes.find(episode));
    }
  }

  /** An image; one whose series is not known belongs to no episode. */
  public void image(long ofSeries, long bytes, int kind) {
    while (kind >= kindImages.size()) {
      kindImages.add(0);
    }
    if (kind >= kindBytes.length) {
      kindBytes = Arrays.copyOf(kindBytes, 2 * kind + 16);
    }
    kindImages.set(kind, kindImages.get(kind) + 1);
    kindBytes[kind] += bytes;
    int number = series.find(ofSeries);
    if (number >= 0) {
      imageStudy.add(seriesStudy.get(number));
      imageKind.add(kind);
    }
  }

  /** The index. */
  public CatalogueIndex build() {
    var patterns = new ImagePatterns();
    int[] patternOf = patterns(patterns);
    var order = new EpisodeOrder(patternOf, episodeClient, clients.size());
    int words = order.planes().words();
    long[][] byValue = new long[episodeSpace.size()][words];
    var byClass = new HashMap<Integer, long[]>();
    int[] patternOfBit = new int[words << 6];
    for (int episode = 0; episode < patternOf.length; episode++) {
      int bit = order.bit(episode);
      if (bit >= 0) {
        patternOfBit[bit] = patternOf[episode];
        int shape = episodeShape.get(episode);
        Bits.set(byClass.computeIfAbsent(shapeClass.get(shape), x -> new long[words]), bit);
        for (int i = 0; i < facets.size(); i++) {
          int value = shapeValues.get(shape * facets.size() + i);
          if (value >= 0) {
            Bits.set(byValue[value], bit);
          }
        }
      }
    }
    return new CatalogueIndex(
        version,
        synthetic,
        values,
        order.planes(),
        new EpisodeIndex(words, episodeSpace, byValue, byClass),
        lesions(order),
        patterns.index(
            imageSpace, flat(kindValues, imageSpace.words()), meanBytes(), patternOfBit));
  }

  private static long[] flat(List<long[]> masks, int width) {
    long[] flat = new long[masks.size() * width];
    for (int i = 0; i < masks.size(); i++) {
      System.arraycopy(masks.get(i), 0, flat, i * width, width);
    }
    return flat;
  }

  private double[] meanBytes() {
    double[] mean = new double[kindImages.size()];
    for (int kind = 0; kind < mean.length; kind++) {
      mean[kind] = kindBytes[kind] / kindImages.get(kind);
    }
    return mean;
  }

  /** The pattern of each episode; 0 where it has no image. */
  private int[] patterns(ImagePatterns patterns) {
    int[] makes = makes(patterns);
    int[] ordered = sortedBy(studyEpisode, episodes.size());
    int[] ofEpisode = new int[episodes.size()];
    for (int from = 0; from < ordered.length; ) {
      int episode = studyEpisode.get(ordered[from]);
      int to = from;
      while (to < ordered.length && studyEpisode.get(ordered[to]) == episode) {
        to++;
      }
      int[] made =
          Arrays.stream(ordered, from, to)
              .map(study -> makes[study])
              .filter(make -> make >= 0)
              .toArray();
      ofEpisode[episode] = made.length == 0 ? 0 : patterns.pattern(made);
      from = to;
    }
    return ofEpisode;
  }

  /** The make of each study; -1 where it has no image. */
  private int[] makes(ImagePatterns patterns) {
    int[] images = sortedBy(imageStudy, studies.size());
    int[] makes = new int[studies.size()];
    Arrays.fill(makes, -1);
    for (int from = 0; from < images.length; ) {
      int study = imageStudy.get(images[from]);
      int to = from;
      while (to < images.length && imageStudy.get(images[to]) == study) {
        to++;
      }
      int[] kinds = new int[to - from];
      for (int i = from; i < to; i++) {
        kinds[i - from] = imageKind.get(images[i]);
      }
      makes[study] = patterns.study(kinds);
      from = to;
    }
    return makes;
  }

  /** The numbers of a list's places, so that the values there rise; places of -1 are left out. */
  private static int[] sortedBy(IntList list, int values) {
    int[] next = new int[values + 1];
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) >= 0) {
        next[list.get(i) + 1]++;
      }
    }
    for (int value = 0; value < values; value++) {
      next[value + 1] += next[value];
    }
    int[] sorted = new int[next[values]];
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) >= 0) {
        sorted[next[list.get(i)]++] = i;
      }
    }
    return sorted;
  }

  private LesionIndex lesions(EpisodeOrder order) {
    var ofEpisode = new HashMap<Integer, List<long[]>>();
    for (int i = 0; i < lesionEpisode.size(); i++) {
      int episode = lesionEpisode.get(i);
      if (episode >= 0 && order.bit(episode) >= 0) {
        ofEpisode.computeIfAbsent(episode, x -> new ArrayList<>()).add(lesionValues.get(i));
      }
    }
    var inOrder =
        ofEpisode.keySet().stream()
            .sorted((a, b) ->
                Integer.compare(
                    order.woman(episodeClient.get(a)), order.woman(episodeClient.get(b))))
            .toList();
    int[] first = new int[inOrder.size() + 1];
    var all = new ArrayList<long[]>();
    for (int i = 0; i < inOrder.size(); i++) {
      all.addAll(ofEpisode.getOrDefault(inOrder.get(i), List.of()));
      first[i + 1] = all.size();
    }
    int[] bits = inOrder.stream().mapToInt(order::bit).toArray();
    long[] withLesion = new long[order.planes().words()];
    for (int bit : bits) {
      Bits.set(withLesion, bit);
    }
    return new LesionIndex(
        lesionSpace,
        withLesion,
        bits,
        inOrder.stream().mapToInt(episode -> order.woman(episodeClient.get(episode))).toArray(),
        first,
        flat(all, lesionSpace.words()));
  }
}
