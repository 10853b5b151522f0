package org.omidb.portal.profile.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;

/**
 * Whether somebody is trained in handling data now. The gate in front of files asks it of each
 * person: only {@link Valid} lets them in, and time alone changes that at {@link Valid#ends}.
 */
public sealed interface TrainingStanding {

  /** Days are those of London, as everywhere in the portal. */
  ZoneId LONDON = ZoneId.of("Europe/London");

  /** No training that counts is written down. */
  record Untrained() implements TrainingStanding {}

  /** All have ended; the last of them at the end of this day. */
  record Lapsed(LocalDate lastDay) implements TrainingStanding {}

  /** At least one is valid; the longest of them until the end of this day. */
  record Valid(LocalDate lastDay) implements TrainingStanding {

    /** The first instant at which it is not valid any more. */
    public Instant ends() {
      return lastDay.plusDays(1).atStartOfDay(LONDON).toInstant();
    }
  }

  /**
   * How somebody stands.
   *
   * @param all what they have written down and not taken back; what does not teach handling data
   *     counts for nothing, and neither does what lies in the future
   * @param months for how long each kind is valid
   */
  static TrainingStanding of(Collection<Training> all, TrainingMonths months, Instant now) {
    var today = now.atZone(LONDON).toLocalDate();
    return all.stream()
        .filter(it -> it.kind().handlingData() && !it.done().isAfter(today))
        .map(months::lastDay)
        .max(Comparator.naturalOrder())
        .<TrainingStanding>map(
            lastDay -> lastDay.isBefore(today) ? new Lapsed(lastDay) : new Valid(lastDay))
        .orElseGet(Untrained::new);
  }
}
