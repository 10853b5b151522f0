package org.omidb.portal.shared.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Which days can answer a question: in the past or in the future, and no further away than makes
 * sense, so that a slip of the finger in the year is noticed while it can be mended.
 *
 * @param yearsBack how many years before today the earliest day lies; 0 if none before today does
 * @param yearsAhead how many years after today the latest day lies; 0 if none after today does
 * @param today whether today itself is an answer
 */
public record DateBounds(int yearsBack, int yearsAhead, boolean today) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  public DateBounds {
    if (yearsBack < 0 || yearsAhead < 0 || Math.max(yearsBack, yearsAhead) < 2) {
      throw new IllegalArgumentException("Bounds that no day lies between");
    }
  }

  /** Something that has been done: today, or before. */
  public static DateBounds past(int years) {
    return new DateBounds(years, 0, true);
  }

  /** Something that is still to come: tomorrow, or later. */
  public static DateBounds future(int years) {
    return new DateBounds(0, years, false);
  }

  /** Something that may end today, or later. */
  public static DateBounds notPast(int years) {
    return new DateBounds(0, years, true);
  }

  /** Something that may have begun, or begin later. */
  public static DateBounds around(int yearsBack, int yearsAhead) {
    return new DateBounds(yearsBack, yearsAhead, true);
  }

  /**
   * What is wrong with a day, as the rest of a sentence that begins with what was asked for: "must
   * be in the future".
   */
  public Optional<String> problem(LocalDate day, LocalDate now) {
    if (day.isBefore(earliest(now))) {
      return Optional.of(
          yearsBack > 0
              ? "must be on or after %s. Check the year".formatted(DAY.format(earliest(now)))
              : today ? "must be today or in the future" : "must be in the future");
    }
    if (day.isAfter(latest(now))) {
      return Optional.of(
          yearsAhead > 0
              ? "must be on or before %s. Check the year".formatted(DAY.format(latest(now)))
              : today ? "must be today or in the past" : "must be in the past");
    }
    return Optional.empty();
  }

  /** A day that answers the question; its hint and its messages show the same one. */
  public LocalDate example(LocalDate now) {
    var march = LocalDate.of(now.getYear(), 3, 27);
    if (yearsAhead > 0) {
      return march.plusYears(1);
    }
    return march.isBefore(now) ? march : march.minusYears(1);
  }

  private LocalDate earliest(LocalDate now) {
    return yearsBack > 0 ? now.minusYears(yearsBack) : today ? now : now.plusDays(1);
  }

  private LocalDate latest(LocalDate now) {
    return yearsAhead > 0 ? now.plusYears(yearsAhead) : today ? now : now.minusDays(1);
  }
}
