package org.omidb.portal.release.reader;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.omidb.portal.release.reader.OmidbReader.Client;
import org.omidb.portal.release.reader.OmidbReader.Episode;
import org.omidb.portal.release.reader.OmidbReader.Lesion;
import org.omidb.portal.release.reader.OmidbReader.Mark;
import org.omidb.portal.release.reader.OmidbReader.Study;

/**
 * A client as a text without names and without the place of her dates in time: what must be the
 * same before and after pseudonyms. Dates are days since her earliest.
 */
public final class Shapes {

  private static final Set<String> DESCRIPTIONS =
      Set.of(
          "Asymmetry",
          "Calcification only",
          "Cyst",
          "Distortion",
          "Lymph node",
          "Mass",
          "Mass with calcification",
          "No significant abnormality",
          "Clinical abnormality");

  private Shapes() {}

  public static String of(Client client) {
    var first = first(client);
    return client.site()
        + " "
        + client.classification()
        + " "
        + client.status()
        + "\n"
        + client.episodes().entrySet().stream()
            .map(entry -> entry.getKey() + ": " + episode(entry.getValue(), first))
            .collect(joining("\n"))
        + "\n"
        + client.studies().stream()
            .map(study -> study(study, first))
            .sorted()
            .collect(joining("\n"));
  }

  private static LocalDate first(Client client) {
    return client.episodes().values().stream()
        .map(Episode::opened)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static String episode(Episode episode, LocalDate first) {
    return episode.type()
        + " of "
        + episode.openedYear()
        + " day "
        + days(first, episode.opened())
        + " events "
        + episode.events().entrySet().stream()
            .map(event -> event.getKey() + " " + days(first, event.getValue()))
            .collect(joining(", "))
        + " opinions "
        + episode.opinions()
        + " lesions "
        + episode.lesions().entrySet().stream()
            .sorted(Comparator.comparingInt(lesion -> Integer.parseInt(lesion.getKey())))
            .map(Map.Entry::getValue)
            .map(Shapes::lesion)
            .collect(joining("; "));
  }

  /** A description in somebody's own words does not go out, only one of these. */
  private static String lesion(Lesion lesion) {
    return lesion.side()
        + " "
        + (DESCRIPTIONS.contains(lesion.description()) ? lesion.description() : "withheld")
        + " "
        + lesion.position()
        + " "
        + lesion.pathology();
  }

  private static String study(Study study, LocalDate first) {
    return study.episode()
        + " day "
        + days(first, study.date())
        + " is "
        + study.linkedTo()
        + " images "
        + study.images().stream()
            .map(image -> image.marks().stream().map(Shapes::mark).sorted().toList().toString())
            .sorted()
            .toList();
  }

  private static String mark(Mark mark) {
    return mark.box()
        + mark.conspicuity()
        + mark.flags()
        + mark.lesions().stream().map(Shapes::lesion).toList();
  }

  private static long days(LocalDate first, LocalDate date) {
    return ChronoUnit.DAYS.between(first, date);
  }
}
