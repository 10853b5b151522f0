package org.omidb.portal.synth.service;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.catalogue.store.ClientSource;
import org.omidb.portal.catalogue.store.ClientSource.ImageFacts;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.synth.domain.Projection;
import org.omidb.portal.synth.domain.Side;
import org.omidb.portal.synth.domain.SyntheticWoman;
import org.omidb.portal.synth.domain.SyntheticWoman.Feature;
import org.omidb.portal.synth.domain.SyntheticWoman.Image;
import org.omidb.portal.synth.domain.SyntheticWoman.Outcome;
import org.omidb.portal.synth.domain.SyntheticWoman.Series;
import org.omidb.portal.synth.domain.SyntheticWoman.Study;

/**
 * Tells of a made-up woman as an import would of a woman from a release folder, so that whatever
 * the catalogue derives of women is derived of her by the same code.
 */
final class SourceOfWoman {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final Map<Side, Optional<String>> LATERALITIES =
      new EnumMap<>(Map.of(Side.L, Optional.of("left"), Side.R, Optional.of("right")));

  private static final Map<Projection, Optional<String>> VIEWS =
      new EnumMap<>(
          Map.of(
              Projection.CC, Optional.of("cc"),
              Projection.MLO, Optional.of("mlo"),
              Projection.ML, Optional.of("other"),
              Projection.XCCL, Optional.of("other")));

  private static final Map<Feature, String> FEATURES =
      new EnumMap<>(
          Map.of(
              Feature.IMPLANT, "implant",
              Feature.TECHNICAL_REPEAT, "technical-repeat",
              Feature.BLURRED, "blurred"));

  /** The file of an image, where there is one. */
  record StoredFile(long bytes, Sha256 sha256) {}

  private final SyntheticWoman woman;
  private final Map<String, StoredFile> files;

  private SourceOfWoman(SyntheticWoman woman, Map<String, StoredFile> files) {
    this.woman = woman;
    this.files = files;
  }

  /**
   * Her source.
   *
   * @param files the files of her images, by their UIDs; none if they are not drawn
   */
  static ClientSource of(SyntheticWoman woman, Map<String, StoredFile> files) {
    return new SourceOfWoman(woman, files).client();
  }

  private ClientSource client() {
    return new ClientSource(
        woman.name(),
        woman.site(),
        classification(),
        true,
        fields(),
        Sha256.of("nbss " + woman.name()),
        Sha256.of("imagedb " + woman.name()),
        woman.episodes().stream()
            .map(episode -> new NbssEpisode(woman, episode).episode())
            .toList(),
        woman.studies().stream().map(this::study).toList());
  }

  private String classification() {
    var outcomes = woman.episodes().stream().map(SyntheticWoman.Episode::outcome).collect(toSet());
    if (outcomes.contains(Outcome.INTERVAL)) {
      return "CI";
    }
    return outcomes.contains(Outcome.MALIGNANT)
        ? "M"
        : outcomes.contains(Outcome.BENIGN) ? "B" : "N";
  }

  private ObjectNode fields() {
    var fields = NODES.objectNode();
    if (woman.higherRisk()) {
      fields.put("HrStatus", "N");
      woman.gene().ifPresent(gene -> fields.put("OtherGeneCodes", gene));
    }
    return fields;
  }

  private ClientSource.Study study(Study study) {
    return new ClientSource.Study(
        study.uid(),
        Optional.of(study.episode()),
        study.date(),
        Optional.ofNullable(study.density()),
        NODES.objectNode(),
        study.series().stream().map(series -> series(study, series)).toList());
  }

  private ClientSource.Series series(Study study, Series series) {
    return new ClientSource.Series(
        series.uid(), series.images().stream().map(image -> image(study, image)).toList());
  }

  private ClientSource.Image image(Study study, Image image) {
    var marks =
        image.marks().stream()
            .map(mark ->
                new ClientSource.Mark(
                    Integer.toString(mark.id()),
                    mark.x1(),
                    mark.y1(),
                    mark.x2(),
                    mark.y2(),
                    SyntheticMark.of(mark),
                    mark.linked()
                        ? Set.of(Integer.toString(mark.lesion().number()))
                        : Set.<String>of()))
            .toList();
    return new ClientSource.Image(image.uid(), facts(study, image), marks);
  }

  private ImageFacts facts(Study study, Image image) {
    var file = Optional.ofNullable(files.get(image.uid()));
    var machine = study.machine();
    return new ImageFacts(
        image.dimension(),
        image.processing(),
        machine.maker(),
        Optional.of(machine.manufacturer()),
        Optional.of(machine.model()),
        LATERALITIES.getOrDefault(image.side(), Optional.empty()),
        VIEWS.getOrDefault(image.projection(), Optional.empty()),
        features(image.features()),
        file.isPresent(),
        image.columns(),
        image.rows(),
        file.map(StoredFile::bytes).orElse(image.bytes()),
        file.map(StoredFile::sha256).orElseGet(() -> Sha256.of(image.uid())),
        Sha256.of("sidecar " + image.uid()));
  }

  private static Set<String> features(List<Feature> features) {
    return features.isEmpty() ? Set.of() : features.stream().map(FEATURES::get).collect(toSet());
  }
}
