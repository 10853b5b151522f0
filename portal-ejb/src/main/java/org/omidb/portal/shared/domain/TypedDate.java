package org.omidb.portal.shared.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A date as people write it into three fields: the month as a number or as a word ("March", "mar",
 * "Sept."), the day with or without its ending ("27th"), a dot behind either. A whole date that was
 * pasted into one of the fields is taken, too, as is half of one ("28 Nov"): see {@link DateField}.
 */
public record TypedDate(String day, String month, String year) {

  /** One of the three fields. */
  public enum Part {
    DAY,
    MONTH,
    YEAR
  }

  /** What was typed, as far as it can be read. */
  public sealed interface Reading {

    /** Nothing was typed at all. */
    record Nothing() implements Reading {}

    record Day(LocalDate date) implements Reading {}

    /**
     * No date.
     *
     * @param parts the fields at fault
     * @param message the rest of a sentence that begins with what was asked for
     */
    record Fault(Set<Part> parts, String message) implements Reading {
      public Fault {
        parts = Set.copyOf(parts);
      }
    }
  }

  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{1,2}");
  private static final Pattern YEAR = Pattern.compile("\\p{Nd}{4}");

  private static final DateTimeFormatter NUMBERS = DateTimeFormatter.ofPattern("d M uuuu");
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final int SHORTEST_MONTH = 3;
  private static final int EARLIEST_YEAR = 1000;

  public TypedDate {
    day = VisibleText.line(day);
    month = VisibleText.line(month);
    year = VisibleText.line(year);
  }

  /** A date in both of the ways in which hints and messages write it. */
  public static String written(LocalDate date) {
    return NUMBERS.format(date) + " or " + WORDS.format(date);
  }

  /**
   * Reads it.
   *
   * @param example a date that answers the question, for what is said of one that does not
   */
  public Reading read(LocalDate example) {
    var told = DateField.readAll(day, month, year);
    var twice =
        told.entrySet().stream()
            .filter(part -> part.getValue().size() > 1)
            .map(Map.Entry::getKey)
            .toList();
    if (!twice.isEmpty()) {
      return new Reading.Fault(Set.copyOf(twice), "must be one date, like " + written(example));
    }
    var parts = new TypedDate(the(Part.DAY, told), the(Part.MONTH, told), the(Part.YEAR, told));
    var missing = parts.missing();
    if (missing.size() == Part.values().length) {
      return new Reading.Nothing();
    }
    return missing.isEmpty() ? parts.complete(example) : lacking(missing);
  }

  private static String the(Part part, Map<Part, Set<String>> told) {
    return told.getOrDefault(part, Set.of()).stream().findFirst().orElse("");
  }

  private static Reading lacking(Set<Part> missing) {
    var names =
        missing.stream()
            .map(part -> "a " + part.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" and "));
    return new Reading.Fault(missing, "must include " + names);
  }

  private Reading complete(LocalDate example) {
    if (!YEAR.matcher(year).matches() || Integer.parseInt(year) < EARLIEST_YEAR) {
      return new Reading.Fault(
          Set.of(Part.YEAR), "must have a year of four figures, like " + example.getYear());
    }
    var monthNumber = monthNumber(month);
    if (monthNumber.isEmpty()) {
      return new Reading.Fault(
          Set.of(Part.MONTH), "must have a month from 1 to 12, or its name, like 3 or March");
    }
    try {
      if (NUMBER.matcher(day).matches()) {
        return new Reading.Day(
            LocalDate.of(Integer.parseInt(year), monthNumber.get(), Integer.parseInt(day)));
      }
    } catch (DateTimeException noSuchDay) {
      return notReal(example);
    }
    return notReal(example);
  }

  private static Reading notReal(LocalDate example) {
    return new Reading.Fault(Set.of(Part.DAY), "must be a real date, like " + written(example));
  }

  /** Which month of the year a number or a word is. */
  static Optional<Integer> monthNumber(String month) {
    if (NUMBER.matcher(month).matches()) {
      return Optional.of(Integer.parseInt(month)).filter(number -> number >= 1 && number <= 12);
    }
    var word = month.toLowerCase(Locale.ROOT);
    return Stream.of(Month.values())
        .filter(each -> word.length() >= SHORTEST_MONTH)
        .filter(each -> each.name().toLowerCase(Locale.ROOT).startsWith(word))
        .map(Month::getValue)
        .findFirst();
  }

  private Set<Part> missing() {
    var missing = EnumSet.noneOf(Part.class);
    for (var part : Part.values()) {
      if (text(part).isEmpty()) {
        missing.add(part);
      }
    }
    return missing;
  }

  private String text(Part part) {
    return switch (part) {
      case DAY -> day;
      case MONTH -> month;
      case YEAR -> year;
    };
  }
}
