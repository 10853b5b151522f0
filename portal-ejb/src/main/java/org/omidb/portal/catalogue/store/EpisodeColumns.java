package org.omidb.portal.catalogue.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an episode can be chosen by, as its source says it (RELEASE-FORMAT, episode).
 *
 * @param year ActualEpisodeOpenedYear: the true one, where dates may be shifted
 * @param age PatientAge, whole years
 * @param intervalType the review of an interval cancer (NBSS code list ICT)
 * @param earlierScreens her episodes that opened before it and have a screen or a study; an
 *     interval cancer is none
 * @param followUpYears whole years to the last date that is known of her
 */
record EpisodeColumns(
    @Nullable Integer year,
    @Nullable Integer age,
    @Nullable String intervalType,
    int earlierScreens,
    int followUpYears) {

  private static final Map<String, String> INTERVAL_TYPES =
      Map.of("0", "unclassifiable", "1", "normal", "2", "uncertain", "3", "suspicious");

  private static final int OLDEST = 130;

  /**
   * One episode as its neighbours have to know it.
   *
   * @param screened whether it was a screen
   * @param studies the dates of its studies
   */
  record Known(String name, ObjectNode fields, boolean screened, Set<LocalDate> studies) {
    Known {
      studies = Set.copyOf(studies);
    }

    /** When it began: as NBSS says, else its first study. */
    Optional<LocalDate> began() {
      return date(fields, "EpisodeOpenedDate").or(() -> studies.stream().min(LocalDate::compareTo));
    }

    private Stream<LocalDate> dates() {
      return Stream.concat(began().stream(), studies.stream());
    }
  }

  /** One of her episodes, among all of hers. */
  static EpisodeColumns of(Known episode, Collection<Known> all) {
    var began = episode.began();
    int earlier =
        (int)
            all.stream()
                .filter(Known::screened)
                .filter(other -> began.isPresent() && isBefore(other, episode, began.get()))
                .count();
    var last = all.stream().flatMap(Known::dates).max(Comparator.naturalOrder());
    int followUp =
        began.isEmpty() || last.isEmpty()
            ? 0
            : (int) Math.max(0, ChronoUnit.YEARS.between(began.get(), last.get()));
    return new EpisodeColumns(
        number(episode.fields(), "ActualEpisodeOpenedYear", 1900, 2200),
        number(episode.fields(), "PatientAge", 0, OLDEST),
        INTERVAL_TYPES.get(episode.fields().path("IntervalCancerType").asText("")),
        earlier,
        followUp);
  }

  /** Two that began on one day stand in the order of their names, which count down. */
  private static boolean isBefore(Known other, Known episode, LocalDate began) {
    return other
        .began()
        .filter(date ->
            date.isBefore(began)
                || date.equals(began)
                    && Integer.parseInt(other.name()) > Integer.parseInt(episode.name()))
        .isPresent();
  }

  private static Optional<LocalDate> date(ObjectNode fields, String name) {
    return Optional.ofNullable(fields.path(name).textValue()).flatMap(SourceDate::find);
  }

  private static @Nullable Integer number(ObjectNode fields, String name, int least, int most) {
    var text = fields.path(name).asText("").strip();
    if (!text.matches("[0-9]{1,4}")) {
      return null;
    }
    int number = Integer.parseInt(text);
    return least <= number && number <= most ? (Integer) number : null;
  }

  /** An interval cancer's own mammograms are no screen. */
  static Known known(String name, ObjectNode fields, Set<String> sections, Set<LocalDate> studies) {
    boolean interval = fields.path("EpisodeType").asText("").equals("CI");
    boolean seen = sections.contains("SCREENING") || !studies.isEmpty();
    return new Known(name, fields, seen && !interval, studies);
  }

  /** The episodes of one woman as a source tells of them. */
  static List<Known> known(ClientSource client) {
    return client.episodes().stream()
        .map(episode -> {
          var dates = new HashSet<LocalDate>();
          client.studies().stream()
              .filter(study -> study.episode().equals(Optional.of(episode.name())))
              .forEach(study -> dates.add(study.date()));
          return known(episode.name(), episode.fields(), episode.sections().keySet(), dates);
        })
        .toList();
  }
}
