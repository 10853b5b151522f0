package org.omidb.portal.catalogue.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.domain.Maker;
import org.omidb.portal.catalogue.domain.Processing;
import org.omidb.portal.catalogue.store.ClientSource;
import org.omidb.portal.shared.domain.Sha256;

/** Small catalogues of every mixture, the same for the same seed. */
final class RandomCatalogue {

  private static final List<String> CODES = List.of("B1", "B2", "B3", "B5");
  private static final List<String> OPINIONS = List.of("Normal", "Benign", "Malignant");

  private static final List<String> FEATURES = List.of("implant", "technical-repeat", "blurred");

  private final Random random;
  private final long seed;
  private int uids;

  RandomCatalogue(long seed) {
    this.random = new Random(seed);
    this.seed = seed;
  }

  List<ClientSource> clients() {
    var clients = new ArrayList<ClientSource>();
    for (int number = 1; number <= 10; number++) {
      clients.add(client("demd" + number));
    }
    return clients;
  }

  private ClientSource client(String name) {
    var episodes = new ArrayList<ClientSource.Episode>();
    var studies = new ArrayList<ClientSource.Study>();
    for (int number = random.nextInt(4); number > 0; number--) {
      var episode = episode(Integer.toString(9999 - number));
      episodes.add(episode);
      for (int study = random.nextInt(3); study > 0; study--) {
        studies.add(study(Optional.of(episode)));
      }
    }
    studies.add(study(Optional.empty()));
    return new ClientSource(
        name,
        "jarv",
        "N",
        true,
        object(),
        Sha256.of(name + seed),
        Sha256.of(seed + name),
        episodes,
        studies);
  }

  private ClientSource.Episode episode(String name) {
    var lesions = new ArrayList<ClientSource.Lesion>();
    for (int number = random.nextInt(3); number > 0; number--) {
      lesions.add(new ClientSource.Lesion(random.nextBoolean() ? "L" : "R", "" + number, lesion()));
    }
    Map<String, ObjectNode> sections = new HashMap<>();
    if (random.nextBoolean()) {
      sections.put("BIOPSYWIDE", pathology(lesions));
    }
    if (random.nextInt(3) == 0) {
      sections.put("SURGERY", pathology(lesions));
    }
    var fields =
        object()
            .put(
                "EpisodeType",
                random.nextInt(6) == 0 ? "CI" : any(List.of("F", "R", "N", "H", "Z")))
            .put(
                "PatientAge", maybe(List.of("46", "47", "54", "55", "70", "71", "74")).orElse(null))
            .put("ActualEpisodeOpenedYear", any(List.of("2012", "2015", "x")))
            .put("EpisodeOpenedDate", "20" + (10 + random.nextInt(12)) + "-05-04")
            .put("IntervalCancerType", any(List.of("0", "1", "2", "3", "?")));
    return new ClientSource.Episode(name, fields, sections, lesions);
  }

  private ObjectNode lesion() {
    return object()
        .put("LesionDescription", maybe(List.of("Mass", "Calcification only", "odd")).orElse(null));
  }

  private ObjectNode pathology(List<ClientSource.Lesion> lesions) {
    var section = object().put("left_opinion", any(OPINIONS)).put("right_opinion", any(OPINIONS));
    for (var lesion : lesions) {
      section
          .withObjectProperty(lesion.side())
          .putObject(lesion.name())
          .put("Opinion", random.nextInt(4) == 0 ? null : any(CODES))
          .put("MalignancyType", maybe(List.of("a", "b", "c")).orElse(null))
          .put("DiseaseGrade", maybe(List.of("G1", "G2 G3", "NA")).orElse(null))
          .put("WholeSizeOfTumour", maybe(List.of("9", "10", "14.6", "50", "big")).orElse(null))
          .put("HormoneERStatus", any(List.of("RP", "RN", "RU")))
          .put("HER2ReceptorStatus", any(List.of("RP", "RB", "")));
    }
    return section;
  }

  private ClientSource.Study study(Optional<ClientSource.Episode> episode) {
    var series = new ArrayList<ClientSource.Series>();
    for (int number = random.nextInt(3); number > 0; number--) {
      var images = new ArrayList<ClientSource.Image>();
      for (int image = 1 + random.nextInt(3); image > 0; image--) {
        images.add(image(episode));
      }
      series.add(new ClientSource.Series(uid(), images));
    }
    return new ClientSource.Study(
        uid(),
        episode.map(ClientSource.Episode::name),
        LocalDate.of(2016, 3, 2).plusDays(random.nextInt(900)),
        Optional.empty(),
        object(),
        series);
  }

  private ClientSource.Image image(Optional<ClientSource.Episode> episode) {
    var uid = uid();
    var facts =
        new ClientSource.ImageFacts(
            any(List.of(Dimension.values())),
            any(List.of(Processing.values())),
            any(List.of(Maker.values())),
            Optional.of("A maker"),
            maybe(List.of("One", "Two")),
            maybe(List.of("left", "right")),
            maybe(List.of("cc", "mlo", "other")),
            random.nextInt(4) == 0 ? Set.of(any(FEATURES)) : Set.of(),
            true,
            100,
            100,
            1 + random.nextInt(1_000),
            Sha256.of(uid),
            Sha256.of("sidecar " + uid));
    var marks = new ArrayList<ClientSource.Mark>();
    if (random.nextInt(3) == 0) {
      marks.add(new ClientSource.Mark("1", 1, 2, 30, 40, mark(), linked(episode)));
    }
    return new ClientSource.Image(uid, facts, marks);
  }

  private ObjectNode mark() {
    return object()
        .put("MarkID", 1)
        .put("Conspicuity", any(List.of("Obvious", "Very_subtle", "odd")))
        .put("Mass", random.nextBoolean() ? 1 : null)
        .put("FocalAsymmetry", random.nextInt(3) == 0 ? "Y" : null);
  }

  private Set<String> linked(Optional<ClientSource.Episode> episode) {
    var linked = new HashSet<String>();
    for (var lesion : episode.map(ClientSource.Episode::lesions).orElse(List.of())) {
      if (random.nextBoolean()) {
        linked.add(lesion.name());
      }
    }
    return linked;
  }

  private String uid() {
    return "1.2.826." + seed + "." + ++uids;
  }

  private <T> Optional<T> maybe(List<T> values) {
    return random.nextInt(5) == 0 ? Optional.empty() : Optional.of(any(values));
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
