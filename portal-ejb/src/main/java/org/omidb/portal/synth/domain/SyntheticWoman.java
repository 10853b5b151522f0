package org.omidb.portal.synth.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.domain.Processing;
import org.omidb.portal.mark.domain.Conspicuity;

/**
 * A woman who does not exist, with all that the database would hold of her. Her dates are shifted
 * by some days, as collection does; the years of her episodes are the true ones.
 *
 * @param name the client id
 * @param gene a gene for which she is screened every year
 * @param episodes in the order of time
 */
public record SyntheticWoman(
    String name,
    String site,
    boolean higherRisk,
    Optional<String> gene,
    List<Episode> episodes,
    List<Study> studies) {

  public SyntheticWoman {
    episodes = List.copyOf(episodes);
    studies = List.copyOf(studies);
  }

  /** What an episode comes to. */
  public enum Outcome {
    NORMAL,
    BENIGN,
    MALIGNANT,
    INTERVAL;

    public boolean cancer() {
      return this == MALIGNANT || this == INTERVAL;
    }
  }

  /**
   * An episode.
   *
   * @param id counting down from 9999
   * @param type the EpisodeType of NBSS
   * @param trueYear the year before its dates were shifted
   * @param age null where it was not recorded
   * @param recalled whether its screen led to assessment
   * @param side the breast that it was recalled for
   * @param intervalType of an interval cancer: 0 to 3 of the code list ICT
   */
  public record Episode(
      String id,
      String type,
      LocalDate opened,
      LocalDate closed,
      int trueYear,
      @Nullable Integer age,
      Outcome outcome,
      boolean recalled,
      Side side,
      @Nullable String intervalType,
      Readings readings,
      List<Lesion> lesions) {
    public Episode {
      lesions = List.copyOf(lesions);
    }

    public boolean interval() {
      return outcome == Outcome.INTERVAL;
    }
  }

  /**
   * What two readers said of the side that was recalled or nearly so: A abnormal, N normal.
   *
   * @param third who was asked where they disagreed
   */
  public record Readings(String first, String second, @Nullable String third) {}

  /** What pathology makes of a lesion. */
  public enum Proof {
    MALIGNANT,
    BENIGN,
    /** A biopsy found nothing. */
    NORMAL,
    /** No biopsy was thought necessary. */
    NONE
  }

  /**
   * A finding.
   *
   * @param number unique in its episode
   * @param position the side and a cell of NBSS's grid
   * @param depth how far from the chest wall, as a part of the breast's depth
   * @param height how far down, likewise
   * @param sizeMm null where it was not measured
   * @param benignType a code of BENL where it is benign
   * @param histology where it is malignant
   * @param operated whether surgery followed
   */
  public record Lesion(
      int number,
      Side side,
      String position,
      double depth,
      double height,
      Proof proof,
      Sign sign,
      @Nullable Integer sizeMm,
      boolean marked,
      @Nullable String benignType,
      @Nullable Histology histology,
      boolean operated) {

    public boolean malignant() {
      return proof == Proof.MALIGNANT;
    }
  }

  /**
   * A study.
   *
   * @param episode the id of its episode
   * @param density the Volpara grade, where unprocessed images allow to compute it
   */
  public record Study(
      String uid,
      String episode,
      LocalDate date,
      Machine machine,
      @Nullable Integer density,
      List<Series> series) {
    public Study {
      series = List.copyOf(series);
    }
  }

  /** A series. */
  public record Series(String uid, List<Image> images) {
    public Series {
      images = List.copyOf(images);
    }
  }

  /** What an image is remarkable for. */
  public enum Feature {
    IMPLANT,
    TECHNICAL_REPEAT,
    BLURRED
  }

  /** An image. */
  public record Image(
      String uid,
      Side side,
      Projection projection,
      Dimension dimension,
      Processing processing,
      int columns,
      int rows,
      long bytes,
      List<Feature> features,
      List<Mark> marks) {
    public Image {
      features = List.copyOf(features);
      marks = List.copyOf(marks);
    }
  }

  /**
   * A rectangle that a radiologist drew.
   *
   * @param lesion what it shows
   * @param linked whether it is linked to that lesion's number
   */
  public record Mark(
      int id,
      int x1,
      int y1,
      int x2,
      int y2,
      Conspicuity conspicuity,
      Lesion lesion,
      boolean linked) {}
}
