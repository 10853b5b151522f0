package org.omidb.portal.synth.service;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.catalogue.domain.CatalogueObjects;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.domain.Processing;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.sample.SyntheticImage;
import org.omidb.portal.sample.SyntheticImage.Finding;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.synth.domain.Plan;
import org.omidb.portal.synth.domain.SyntheticWoman;
import org.omidb.portal.synth.domain.SyntheticWoman.Episode;
import org.omidb.portal.synth.domain.SyntheticWoman.Feature;
import org.omidb.portal.synth.domain.SyntheticWoman.Image;
import org.omidb.portal.synth.domain.SyntheticWoman.Lesion;
import org.omidb.portal.synth.domain.SyntheticWoman.Series;
import org.omidb.portal.synth.domain.SyntheticWoman.Study;
import org.omidb.portal.synth.service.SourceOfWoman.StoredFile;

/** Draws the images of the women who are to have some, and puts them into the object store. */
final class DrawnImages {

  private static final int UNMEASURED_MM = 10;

  private final ObjectStore objects;
  private final Map<String, StoredFile> files = new HashMap<>();

  private DrawnImages(ObjectStore objects) {
    this.objects = objects;
  }

  /** The files by the UIDs of their images. */
  static Map<String, StoredFile> store(Plan plan, ObjectStore objects, SynthProgress progress)
      throws IOException {
    var drawn = new DrawnImages(objects);
    int[] women = plan.drawn().toArray();
    for (int i = 0; i < women.length; i++) {
      drawn.store(plan.woman(women[i]));
      progress.done(i + 1, women.length);
    }
    return drawn.files;
  }

  private void store(SyntheticWoman woman) throws IOException {
    for (var study : woman.studies()) {
      int number = 0;
      for (var series : study.series()) {
        for (var image : series.images()) {
          store(woman, study, image, drawing(woman, study, series, image, ++number));
        }
      }
    }
  }

  private void store(SyntheticWoman woman, Study study, Image image, SyntheticImage drawing)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    drawing.write(bytes);
    var sha256 = Sha256.of(bytes.toByteArray());
    var key = CatalogueObjects.key(woman.name(), study.uid(), image.uid(), sha256);
    if (!objects.exists(key)) {
      objects.write(key, new ByteArrayInputStream(bytes.toByteArray()));
    }
    files.put(image.uid(), new StoredFile(bytes.size(), sha256));
  }

  private static SyntheticImage drawing(
      SyntheticWoman woman, Study study, Series series, Image image, int number) {
    var episode =
        woman.episodes().stream()
            .filter(each -> each.id().equals(study.episode()))
            .findFirst()
            .orElseThrow();
    return new SyntheticImage(
        woman.name(),
        woman.site(),
        Optional.ofNullable(episode.age()),
        study.date(),
        study.uid(),
        series.uid(),
        image.uid(),
        number,
        study.machine().manufacturer(),
        study.machine().model(),
        image.side().name(),
        image.projection().name(),
        image.dimension() == Dimension.THREE_D,
        image.processing() == Processing.UNPROCESSED,
        image.features().contains(Feature.IMPLANT),
        finding(episode, image));
  }

  private static Optional<Finding> finding(Episode episode, Image image) {
    return episode.lesions().stream()
        .filter(lesion -> lesion.side() == image.side())
        .findFirst()
        .map(DrawnImages::finding);
  }

  private static Finding finding(Lesion lesion) {
    var histology = lesion.histology();
    return new Finding(
        lesion.depth(),
        lesion.height(),
        lesion.sizeMm() == null ? UNMEASURED_MM : lesion.sizeMm(),
        histology != null && histology.invasive());
  }
}
