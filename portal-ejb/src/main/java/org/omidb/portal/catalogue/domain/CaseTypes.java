package org.omidb.portal.catalogue.domain;

import static org.omidb.portal.catalogue.domain.CaseType.BENIGN;
import static org.omidb.portal.catalogue.domain.CaseType.INTERVAL;
import static org.omidb.portal.catalogue.domain.CaseType.MALIGNANT;
import static org.omidb.portal.catalogue.domain.CaseType.NORMAL;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.catalogue.domain.EpisodeFacts.LesionFacts;
import org.omidb.portal.catalogue.domain.EpisodeFacts.SideOpinion;

/**
 * The only place that says what an episode, a lesion or a woman counts as. The rules are the client
 * status of the release format and the counting of the published size tables.
 */
public final class CaseTypes {

  private CaseTypes() {}

  /** The types of one episode, and which of them are marked. */
  public static EpisodeClass of(EpisodeFacts episode) {
    var types = types(episode);
    var type = types.stream().min(Comparator.naturalOrder()).orElseThrow();
    var marked = EnumSet.noneOf(CaseType.class);
    for (var each : types) {
      if (isMarked(episode, each)) {
        marked.add(each);
      }
    }
    return new EpisodeClass(type, types, marked);
  }

  private static Set<CaseType> types(EpisodeFacts episode) {
    var types = EnumSet.noneOf(CaseType.class);
    if (episode.interval()) {
      types.add(INTERVAL);
    }
    if (episode.interval() || episode.opinions().contains(SideOpinion.MALIGNANT)) {
      types.add(MALIGNANT);
      if (hasLesionOf(episode, BENIGN)) {
        types.add(BENIGN);
      }
    } else {
      types.add(episode.opinions().contains(SideOpinion.BENIGN) ? BENIGN : NORMAL);
    }
    return types;
  }

  private static boolean hasLesionOf(EpisodeFacts episode, CaseType type) {
    return episode.lesions().stream().anyMatch(lesion -> of(lesion).equals(Optional.of(type)));
  }

  /**
   * Interval counts as malignant here: its lesions are cancers. A normal episode is never marked.
   */
  private static boolean isMarked(EpisodeFacts episode, CaseType type) {
    var wanted = type == INTERVAL ? MALIGNANT : type;
    return episode.lesions().stream()
        .filter(LesionFacts::marked)
        .anyMatch(lesion -> of(lesion).equals(Optional.of(wanted)));
  }

  /**
   * The lesion's class by the gravest of its pathology, and by its side's opinion where the
   * pathology gives no code; empty where nothing decides.
   */
  public static Optional<CaseType> of(LesionFacts lesion) {
    boolean coded = !lesion.codes().isEmpty();
    if (lesion.intervalCancer()
        || anyOf(lesion, "C5", "B5", "E5", "H5")
        || !coded && lesion.side().contains(SideOpinion.MALIGNANT)) {
      return Optional.of(MALIGNANT);
    }
    return anyOf(lesion, "C2", "B2", "E2", "H2")
            || !coded && lesion.side().contains(SideOpinion.BENIGN)
        ? Optional.of(BENIGN)
        : Optional.empty();
  }

  private static boolean anyOf(LesionFacts lesion, String... codes) {
    return Set.of(codes).stream().anyMatch(lesion.codes()::contains);
  }

  /**
   * The client status of the release format: interval if any episode is; else malignant if any has
   * a malignant opinion; else benign likewise; else normal. A partition, unlike the size tables.
   */
  public static CaseType ofClient(Collection<EpisodeClass> episodes) {
    return episodes.stream().map(EpisodeClass::type).min(Comparator.naturalOrder()).orElse(NORMAL);
  }
}
