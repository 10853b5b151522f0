package org.omidb.portal.synth.domain;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.domain.Processing;
import org.omidb.portal.synth.domain.SyntheticWoman.Episode;
import org.omidb.portal.synth.domain.SyntheticWoman.Image;
import org.omidb.portal.synth.domain.SyntheticWoman.Lesion;
import org.omidb.portal.synth.domain.SyntheticWoman.Outcome;
import org.omidb.portal.synth.domain.SyntheticWoman.Study;

/** What planned women are like. */
final class Traits {

  final Tally ages = new Tally();
  final Tally monthsBetween = new Tally();
  final Tally years = new Tally();
  final Tally followUp = new Tally();
  final Tally cancers = new Tally();
  final Tally sizes = new Tally();
  final Tally signs = new Tally();
  final Tally grades = new Tally();
  final Tally er = new Tally();
  final Tally pr = new Tally();
  final Tally her2 = new Tally();
  final Tally normals = new Tally();
  final Tally intervalYears = new Tally();
  final Tally densities = new Tally();
  final Tally screens = new Tally();
  final Tally unprocessed = new Tally();
  double marks;
  double markedImages;
  double markedCases;

  void count(SyntheticWoman woman) {
    var episodes = woman.episodes();
    for (int number = 0; number < episodes.size(); number++) {
      count(episodes.get(number));
      if (number > 0) {
        countPair(episodes.get(number - 1), episodes.get(number));
      }
    }
    var first = episodes.getFirst().opened();
    followUp.add((int) ChronoUnit.YEARS.between(first, episodes.getLast().opened()));
    woman.studies().forEach(this::count);
    if (woman.studies().stream().anyMatch(Traits::isMarked)) {
      markedCases++;
    }
  }

  private void count(Episode episode) {
    years.add(episode.trueYear());
    var age = episode.age();
    if (!episode.interval() && age != null) {
      ages.add(age);
    }
    if (episode.outcome() == Outcome.NORMAL) {
      normals.add(episode.recalled() ? "recalled" : "not");
    }
    episode.lesions().stream().filter(Lesion::malignant).forEach(each -> count(each, episode));
  }

  private void countPair(Episode before, Episode after) {
    if (after.interval()) {
      long days = ChronoUnit.DAYS.between(before.opened(), after.opened());
      intervalYears.add((int) (days / 365));
    } else if (after.type().equals("R")) {
      monthsBetween.add(
          (int) ChronoUnit.MONTHS.between(before.opened(), after.opened().plusDays(15)));
    }
  }

  private void count(Lesion lesion, Episode episode) {
    var histology = lesion.histology();
    if (histology == null) {
      throw new AssertionError("A cancer without histology");
    }
    if (histology.invasive()) {
      grades.add(String.valueOf(histology.grade()));
      er.add(String.valueOf(histology.er()));
      pr.add(String.valueOf(histology.pr()));
      her2.add(String.valueOf(histology.her2()));
    }
    var size = lesion.sizeMm();
    if (episode.interval() || size == null) {
      return;
    }
    signs.add(lesion.sign().name());
    sizes.add(size);
    cancers.add(
        histology.inSitu()
            ? "in situ"
            : !histology.invasive() ? "unknown" : size < 15 ? "small" : "other");
  }

  private void count(Study study) {
    if (study.density() != null) {
      densities.add(study.density().toString());
    }
    var images = PlannedFigures.images(study);
    marks += images.stream().mapToInt(image -> image.marks().size()).sum();
    markedImages += images.stream().filter(image -> !image.marks().isEmpty()).count();
    if (isScreening(images)) {
      long processed = processed(images);
      screens.add(processed == 4 ? "four" : "other");
      unprocessed.add(processed < images.size() ? "kept" : "not");
    }
  }

  private static boolean isMarked(Study study) {
    return PlannedFigures.images(study).stream().anyMatch(image -> !image.marks().isEmpty());
  }

  private static long processed(List<Image> images) {
    return images.stream().filter(image -> image.processing() == Processing.PROCESSED).count();
  }

  /** Assessment begins with a view from the side. */
  private static boolean isScreening(List<Image> images) {
    return images.stream()
        .allMatch(
            image -> image.dimension() == Dimension.TWO_D && image.projection() != Projection.ML);
  }
}
