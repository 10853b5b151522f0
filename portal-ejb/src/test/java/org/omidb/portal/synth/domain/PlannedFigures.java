package org.omidb.portal.synth.domain;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.omidb.portal.catalogue.domain.CaseType;
import org.omidb.portal.catalogue.domain.CaseTypes;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.domain.EpisodeClass;
import org.omidb.portal.catalogue.domain.EpisodeFacts;
import org.omidb.portal.catalogue.domain.EpisodeFacts.LesionFacts;
import org.omidb.portal.catalogue.domain.EpisodeFacts.SideOpinion;
import org.omidb.portal.catalogue.domain.Maker;
import org.omidb.portal.figures.domain.EquipmentTable;
import org.omidb.portal.figures.domain.Figures;
import org.omidb.portal.figures.domain.SizeRow;
import org.omidb.portal.figures.domain.SizeTable;
import org.omidb.portal.figures.domain.Totals;
import org.omidb.portal.synth.domain.SyntheticWoman.Episode;
import org.omidb.portal.synth.domain.SyntheticWoman.Image;
import org.omidb.portal.synth.domain.SyntheticWoman.Lesion;
import org.omidb.portal.synth.domain.SyntheticWoman.Mark;
import org.omidb.portal.synth.domain.SyntheticWoman.Outcome;
import org.omidb.portal.synth.domain.SyntheticWoman.Proof;
import org.omidb.portal.synth.domain.SyntheticWoman.Study;

/** Counts planned women as the figures count rows, without any row or JSON. */
public final class PlannedFigures {

  private final Map<SizeRow, Long> mammograms = zeros();
  private final Map<SizeRow, Long> tomosynthesis = zeros();
  private final Map<CaseType, Long> status = new EnumMap<>(CaseType.class);
  private final Map<Dimension, Map<Maker, Long>> makers = new EnumMap<>(Dimension.class);
  private long women2d;
  private long episodes3d;
  private long women;
  private long episodes;
  private long studies;
  private long images;

  public static Figures of(Plan plan) {
    var figures = new PlannedFigures();
    for (int woman = 0; woman < plan.size().women(); woman++) {
      figures.count(plan.woman(woman));
    }
    return figures.figures();
  }

  void count(SyntheticWoman woman) {
    women++;
    episodes += woman.episodes().size();
    studies += woman.studies().size();
    woman.studies().forEach(this::countImages);
    var classes =
        woman.episodes().stream().collect(toMap(Function.identity(), each -> classOf(woman, each)));
    status.merge(CaseTypes.ofClient(classes.values()), 1L, Long::sum);
    countMammograms(woman, classes);
    countTomosynthesis(woman, classes);
  }

  Figures figures() {
    var equipment =
        makers.entrySet().stream()
            .collect(toMap(Map.Entry::getKey, entry -> new EquipmentTable(entry.getValue())));
    return new Figures(
        new SizeTable(mammograms, women2d),
        new SizeTable(tomosynthesis, episodes3d),
        status,
        equipment,
        new Totals(women, episodes, studies, images));
  }

  private void countImages(Study study) {
    study.series().stream()
        .flatMap(series -> series.images().stream())
        .forEach(image -> {
          images++;
          makers
              .computeIfAbsent(image.dimension(), none -> new EnumMap<>(Maker.class))
              .merge(study.machine().maker(), 1L, Long::sum);
        });
  }

  /** A row counts the women with an episode of that gravest type. */
  private void countMammograms(SyntheticWoman woman, Map<Episode, EpisodeClass> classes) {
    var imaged = imaged(woman, Dimension.TWO_D);
    if (!imaged.isEmpty()) {
      women2d++;
    }
    for (var row : SizeRow.values()) {
      boolean has =
          imaged.stream()
              .map(classes::get)
              .anyMatch(each -> each.type() == row.type() && isMarked(each, row));
      mammograms.merge(row, has ? 1L : 0L, Long::sum);
    }
  }

  /** A row counts the episodes that have the type among theirs. */
  private void countTomosynthesis(SyntheticWoman woman, Map<Episode, EpisodeClass> classes) {
    for (var episode : imaged(woman, Dimension.THREE_D)) {
      episodes3d++;
      var counted = Optional.ofNullable(classes.get(episode)).orElseThrow();
      for (var row : SizeRow.values()) {
        if (counted.types().contains(row.type()) && isMarked(counted, row)) {
          tomosynthesis.merge(row, 1L, Long::sum);
        }
      }
    }
  }

  private static boolean isMarked(EpisodeClass episode, SizeRow row) {
    return row.marked().map(marked -> marked == episode.marked().contains(row.type())).orElse(true);
  }

  private static List<Episode> imaged(SyntheticWoman woman, Dimension dimension) {
    var ids =
        woman.studies().stream()
            .filter(study -> images(study).stream().anyMatch(x -> x.dimension() == dimension))
            .map(Study::episode)
            .collect(toSet());
    return woman.episodes().stream().filter(episode -> ids.contains(episode.id())).toList();
  }

  static List<Image> images(Study study) {
    return study.series().stream().flatMap(series -> series.images().stream()).toList();
  }

  static EpisodeClass classOf(SyntheticWoman woman, Episode episode) {
    var marked =
        woman.studies().stream()
            .filter(study -> study.episode().equals(episode.id()))
            .flatMap(study -> images(study).stream())
            .flatMap(image -> image.marks().stream())
            .filter(Mark::linked)
            .map(mark -> mark.lesion().number())
            .collect(toSet());
    Set<SideOpinion> opinions = EnumSet.noneOf(SideOpinion.class);
    var lesions = new ArrayList<LesionFacts>();
    for (var lesion : episode.lesions()) {
      opinion(lesion, opinions);
      lesions.add(facts(lesion, episode, marked));
    }
    return CaseTypes.of(new EpisodeFacts(episode.outcome() == Outcome.INTERVAL, opinions, lesions));
  }

  private static void opinion(Lesion lesion, Set<SideOpinion> opinions) {
    if (lesion.proof() == Proof.MALIGNANT) {
      opinions.add(SideOpinion.MALIGNANT);
    } else if (lesion.proof() == Proof.BENIGN) {
      opinions.add(SideOpinion.BENIGN);
    }
  }

  private static LesionFacts facts(Lesion lesion, Episode episode, Set<Integer> marked) {
    Set<String> codes =
        switch (lesion.proof()) {
          case MALIGNANT -> Set.of("B5");
          case BENIGN -> Set.of("B2");
          case NORMAL -> Set.of("B1");
          case NONE -> Set.of();
        };
    return new LesionFacts(
        Integer.toString(lesion.number()),
        codes,
        Set.of(),
        episode.interval(),
        marked.contains(lesion.number()));
  }

  private static Map<SizeRow, Long> zeros() {
    return Arrays.stream(SizeRow.values())
        .collect(
            toMap(Function.identity(), row -> 0L, Long::sum, () -> new EnumMap<>(SizeRow.class)));
  }
}
