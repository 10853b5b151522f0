package org.omidb.portal.synth.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.domain.Processing;
import org.omidb.portal.synth.domain.Dice.Topic;
import org.omidb.portal.synth.domain.Machine.Format;
import org.omidb.portal.synth.domain.SyntheticWoman.Episode;
import org.omidb.portal.synth.domain.SyntheticWoman.Feature;
import org.omidb.portal.synth.domain.SyntheticWoman.Image;
import org.omidb.portal.synth.domain.SyntheticWoman.Mark;
import org.omidb.portal.synth.domain.SyntheticWoman.Series;
import org.omidb.portal.synth.domain.SyntheticWoman.Study;
import org.omidb.portal.synth.domain.Views.View;

/** Makes a woman's studies with their images, once their makers and repeats are settled. */
final class Studies {

  private static final double IMPLANTS = 0.012;
  private static final double LARGE = 0.35;
  private static final double BLURRED = 0.006;

  /** Volpara grades 1 to 4 (Wanders 2017). */
  private static final int[] DENSITIES = {216, 415, 289, 80};

  private final long seed;
  private final int woman;
  private final Uids uids;
  private final Marks marks;
  private final boolean pictures;
  private final boolean implants;
  private final boolean large;
  private final int density;

  /**
   * A maker of one woman's studies.
   *
   * @param pictures whether her images are to be drawn, which are small ones
   */
  Studies(long seed, int woman, boolean pictures) {
    this.seed = seed;
    this.woman = woman;
    this.pictures = pictures;
    this.uids = new Uids(woman);
    this.marks = new Marks();
    var dice = Dice.of(seed, woman, Topic.IMAGES, -1);
    this.implants = dice.hits(IMPLANTS);
    this.large = dice.hits(LARGE);
    this.density = dice.weighted(DENSITIES);
  }

  /** What is settled of a study over all women. */
  record Settled(Machine machine, boolean unprocessed, int added) {}

  Study study(StudyDraft draft, int number, Settled settled, Episode episode, LocalDate date) {
    var dice = Dice.of(seed, woman, Topic.IMAGES, number);
    boolean threeD = draft.kind() == StudyKind.TOMOSYNTHESIS;
    var shots = new ArrayList<Shot>();
    int views = threeD ? settled.added() : draft.views();
    for (var view : Views.of(draft.kind(), views, episode.side(), dice)) {
      shots.add(new Shot(view, features(dice, false)));
    }
    for (int i = 0; !threeD && i < settled.added(); i++) {
      shots.add(new Shot(Views.any(dice), features(dice, true)));
    }
    var exposure = new Exposure(draft, episode, format(settled.machine(), threeD));
    var uid = uids.next();
    var series = new ArrayList<Series>();
    series.add(exposure.series(shots, Processing.PROCESSED, dice));
    if (settled.unprocessed()) {
      series.add(exposure.series(shots, Processing.UNPROCESSED, dice));
    }
    return new Study(
        uid,
        episode.id(),
        date,
        settled.machine(),
        settled.unprocessed() ? density(dice) : null,
        series);
  }

  /** The woman's own grade, and now and then another. */
  private int density(Dice dice) {
    return 1 + (dice.hits(0.9) ? density : dice.weighted(DENSITIES));
  }

  private List<Feature> features(Dice dice, boolean repeat) {
    boolean blurred = dice.hits(BLURRED);
    if (!implants && !repeat && !blurred) {
      return List.of();
    }
    var features = new ArrayList<Feature>();
    if (implants) {
      features.add(Feature.IMPLANT);
    }
    if (repeat) {
      features.add(Feature.TECHNICAL_REPEAT);
    }
    if (blurred) {
      features.add(Feature.BLURRED);
    }
    return features;
  }

  private Geometry format(Machine machine, boolean threeD) {
    if (pictures) {
      return threeD ? Geometry.DRAWN_3D : Geometry.DRAWN_2D;
    }
    Format format = large ? machine.large() : machine.small();
    return new Geometry(format.columns(), format.rows(), machine.spacing());
  }

  /** One press on the button, whatever images come of it. */
  private record Shot(View view, List<Feature> features) {}

  /** What all images of a study have in common. */
  private final class Exposure {

    private final Episode episode;
    private final Geometry geometry;
    private final boolean threeD;
    private final boolean markable;

    Exposure(StudyDraft draft, Episode episode, Geometry geometry) {
      this.episode = episode;
      this.geometry = geometry;
      this.threeD = draft.kind() == StudyKind.TOMOSYNTHESIS;
      this.markable = draft.kind().standardViews();
    }

    Series series(List<Shot> shots, Processing processing, Dice dice) {
      var uid = uids.next();
      boolean mark = markable && processing == Processing.PROCESSED;
      var drawn =
          mark
              ? marks.on(shots.stream().map(Shot::view).toList(), episode, geometry, dice)
              : List.<List<Mark>>of();
      var images = new ArrayList<Image>();
      for (int i = 0; i < shots.size(); i++) {
        images.add(image(shots.get(i), processing, mark ? drawn.get(i) : List.of(), dice));
      }
      return new Series(uid, images);
    }

    private Image image(Shot shot, Processing processing, List<Mark> marks, Dice dice) {
      return new Image(
          uids.next(),
          shot.view().side(),
          shot.view().projection(),
          threeD ? Dimension.THREE_D : Dimension.TWO_D,
          processing,
          geometry.columns(),
          geometry.rows(),
          geometry.bytes(threeD, dice),
          shot.features(),
          marks);
    }
  }
}
