package org.omidb.portal.catalogue.domain;

import java.util.List;
import java.util.Set;

/**
 * What an episode's class follows from.
 *
 * @param interval whether its type is CI
 * @param opinions the opinions of either side in its surgery, wide and fine biopsies
 */
public record EpisodeFacts(boolean interval, Set<SideOpinion> opinions, List<LesionFacts> lesions) {

  public EpisodeFacts {
    opinions = Set.copyOf(opinions);
    lesions = List.copyOf(lesions);
  }

  /** What a section of pathology says of a breast. */
  public enum SideOpinion {
    BENIGN,
    MALIGNANT
  }

  /**
   * What a lesion's class follows from.
   *
   * @param name the lesion's number within the episode
   * @param codes the opinions of its fine and wide biopsies and its surgery: C5, B2, H5
   * @param side what the sections that name it say of its breast
   * @param intervalCancer whether the interval cancer's own section names it
   * @param marked whether a mark on an image is linked to it
   */
  public record LesionFacts(
      String name,
      Set<String> codes,
      Set<SideOpinion> side,
      boolean intervalCancer,
      boolean marked) {
    public LesionFacts {
      codes = Set.copyOf(codes);
      side = Set.copyOf(side);
    }
  }
}
