package org.omidb.portal.synth.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.omidb.portal.catalogue.domain.Maker;

/**
 * How much of everything a catalogue of so many women holds. At the published number of women each
 * figure is the published one; at any other all are in proportion, and only near it.
 */
public record CatalogueSize(int women) {

  /** Women with 2D images available for sharing, August 2023. */
  public static final int PUBLISHED_WOMEN = 153_418;

  /** More would reach numbers of clients that a release gives out, which begin at a million. */
  public static final int MOST_WOMEN = 700_000;

  private static final int PUBLISHED_EPISODES_3D = 5_790;
  private static final int STUDIES = 430_000;

  /** Near the real number, and one in which the published shares of makers come out exactly. */
  private static final int IMAGES_2D = 2_300_000;

  private static final int IMAGES_OF_A_3D_EPISODE = 2;

  /** Of {@link #IMAGES_2D}: 91.59, 4.94, 0.72, 0.19 and 2.56 % (June 2022). */
  private static final Map<Maker, Integer> MAKERS_2D =
      new EnumMap<>(
          Map.of(
              Maker.HOLOGIC, 2_106_570,
              Maker.GE, 113_620,
              Maker.SIEMENS, 16_560,
              Maker.PHILIPS, 4_370,
              Maker.OTHER, 58_880));

  /** Of 5,790 episodes with two images each: 93.85, 6.10 and 0.05 % (August 2023). */
  private static final Map<Maker, Integer> MAKERS_3D =
      new EnumMap<>(Map.of(Maker.HOLOGIC, 5_434, Maker.SIEMENS, 353, Maker.GE, 3));

  public CatalogueSize {
    if (women < 1 || women > MOST_WOMEN) {
      throw new IllegalArgumentException("Between 1 and " + MOST_WOMEN + " women, not " + women);
    }
  }

  /** That share of the published number of women. */
  public static CatalogueSize scaled(double scale) {
    return new CatalogueSize((int) Math.round(PUBLISHED_WOMEN * scale));
  }

  /** Whether the figures are the published ones, and not in proportion to them. */
  public boolean isPublished() {
    return women == PUBLISHED_WOMEN;
  }

  Map<WomanCell, Integer> cells() {
    return divided(women, List.of(WomanCell.values()), WomanCell::women);
  }

  int episodes3d() {
    return scaled(PUBLISHED_EPISODES_3D);
  }

  Map<EpisodeCell, Integer> cells3d() {
    return divided(episodes3d(), List.of(EpisodeCell.values()), EpisodeCell::episodes);
  }

  /** Studies of all kinds. */
  int studies() {
    return scaled(STUDIES);
  }

  int images2d() {
    return scaled(IMAGES_2D);
  }

  /** Mammograms by the maker of the machine. */
  Map<Maker, Integer> makers2d() {
    return divided(images2d(), MAKERS_2D.keySet(), MAKERS_2D::get);
  }

  /** So many studies with tomosynthesis by maker; on average there are two images in each. */
  static Map<Maker, Integer> makers3d(int studies) {
    return divided(studies, MAKERS_3D.keySet(), MAKERS_3D::get);
  }

  static int images3d(int studies) {
    return studies * IMAGES_OF_A_3D_EPISODE;
  }

  private int scaled(int published) {
    return (int) Math.round((double) published * women / PUBLISHED_WOMEN);
  }

  private static <K extends Enum<K>> Map<K, Integer> divided(
      int total, Collection<K> kinds, ToIntFunction<K> weight) {
    var weights = kinds.stream().mapToInt(weight).asLongStream().toArray();
    var parts = Arrays.stream(LargestRemainder.divide(total, weights)).iterator();
    var divided = new EnumMap<K, Integer>(kinds.iterator().next().getDeclaringClass());
    kinds.forEach(kind -> divided.put(kind, parts.next()));
    return divided;
  }
}
