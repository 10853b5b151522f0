package org.omidb.portal.catalogue.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.domain.Processing;
import org.omidb.portal.catalogue.store.ClientSource.Image;
import org.omidb.portal.catalogue.store.ClientSource.ImageFacts;
import org.omidb.portal.catalogue.store.ClientSource.Series;

/**
 * Finds the images that were taken again: within a study every mammogram in a standard view of a
 * breast, and of one processing, beyond the first.
 */
final class TechnicalRepeats {

  private record Taken(Processing processing, String laterality, String view) {}

  private final Set<Taken> taken = new HashSet<>();

  private TechnicalRepeats() {}

  /** The series of one study, with the repeats named among their images' features. */
  static List<Series> named(List<Series> study) {
    var repeats = new TechnicalRepeats();
    return study.stream()
        .map(series ->
            new Series(series.uid(), series.images().stream().map(repeats::named).toList()))
        .toList();
  }

  private Image named(Image image) {
    var facts = image.facts();
    boolean standard =
        facts.dimension() == Dimension.TWO_D
            && facts.laterality().isPresent()
            && facts.view().filter(view -> !view.equals("other")).isPresent();
    if (!standard
        || taken.add(
            new Taken(
                facts.processing(),
                facts.laterality().orElseThrow(),
                facts.view().orElseThrow()))) {
      return image;
    }
    var features = new ArrayList<>(facts.features());
    features.add("technical-repeat");
    return new Image(image.uid(), with(facts, Set.copyOf(features)), image.marks());
  }

  private static ImageFacts with(ImageFacts facts, Set<String> features) {
    return new ImageFacts(
        facts.dimension(),
        facts.processing(),
        facts.maker(),
        facts.manufacturer(),
        facts.model(),
        facts.laterality(),
        facts.view(),
        features,
        facts.stored(),
        facts.columns(),
        facts.rows(),
        facts.bytes(),
        facts.sha256(),
        facts.sidecar());
  }
}
