package org.omidb.portal.catalogue.service;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.catalogue.domain.CaseTypes;
import org.omidb.portal.catalogue.domain.Counts;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.EpisodeClass;
import org.omidb.portal.catalogue.domain.EpisodeFacts;
import org.omidb.portal.catalogue.domain.EpisodeFacts.LesionFacts;
import org.omidb.portal.catalogue.domain.EpisodeFacts.SideOpinion;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.store.ClientSource;

/** The meaning of a question, said in loops, for the SQL to be held against. */
record NaiveSelection(Criteria criteria, List<ClientSource> clients) {

  /** One chosen image, with where it belongs. */
  record Chosen(String client, String episode, String study, String image) {}

  Set<Chosen> chosen() {
    var chosen = new HashSet<Chosen>();
    for (var client : clients) {
      for (var episode : client.episodes()) {
        var studies =
            client.studies().stream()
                .filter(study -> study.episode().equals(Optional.of(episode.name())))
                .toList();
        if (matches(counted(episode, studies))) {
          for (var study : studies) {
            study
                .images()
                .filter(this::matches)
                .map(x -> new Chosen(client.name(), episode.name(), study.uid(), x.uid()))
                .forEach(chosen::add);
          }
        }
      }
    }
    return chosen;
  }

  Counts counts() {
    var chosen = chosen();
    return new Counts(
        chosen.stream().map(Chosen::client).distinct().count(),
        chosen.stream().map(x -> x.client() + x.episode()).distinct().count(),
        chosen.stream().map(Chosen::study).distinct().count(),
        chosen.size());
  }

  private boolean matches(ClientSource.Image image) {
    var facts = image.facts();
    return is(Facet.DIMENSION, code(facts.dimension()))
        && is(Facet.PROCESSING, code(facts.processing()))
        && is(Facet.MAKER, code(facts.maker()))
        && is(Facet.MODEL, facts.model().orElse("unknown"))
        && is(Facet.LATERALITY, facts.laterality().orElse("unknown"))
        && is(Facet.VIEW, facts.view().orElse("unknown"))
        && (criteria.of(Facet.FEATURE).isEmpty()
            || facts.features().isEmpty() && criteria.of(Facet.FEATURE).contains("none")
            || facts.features().stream().anyMatch(criteria.of(Facet.FEATURE)::contains));
  }

  private boolean is(Facet facet, String value) {
    return criteria.of(facet).isEmpty() || criteria.of(facet).contains(value);
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private boolean matches(EpisodeClass episode) {
    var types = criteria.countsTypesAsSet() ? episode.types() : Set.of(episode.type());
    for (var type : types) {
      boolean marked = episode.marked().contains(type);
      if (is(Facet.TYPE, code(type)) && is(Facet.MARKING, marked ? "marked" : "unmarked")) {
        return true;
      }
    }
    return false;
  }

  private static EpisodeClass counted(
      ClientSource.Episode episode, List<ClientSource.Study> studies) {
    var marked =
        studies.stream()
            .flatMap(ClientSource.Study::images)
            .flatMap(image -> image.marks().stream())
            .flatMap(mark -> mark.lesions().stream())
            .collect(toSet());
    var opinions = new HashSet<SideOpinion>();
    var lesions = new ArrayList<LesionFacts>();
    for (var section : episode.sections().values()) {
      add(opinions, section.path("left_opinion").asText());
      add(opinions, section.path("right_opinion").asText());
    }
    for (var lesion : episode.lesions()) {
      var codes = new HashSet<String>();
      var side = new HashSet<SideOpinion>();
      for (var section : episode.sections().values()) {
        var code = section.path(lesion.side()).path(lesion.name()).path("Opinion");
        if (code.isTextual()) {
          codes.add(code.asText());
        }
        add(
            side,
            section.path(lesion.side().equals("L") ? "left_opinion" : "right_opinion").asText());
      }
      lesions.add(
          new LesionFacts(lesion.name(), codes, side, false, marked.contains(lesion.name())));
    }
    boolean interval = episode.fields().path("EpisodeType").asText().equals("CI");
    return CaseTypes.of(new EpisodeFacts(interval, opinions, lesions));
  }

  private static void add(Set<SideOpinion> opinions, String text) {
    if (text.equals("Benign")) {
      opinions.add(SideOpinion.BENIGN);
    } else if (text.equals("Malignant")) {
      opinions.add(SideOpinion.MALIGNANT);
    }
  }
}
