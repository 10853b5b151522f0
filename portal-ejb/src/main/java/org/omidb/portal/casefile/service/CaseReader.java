package org.omidb.portal.casefile.service;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.omidb.portal.casefile.domain.CaseEvent;
import org.omidb.portal.casefile.domain.CaseFile;
import org.omidb.portal.casefile.domain.CaseImage;
import org.omidb.portal.casefile.domain.CaseLesion;
import org.omidb.portal.casefile.domain.CaseLesion.MarkOn;
import org.omidb.portal.casefile.domain.CaseStudy;
import org.omidb.portal.casefile.store.CaseRows;
import org.omidb.portal.casefile.store.CaseRows.ClientRow;
import org.omidb.portal.casefile.store.CaseRows.LesionRow;
import org.omidb.portal.casefile.store.CaseRows.StudyRow;

/** Puts one woman's case together from her rows. */
final class CaseReader {

  private CaseReader() {}

  static CaseFile read(CaseRows rows, ClientRow client) {
    var images = rows.images(client);
    var studies = rows.studies(client).stream().map(row -> study(row, images)).toList();
    return new CaseFile(
        client.name(),
        client.site(),
        client.classification(),
        client.status(),
        client.synthetic(),
        client.version(),
        client.importedAt(),
        history(rows.episodes(client), studies),
        rows.lesions(client).stream().map(row -> lesion(row, studies)).toList(),
        studies);
  }

  private static CaseStudy study(StudyRow row, Map<Long, List<CaseImage>> images) {
    return new CaseStudy(
        row.uid(),
        row.date(),
        row.episode(),
        row.densityHeld(),
        images.getOrDefault(row.id(), List.of()));
  }

  /** By date; what has none comes last. */
  private static List<CaseEvent> history(
      List<CaseRows.EpisodeRow> episodes, List<CaseStudy> studies) {
    var events = new ArrayList<CaseEvent>();
    episodes.forEach(episode -> events.addAll(EpisodeEvents.of(episode)));
    studies.forEach(study -> events.add(event(study)));
    return events.stream()
        .sorted(
            comparing((CaseEvent event) -> event.date().orElse(LocalDate.MAX))
                .thenComparing(CaseEvent::kind))
        .toList();
  }

  private static CaseEvent event(CaseStudy study) {
    return new CaseEvent(
        CaseEvent.Kind.STUDY,
        Optional.of(study.date()),
        study.episode(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(study.uid()),
        List.of(),
        0);
  }

  private static CaseLesion lesion(LesionRow row, List<CaseStudy> studies) {
    return new CaseLesion(
        row.episode(),
        row.name(),
        row.side(),
        row.type(),
        LesionFacts.of(row),
        studies.stream()
            .filter(study -> study.episode().equals(Optional.of(row.episode())))
            .flatMap(study -> study.images().stream())
            .flatMap(image -> marks(image, row.name()))
            .toList());
  }

  private static Stream<MarkOn> marks(CaseImage image, String lesion) {
    return image.marks().stream()
        .filter(mark -> mark.lesions().contains(lesion))
        .map(mark -> new MarkOn(mark.name(), image));
  }
}
